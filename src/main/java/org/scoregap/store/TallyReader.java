package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.PackedFindings;
import org.scoregap.model.Period;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

/** Reads the tallies of some parts, all of them in few stretches of the table, or those of few indicators one by one. */
final class TallyReader {
    /** Reading past this many unwanted tallies costs less than another statement. */
    private static final int GAP = 500;

    private static final String SELECT = """
            SELECT id, part, unit, territory, indicator, taken_on, checked, passed, amount, not_applicable, assumed,
                sheet, row_number, column_number, note
            FROM tally WHERE\s""";

    private final Connection connection;
    private final Predicate<PartRow> withSites;
    private final Map<String, UnitId> units = new HashMap<>();
    private final Map<String, Optional<UnitId>> territories = new HashMap<>();
    private final Map<String, IndicatorId> indicators = new HashMap<>();
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
        List<PartRow> inOrder = wanted.stream()
                .filter(part -> part.tallies() > 0)
                .sorted(Comparator.comparingLong(PartRow::firstTally))
                .toList();
        Map<Long, List<Tally>> whole = new HashMap<>();
        inOrder.forEach(part -> whole.put(part.id(), new ArrayList<>(part.tallies())));
        Map<Long, PackedFindings.Builder> sites = new HashMap<>();
        for (PartRow part : inOrder) {
            if (withSites.test(part)) {
                sites(part.firstTally(), part.lastTally(), sites);
            }
        }
        for (int i = 0, next; i < inOrder.size(); i = next) {
            for (next = i + 1; next < inOrder.size() && near(inOrder.get(next - 1), inOrder.get(next)); ) {
                next++;
            }
            stretch(inOrder.get(i).firstTally(), inOrder.get(next - 1).lastTally(), sites, whole);
        }
        byPart.putAll(whole);
    }

    private static boolean near(PartRow before, PartRow after) {
        return after.firstTally() - before.lastTally() <= GAP;
    }

    private void stretch(long from, long to, Map<Long, PackedFindings.Builder> sites, Map<Long, List<Tally>> whole)
            throws SQLException {
        Statements.each(
                connection,
                SELECT + "id BETWEEN ? AND ? ORDER BY id",
                row -> {
                    long id = row.number();
                    List<Tally> part = whole.get(row.number());
                    return part != null && part.add(tally(row, found(sites, id)));
                },
                from,
                to);
    }

    /**
     * Reads the tallies of some indicators only.
     *
     * @param since from which period on each indicator's are wanted
     */
    void read(Collection<PartRow> wanted, Map<IndicatorId, Period> since) throws SQLException {
        Map<Long, PartRow> parts =
                wanted.stream().filter(part -> part.tallies() > 0).collect(Collectors.toMap(PartRow::id, part -> part));
        if (parts.isEmpty()) {
            return;
        }
        SortedMap<Long, Wanted> found = new TreeMap<>();
        for (Map.Entry<IndicatorId, Period> each : since.entrySet()) {
            ofIndicator(each.getKey(), each.getValue(), parts, found);
        }
        for (Map.Entry<Long, Wanted> each : found.entrySet()) {
            PartRow part = each.getValue().part;
            Map<Long, PackedFindings.Builder> sites = new HashMap<>();
            if (withSites.test(part)) {
                sites(each.getKey(), each.getKey(), sites);
            }
            Tally tally = each.getValue().tally;
            byPart.computeIfAbsent(part.id(), id -> new ArrayList<>())
                    .add(sites.isEmpty() ? tally : tally.with(found(sites, each.getKey())));
        }
    }

    private void ofIndicator(
            IndicatorId indicator, Period since, Map<Long, PartRow> parts, SortedMap<Long, Wanted> found)
            throws SQLException {
        Statements.each(
                connection,
                SELECT + "indicator = ?",
                row -> {
                    long id = row.number();
                    Optional<PartRow> part = Optional.ofNullable(parts.get(row.number()))
                            .filter(one -> one.period().compareTo(since) >= 0);
                    return part.isPresent() && found.put(id, new Wanted(part.get(), tally(row, List.of()))) == null;
                },
                indicator);
    }

    private record Wanted(PartRow part, Tally tally) {}

    private Tally tally(RowCursor row, List<SiteFinding> sites) throws SQLException {
        UnitId unit = units.computeIfAbsent(row.text(), UnitId::new);
        Optional<UnitId> territory = territory(row.optionalText());
        IndicatorId indicator = indicators.computeIfAbsent(row.text(), IndicatorId::new);
        LocalDate day = row.day();
        Finding finding = finding(row);
        boolean assumed = row.flag();
        CellRef origin = row.cell();
        return new Tally(unit, territory, indicator, day, finding, assumed, origin, sites, row.text());
    }

    private Optional<UnitId> territory(Optional<String> text) {
        return text.isEmpty()
                ? Optional.empty()
                : territories.computeIfAbsent(text.get(), id -> Optional.of(new UnitId(id)));
    }

    private static Finding finding(RowCursor row) throws SQLException {
        int checked = row.count();
        boolean isChecks = !row.wasNull();
        double passed = row.real();
        double amount = row.real();
        boolean notApplicable = row.flag();
        if (notApplicable) {
            return new Finding.NotApplicable();
        }
        return isChecks ? new Finding.Checks(passed, checked) : new Finding.Amount(amount);
    }

    private static List<SiteFinding> found(Map<Long, PackedFindings.Builder> sites, long tally) {
        return Optional.ofNullable(sites.get(tally))
                .<List<SiteFinding>>map(PackedFindings.Builder::list)
                .orElse(List.of());
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
