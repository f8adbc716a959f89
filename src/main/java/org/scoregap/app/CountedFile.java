package org.scoregap.app;

import org.scoregap.read.ForwardingFile;
import org.scoregap.read.ForwardingTable;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Row;
import org.scoregap.read.Table;

/** A file that tells how many of its rows have been read, a thousand at a time. */
final class CountedFile extends ForwardingFile {
    private static final int AT_ONCE = 1_000;

    private final Progress progress;
    private int untold;

    private CountedFile(ReadFile file, Progress progress) {
        super(file);
        this.progress = progress;
    }

    /** The file itself where nobody watches. */
    static ReadFile of(ReadFile file, Progress progress) {
        return progress == Progress.NONE ? file : new CountedFile(file, progress);
    }

    @Override
    protected Table pass(Table table) {
        return new ForwardingTable(table) {
            @Override
            protected Row pass(Row row) {
                count();
                return row;
            }
        };
    }

    private void count() {
        untold++;
        if (untold == AT_ONCE) {
            tell();
        }
    }

    private void tell() {
        progress.rows(untold);
        untold = 0;
    }

    @Override
    public void close() {
        tell();
        super.close();
    }
}
