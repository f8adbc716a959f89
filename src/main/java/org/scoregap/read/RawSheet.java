package org.scoregap.read;

import java.util.Iterator;

/** One sheet of a file, in any format. */
public interface RawSheet {
    /** Empty for CSV. */
    String name();

    boolean hidden();

    /** Read before the rows are. */
    SheetLayout layout();

    /** Once; the iterator throws {@link Unreadable} where the file cannot be read on. */
    Iterator<RawRow> rows();

    /** Whether every record has all its cells, so that a shorter or longer one has lost or gained some. */
    boolean rectangular();
}
