package org.scoregap.app.preview;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Table;

/** A file that keeps the first rows of its tables as they pass by, and passes on so many of each and no more. */
final class GlancedFile implements ReadFile {
    private final ReadFile file;
    private final int kept;
    private final Extent extent;
    private final List<GlancedTable> tables = new ArrayList<>();

    /** @param kept rows of each table that are kept */
    GlancedFile(ReadFile file, int kept, Extent extent) {
        this.file = file;
        this.kept = kept;
        this.extent = extent;
    }

    /** The tables met so far. */
    List<GlancedTable> glanced() {
        return List.copyOf(tables);
    }

    @Override
    public Iterator<Table> tables() {
        Iterator<Table> all = file.tables();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (!tables.isEmpty()) {
                    tables.get(tables.size() - 1).leave();
                }
                return all.hasNext();
            }

            @Override
            public Table next() {
                GlancedTable table = new GlancedTable(all.next(), kept, extent);
                tables.add(table);
                return table;
            }
        };
    }

    @Override
    public List<Problem> problems() {
        return file.problems();
    }

    @Override
    public List<Decision> decisions() {
        return file.decisions();
    }

    @Override
    public void close() {
        file.close();
    }
}
