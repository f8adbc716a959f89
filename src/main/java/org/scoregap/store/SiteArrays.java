package org.scoregap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;

/**
 * Turns the arrays of rows of {@code tally_sites} back into findings. A million of them name ten thousand sites and say the
 * same few hundred things of them, so each name and each note is kept once.
 */
final class SiteArrays {
    private static final int MOST_SITES = 200_000;
    private static final int MOST_NOTES = 2_000;

    private final Map<String, SiteId> sites = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

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
                    once((String) named[i], sites, MOST_SITES, SiteId::new),
                    (Integer) rows[i],
                    (Integer) checked[i],
                    (Double) found[i],
                    noted.length == 0 ? "" : once((String) noted[i], notes, MOST_NOTES, note -> note)));
        }
        return findings;
    }

    private static <V> V once(String text, Map<String, V> known, int most, Function<String, V> make) {
        V before = known.get(text);
        if (before != null) {
            return before;
        }
        V made = make.apply(text);
        if (known.size() < most) {
            known.put(text, made);
        }
        return made;
    }
}
