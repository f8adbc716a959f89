package org.scoregap.read.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.scoregap.read.RawRow;
import org.scoregap.read.Unreadable;

/** The rows of a sheet with a look ahead. Where the file breaks off is said when the rows before have been taken. */
final class SheetRows implements Iterator<RawRow>, AutoCloseable {
    private final RowsAhead source;
    private final Deque<RawRow> held = new ArrayDeque<>();
    private Optional<Unreadable> broken = Optional.empty();
    private int readTo;

    SheetRows(RowsAhead source) {
        this.source = source;
    }

    /** The last row that was looked at. What the source found out about later ones depends on how far it was ahead. */
    int readTo() {
        return readTo;
    }

    @Override
    public void close() {
        source.close();
    }

    @Override
    public boolean hasNext() {
        hold(1);
        if (held.isEmpty() && broken.isPresent()) {
            throw broken.get();
        }
        return !held.isEmpty();
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return held.remove();
    }

    /** The next rows, at most {@code most}, which stay to be taken. */
    List<RawRow> peek(int most) {
        hold(most);
        return held.stream().limit(most).toList();
    }

    /** Gives rows back to be taken again, in their order. */
    void putBack(List<RawRow> rows) {
        List<RawRow> reversed = new ArrayList<>(rows);
        java.util.Collections.reverse(reversed);
        reversed.forEach(held::addFirst);
    }

    private void hold(int most) {
        try {
            while (held.size() < most && broken.isEmpty() && source.hasNext()) {
                RawRow row = source.next();
                readTo = row.number();
                held.add(row);
            }
        } catch (Unreadable unreadable) {
            broken = Optional.of(unreadable);
        }
    }
}
