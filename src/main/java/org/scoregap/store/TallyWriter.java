package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Finding;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.Tally;

/** Writes tallies and, as arrays, the sites behind them. */
final class TallyWriter implements AutoCloseable {
    /**
     * Elements an array, of which H2 takes 65,536 at most. Until they are sent, each site takes a hundred bytes, and in long
     * arrays they go where garbage lies longest.
     */
    static final int LONGEST_ARRAY = 8_192;

    private final Batch tallies;
    private final Batch sites;
    private long id;
    private long sitesId;
    private int waiting;

    TallyWriter(Connection connection) throws SQLException {
        this.id = Statements.nextId(connection, "tally");
        this.sitesId = Statements.nextId(connection, "tally_sites");
        this.tallies = new Batch(connection, """
                INSERT INTO tally (id, part, unit, territory, indicator, taken_on, checked, passed, amount,
                    not_applicable, assumed, sheet, row_number, column_number, sites, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, 1000);
        this.sites = new Batch(connection, """
                INSERT INTO tally_sites (id, tally, site, site_row, site_checked, site_found, site_note)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, 1000);
    }

    /** The number that the next tally gets. */
    long nextId() {
        return id;
    }

    void write(long part, List<Tally> written) throws SQLException {
        for (Tally tally : written) {
            Optional<Finding.Checks> checks = as(Finding.Checks.class, tally);
            tallies.add(
                    id++,
                    part,
                    tally.unit(),
                    tally.territory(),
                    tally.indicator(),
                    tally.day(),
                    checks.map(Finding.Checks::checked),
                    checks.map(Finding.Checks::passed),
                    as(Finding.Amount.class, tally).map(Finding.Amount::amount),
                    tally.finding() instanceof Finding.NotApplicable,
                    tally.assumed(),
                    tally.origin().sheet(),
                    tally.origin().row(),
                    tally.origin().column(),
                    tally.sites().size(),
                    tally.note());
        }
        tallies.finish();
        long tally = id - written.size();
        for (Tally each : written) {
            writeSites(tally++, each.sites());
        }
    }

    private static <F extends Finding> Optional<F> as(Class<F> kind, Tally tally) {
        return Optional.of(tally.finding()).filter(kind::isInstance).map(kind::cast);
    }

    private void writeSites(long tally, List<SiteFinding> all) throws SQLException {
        for (int from = 0; from < all.size(); from += LONGEST_ARRAY) {
            List<SiteFinding> chunk = all.subList(from, Math.min(all.size(), from + LONGEST_ARRAY));
            Iterator<SiteFinding> next = chunk.iterator();
            Object[] site = new Object[chunk.size()];
            Object[] row = new Object[chunk.size()];
            Object[] checked = new Object[chunk.size()];
            Object[] found = new Object[chunk.size()];
            Object[] note = new Object[chunk.size()];
            boolean noted = false;
            for (int i = 0; i < site.length; i++) {
                SiteFinding one = next.next();
                site[i] = one.site().value();
                row[i] = one.row();
                checked[i] = one.checked();
                found[i] = one.found();
                note[i] = one.note();
                noted |= !one.note().isEmpty();
            }
            Optional<Object[]> notes = noted ? Optional.of(note) : Optional.empty();
            sites.add(sitesId++, tally, site, row, checked, found, notes);
            waiting += site.length;
            if (waiting >= LONGEST_ARRAY) {
                sites.finish();
                waiting = 0;
            }
        }
    }

    void finish() throws SQLException {
        tallies.finish();
        sites.finish();
    }

    @Override
    public void close() throws SQLException {
        tallies.close();
        sites.close();
    }
}
