package org.scoregap.read.table;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.read.PullIterator;
import org.scoregap.read.Row;
import org.scoregap.read.Table;
import org.scoregap.read.TableHead;
import org.scoregap.read.Unreadable;

/** A table whose header has been found. */
final class FoundTable implements Table {
    private final TableHead head;
    private final BodyRows rows;
    private final TableNotes notes;
    private final List<Decision> decisions;
    private Consumer<Unreadable> onBroken = broken -> {};
    private boolean asked;

    FoundTable(TableHead head, BodyRows rows, TableNotes notes, List<Decision> decisions) {
        this.head = head;
        this.rows = rows;
        this.notes = notes;
        this.decisions = decisions;
    }

    /** Who is told when the file breaks off within the body. */
    void onBroken(Consumer<Unreadable> listener) {
        this.onBroken = listener;
    }

    @Override
    public TableHead head() {
        return head;
    }

    @Override
    public Iterator<Row> body() {
        if (asked) {
            throw new IllegalStateException("the body of " + head.sheet() + " can be read once");
        }
        asked = true;
        return new PullIterator<>() {
            @Override
            protected Optional<Row> pull() {
                try {
                    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
                } catch (Unreadable broken) {
                    onBroken.accept(broken);
                    return Optional.empty();
                }
            }
        };
    }

    @Override
    public List<TableHead.Line> footer() {
        return notes.footer();
    }

    @Override
    public List<Problem> problems() {
        return notes.problems();
    }

    @Override
    public List<Decision> decisions() {
        return decisions;
    }
}
