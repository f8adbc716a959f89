package org.scoregap.app.preview;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.read.ForwardingFile;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Table;

/** A file that keeps the first rows of its tables as they pass by, and passes on so many of each and no more. */
final class GlancedFile extends ForwardingFile {
    private final int kept;
    private final Extent extent;
    private final List<GlancedTable> tables = new ArrayList<>();

    /** @param kept rows of each table that are kept */
    GlancedFile(ReadFile file, int kept, Extent extent) {
        super(file);
        this.kept = kept;
        this.extent = extent;
    }

    /** The tables met so far. */
    List<GlancedTable> glanced() {
        return List.copyOf(tables);
    }

    @Override
    protected void beforeNext() {
        if (!tables.isEmpty()) {
            tables.get(tables.size() - 1).leave();
        }
    }

    @Override
    protected Table pass(Table table) {
        GlancedTable glanced = new GlancedTable(table, kept, extent);
        tables.add(glanced);
        return glanced;
    }
}
