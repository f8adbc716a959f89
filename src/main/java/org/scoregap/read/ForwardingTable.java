package org.scoregap.read;

import java.util.Iterator;
import java.util.List;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;

/** A table that passes another one on, row by row; what is to be different is overridden. */
public abstract class ForwardingTable implements Table {
    private final Table table;

    protected ForwardingTable(Table table) {
        this.table = table;
    }

    /** What becomes of a row that passes by: it stays as it is. */
    protected Row pass(Row row) {
        return row;
    }

    @Override
    public TableHead head() {
        return table.head();
    }

    @Override
    public Iterator<Row> body() {
        Iterator<Row> rows = table.body();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                return pass(rows.next());
            }
        };
    }

    @Override
    public List<TableHead.Line> footer() {
        return table.footer();
    }

    @Override
    public List<Problem> problems() {
        return table.problems();
    }

    @Override
    public List<Decision> decisions() {
        return table.decisions();
    }
}
