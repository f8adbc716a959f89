package org.scoregap.store;

import java.sql.SQLException;
import org.scoregap.model.FindingNumbers;
import org.scoregap.model.PackedFindings;
import org.scoregap.model.SiteId;

/**
 * Turns the arrays of rows of {@code tally_sites} back into findings. A million of them name ten thousand sites and say the
 * same few hundred things of them, so they are packed.
 */
final class SiteArrays {
    private final FindingNumbers numbers = new FindingNumbers();

    /** A list of findings that {@link #read} can fill. */
    PackedFindings.Builder list() {
        return new PackedFindings.Builder(numbers);
    }

    /** Five columns: sites, rows, checked, found, notes (none when all are empty). */
    void read(RowCursor row, PackedFindings.Builder findings) throws SQLException {
        Object[] named = row.array();
        Object[] rows = row.array();
        Object[] checked = row.array();
        Object[] found = row.array();
        Object[] noted = row.array();
        for (int i = 0; i < named.length; i++) {
            findings.add(
                    new SiteId((String) named[i]),
                    (Integer) rows[i],
                    (Integer) checked[i],
                    (Double) found[i],
                    noted.length == 0 ? "" : (String) noted[i]);
        }
    }
}
