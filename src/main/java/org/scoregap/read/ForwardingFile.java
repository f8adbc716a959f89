package org.scoregap.read;

import java.util.Iterator;
import java.util.List;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;

/** A file that passes another one on, table by table; what is to be different is overridden. */
public abstract class ForwardingFile implements ReadFile {
    private final ReadFile file;

    protected ForwardingFile(ReadFile file) {
        this.file = file;
    }

    /** What becomes of a table that passes by. */
    protected abstract Table pass(Table table);

    /** Before the next table is looked for; the one before has been read as far as it was wanted. */
    protected void beforeNext() {}

    @Override
    public Iterator<Table> tables() {
        Iterator<Table> tables = file.tables();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                beforeNext();
                return tables.hasNext();
            }

            @Override
            public Table next() {
                return pass(tables.next());
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
