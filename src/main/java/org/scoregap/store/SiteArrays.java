package org.scoregap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;

/** Turns the arrays of a row of {@code tally_sites} back into findings. */
final class SiteArrays {
    private SiteArrays() {}

    /** Five columns: sites, rows, checked, found, notes (none when all are empty). */
    static List<SiteFinding> read(RowCursor row) throws SQLException {
        Object[] sites = row.array();
        Object[] rows = row.array();
        Object[] checked = row.array();
        Object[] found = row.array();
        Object[] notes = row.array();
        List<SiteFinding> findings = new ArrayList<>(sites.length);
        for (int i = 0; i < sites.length; i++) {
            findings.add(new SiteFinding(
                    new SiteId((String) sites[i]),
                    (Integer) rows[i],
                    (Integer) checked[i],
                    (Double) found[i],
                    notes.length == 0 ? "" : (String) notes[i]));
        }
        return findings;
    }
}
