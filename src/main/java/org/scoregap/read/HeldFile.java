package org.scoregap.read;

import java.util.Iterator;
import java.util.List;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;

/** A file whose sheets are in memory already. */
public record HeldFile(List<RawSheet> held, List<Decision> decisions, List<Problem> doubts) implements RawFile {
    public HeldFile {
        held = List.copyOf(held);
        decisions = List.copyOf(decisions);
        doubts = List.copyOf(doubts);
    }

    @Override
    public Iterator<RawSheet> sheets() {
        return held.iterator();
    }

    @Override
    public void close() {}
}
