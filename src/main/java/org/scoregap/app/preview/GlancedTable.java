package org.scoregap.app.preview;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.scoregap.read.ForwardingTable;
import org.scoregap.read.Row;
import org.scoregap.read.Table;

/** A table that keeps its first rows as they pass by, and passes on no more than wanted. */
final class GlancedTable extends ForwardingTable {
    private final int kept;
    private final Extent extent;
    private final List<Row> first = new ArrayList<>();
    private Iterator<Row> rows = List.<Row>of().iterator();
    private int passed;
    private int sampled;
    private int unreadable;
    private boolean left;

    GlancedTable(Table table, int kept, Extent extent) {
        super(table);
        this.kept = kept;
        this.extent = extent;
    }

    /** The first rows, as many as were wanted at most. */
    List<Row> first() {
        return List.copyOf(first);
    }

    /** Rows that were passed on. */
    int passed() {
        return passed;
    }

    /** Whether there are rows that were not passed on. */
    boolean isCutShort() {
        return passed >= extent.rows() && (sampled > 0 || rows.hasNext());
    }

    /** Rows that were read after those passed on, but not judged. */
    int sampled() {
        return sampled;
    }

    /** How many of them could not be read. */
    int unreadable() {
        return unreadable;
    }

    /** Before the next table is asked for. */
    void leave() {
        if (extent == Extent.FIRST_ROWS_AND_SAMPLE && !left) {
            left = true;
            int before = problems().size();
            while (rows.hasNext()) {
                rows.next();
                sampled++;
            }
            unreadable = problems().size() - before;
        }
    }

    @Override
    public Iterator<Row> body() {
        rows = super.body();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return passed < extent.rows() && rows.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Row row = rows.next();
                passed++;
                if (first.size() < kept) {
                    first.add(row);
                }
                return row;
            }
        };
    }
}
