package org.scoregap.read;

import java.util.Iterator;
import java.util.List;

/** A sheet whose rows are in memory already. */
public record HeldSheet(String name, boolean hidden, SheetLayout layout, List<RawRow> held) implements RawSheet {
    public HeldSheet {
        held = List.copyOf(held);
    }

    @Override
    public Iterator<RawRow> rows() {
        return held.iterator();
    }

    @Override
    public boolean rectangular() {
        return false;
    }
}
