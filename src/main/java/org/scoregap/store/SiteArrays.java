package org.scoregap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.scoregap.model.Remembered;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;

/**
 * Turns the arrays of rows of {@code tally_sites} back into findings. A million of them name ten thousand sites and say the
 * same few hundred things of them, so each name and each note is kept once.
 */
final class SiteArrays {
    private static final int MOST_SITES = 200_000;
    private static final int MOST_NOTES = 2_000;

    private final Remembered<SiteId> sites = new Remembered<>(MOST_SITES, SiteId::new);
    private final Remembered<String> notes = new Remembered<>(MOST_NOTES, note -> note);

    /** Five columns: sites, rows, checked, found, notes (none when all are empty). */
    List<SiteFinding> read(RowCursor row) throws SQLException {
        Object[] named = row.array();
        Object[] rows = row.array();
        Object[] checked = row.array();
        Object[] found = row.array();
        Object[] noted = row.array();
        List<SiteFinding> findings = new ArrayList<>(named.length);
        for (int i = 0; i < named.length; i++) {
            findings.add(new SiteFinding(
                    sites.of((String) named[i]),
                    (Integer) rows[i],
                    (Integer) checked[i],
                    (Double) found[i],
                    noted.length == 0 ? "" : notes.of((String) noted[i])));
        }
        return findings;
    }
}
