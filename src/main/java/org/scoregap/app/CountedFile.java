package org.scoregap.app;

import java.util.Iterator;
import java.util.List;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Row;
import org.scoregap.read.Table;
import org.scoregap.read.TableHead;

/** A file that tells how many of its rows have been read, a thousand at a time. */
final class CountedFile implements ReadFile {
    private static final int AT_ONCE = 1_000;

    private final ReadFile file;
    private final Progress progress;
    private int untold;

    CountedFile(ReadFile file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    @Override
    public Iterator<Table> tables() {
        Iterator<Table> tables = file.tables();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return tables.hasNext();
            }

            @Override
            public Table next() {
                return new Counted(tables.next());
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
    public List<Problem> problems() {
        return file.problems();
    }

    @Override
    public List<Decision> decisions() {
        return file.decisions();
    }

    @Override
    public void close() {
        tell();
        file.close();
    }

    private final class Counted implements Table {
        private final Table table;

        Counted(Table table) {
            this.table = table;
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
                    count();
                    return rows.next();
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
}
