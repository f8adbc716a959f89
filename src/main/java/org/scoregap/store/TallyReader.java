package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.PackedFindings;
import org.scoregap.model.Period;
import org.scoregap.model.Tally;

/** Reads the tallies of some parts in few stretches of the table; where those of few indicators are wanted, these alone. */
final class TallyReader {
    /** Reading past this many unwanted tallies costs less than another statement. */
    private static final int GAP = 500;

    /** To look for one tally takes as long as to read past so many. */
    private static final int LOOKED_FOR = 10;

    private final Connection connection;
    private final Predicate<PartRow> withSites;
    private final TallyRows rows = new TallyRows();
    private final SiteArrays arrays = new SiteArrays();
    private final Map<Long, List<Tally>> byPart = new HashMap<>();

    /** @param withSites of which parts the sites are read; the tallies of the others have none */
    TallyReader(Connection connection, Predicate<PartRow> withSites) {
        this.connection = connection;
        this.withSites = withSites;
    }

    /** What was read, by the part's number, in the order the tallies were recorded; a part without any may be left out. */
    Map<Long, List<Tally>> tallies() {
        return byPart;
    }

    /** Reads all tallies of the parts. */
    void read(Collection<PartRow> wanted) throws SQLException {
        Map<Long, PartRow> parts = byId(wanted);
        Map<Long, PackedFindings.Builder> sites = new HashMap<>();
        for (PartRow part : parts.values()) {
            byPart.put(part.id(), new ArrayList<>(part.tallies()));
            if (withSites.test(part)) {
                sites(part.firstTally(), part.lastTally(), sites);
            }
        }
        stretches(parts.values(), row -> {
            long id = row.number();
            PartRow part = parts.get(row.number());
            return part != null && add(part, id, rows.read(row), sites);
        });
    }

    /**
     * Reads the tallies of some indicators only.
     *
     * @param since from which period on each indicator's are wanted
     */
    void read(Collection<PartRow> wanted, Map<IndicatorId, Period> since) throws SQLException {
        Map<Long, PartRow> parts = byId(wanted);
        if (parts.isEmpty() || since.isEmpty()) {
            return;
        }
        SortedMap<Long, Found> found = new TreeMap<>();
        Statements.RowReader<?> each = row -> {
            long id = row.number();
            PartRow part = parts.get(row.number());
            if (part == null) {
                return false;
            }
            Tally tally = rows.read(row);
            boolean wants = Optional.ofNullable(since.get(tally.indicator()))
                    .filter(first -> part.period().compareTo(first) >= 0)
                    .isPresent();
            return wants && found.put(id, new Found(part, tally)) == null;
        };
        if (areFew(since.keySet(), parts.values())) {
            for (IndicatorId indicator : since.keySet()) {
                Statements.each(connection, TallyRows.SELECT + "indicator = ?", each, indicator);
            }
        } else {
            Period first = Collections.min(since.values());
            stretches(
                    parts.values().stream()
                            .filter(part -> part.period().compareTo(first) >= 0)
                            .toList(),
                    each);
        }
        Map<Long, PackedFindings.Builder> sites = sites(found);
        found.forEach((id, one) -> add(one.part, id, one.tally, sites));
    }

    private record Found(PartRow part, Tally tally) {}

    private static Map<Long, PartRow> byId(Collection<PartRow> parts) {
        return parts.stream()
                .filter(part -> part.tallies() > 0)
                .collect(Collectors.toMap(PartRow::id, Function.identity()));
    }

    private boolean add(PartRow part, long id, Tally tally, Map<Long, PackedFindings.Builder> sites) {
        PackedFindings.Builder found = sites.get(id);
        return byPart.computeIfAbsent(part.id(), none -> new ArrayList<>())
                .add(found == null ? tally : tally.with(found.list()));
    }

    /** Whether looking for the indicators' tallies takes less than going through all of the parts'. */
    private boolean areFew(Collection<IndicatorId> indicators, Collection<PartRow> parts) throws SQLException {
        long left = parts.stream().mapToLong(PartRow::tallies).sum() / LOOKED_FOR;
        for (IndicatorId indicator : indicators) {
            left -= Statements.first(
                            connection,
                            "SELECT COUNT(*) FROM (SELECT id FROM tally WHERE indicator = ? LIMIT ?)",
                            RowCursor::number,
                            indicator,
                            left + 1)
                    .orElse(0L);
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    /** Goes through the tallies of the parts, and through others that lie between them. */
    private void stretches(Collection<PartRow> parts, Statements.RowReader<?> each) throws SQLException {
        List<PartRow> inOrder = parts.stream()
                .sorted(Comparator.comparingLong(PartRow::firstTally))
                .toList();
        for (int i = 0, next; i < inOrder.size(); i = next) {
            for (next = i + 1; next < inOrder.size() && near(inOrder.get(next - 1), inOrder.get(next)); ) {
                next++;
            }
            Statements.each(
                    connection,
                    TallyRows.SELECT + "id BETWEEN ? AND ? ORDER BY id",
                    each,
                    inOrder.get(i).firstTally(),
                    inOrder.get(next - 1).lastTally());
        }
    }

    private static boolean near(PartRow before, PartRow after) {
        return after.firstTally() - before.lastTally() <= GAP;
    }

    /** Those of neighbours are read together. */
    private Map<Long, PackedFindings.Builder> sites(SortedMap<Long, Found> found) throws SQLException {
        List<Long> ids = found.entrySet().stream()
                .filter(each -> withSites.test(each.getValue().part))
                .map(Map.Entry::getKey)
                .toList();
        Map<Long, PackedFindings.Builder> sites = new HashMap<>();
        for (int i = 0, next; i < ids.size(); i = next) {
            for (next = i + 1; next < ids.size() && ids.get(next) == ids.get(next - 1) + 1; ) {
                next++;
            }
            sites(ids.get(i), ids.get(next - 1), sites);
        }
        return sites;
    }

    private void sites(long from, long to, Map<Long, PackedFindings.Builder> byTally) throws SQLException {
        Statements.each(
                connection,
                """
                SELECT tally, site, site_row, site_checked, site_found, site_note
                FROM tally_sites WHERE tally BETWEEN ? AND ? ORDER BY id
                """,
                row -> {
                    PackedFindings.Builder findings = byTally.computeIfAbsent(row.number(), id -> arrays.list());
                    arrays.read(row, findings);
                    return findings;
                },
                from,
                to);
    }
}
