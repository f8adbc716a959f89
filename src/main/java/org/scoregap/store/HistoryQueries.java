package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.Severity;
import org.scoregap.model.StoredProblem;

/** What came in and what became of it. */
final class HistoryQueries {
    private final Connection connection;
    private final Lineage lineage;
    private final List<UndoneMark> marks;

    HistoryQueries(Connection connection, Instant now) throws SQLException {
        this.connection = connection;
        this.marks = UndoneMark.all(connection).stream()
                .filter(mark -> mark.holdsAt(now))
                .toList();
        this.lineage = new Lineage(SubmissionRow.all(connection), marks, now);
    }

    /** In order of the numbers: as they were recorded. */
    List<HistoryEntry> history() throws SQLException {
        List<PartRow> all = PartRow.all(connection);
        return entries(
                lineage.rows(),
                all.stream().collect(Collectors.groupingBy(PartRow::submission)),
                problemCounts(""),
                SaidOfFiles.all(connection),
                new Standings(connection, lineage, all).superseded());
    }

    /** The same of some submissions, without going through all the others. */
    List<HistoryEntry> history(Set<Long> submissions) throws SQLException {
        Map<Long, List<PartRow>> parts = new HashMap<>();
        Map<Long, SortedMap<Severity, Integer>> problems = new HashMap<>();
        Map<Long, HistoryEntry.Said> said = new HashMap<>();
        SortedSet<Period> periods = new TreeSet<>();
        for (long id : submissions) {
            List<PartRow> own = PartRow.of(connection, id);
            own.forEach(part -> periods.add(part.period()));
            parts.put(id, own);
            problems.putAll(problemCounts("WHERE submission = ?", id));
            said.putAll(SaidOfFiles.of(connection, id));
        }
        // What took their place is of the same periods.
        List<PartRow> rivals = new ArrayList<>();
        for (Period period : periods) {
            rivals.addAll(PartRow.between(connection, period, period));
        }
        return entries(
                lineage.rows().stream()
                        .filter(row -> submissions.contains(row.id()))
                        .toList(),
                parts,
                problems,
                said,
                new Standings(connection, lineage, rivals).superseded());
    }

    private List<HistoryEntry> entries(
            List<SubmissionRow> rows,
            Map<Long, List<PartRow>> parts,
            Map<Long, SortedMap<Severity, Integer>> problems,
            Map<Long, HistoryEntry.Said> said,
            Map<Long, Integer> superseded) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (SubmissionRow row : rows) {
            List<PartRow> own = parts.getOrDefault(row.id(), List.of());
            entries.add(new HistoryEntry(
                    row.id(),
                    row.file(),
                    row.sha256(),
                    row.received(),
                    lineage.firstReceived(row),
                    row.recorded(),
                    row.outcome(),
                    own.stream()
                            .map(p -> new HistoryEntry.PartHead(p.unit(), p.form(), p.period()))
                            .toList(),
                    said.getOrDefault(row.id(), HistoryEntry.Said.NOTHING),
                    row.rows(),
                    row.accepted(),
                    problems.getOrDefault(row.id(), new TreeMap<>()),
                    row.corrects(),
                    lineage.replacedBy(row.id()),
                    row.reason(),
                    mark(row.id()),
                    lineage.counts(row.id()),
                    own.stream().mapToInt(PartRow::tallies).sum(),
                    superseded.getOrDefault(row.id(), 0)));
        }
        return entries;
    }

    Optional<StoredSubmission> submission(long id) throws SQLException {
        Optional<SubmissionRow> found =
                lineage.rows().stream().filter(row -> row.id() == id).findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SubmissionRow row = found.get();
        return Optional.of(new StoredSubmission(
                id,
                new SubmissionReader(connection).read(row),
                row.received(),
                row.recorded(),
                row.mappingHash(),
                row.corrects(),
                row.reason(),
                new OverridesTable(connection).of(id),
                mark(id),
                lineage.counts(id)));
    }

    /** Of the readings that count and have a part in the period, in order of their numbers and as recorded. */
    List<StoredProblem> problems(Period period) throws SQLException {
        Set<Long> about = new HashSet<>();
        PartRow.between(connection, period, period).forEach(part -> about.add(part.submission()));
        return problems(row -> about.contains(row.id()));
    }

    /** Of the readings that count and have no part at all: nobody could tell what they are about. */
    List<StoredProblem> problemsOfNoPeriod() throws SQLException {
        Set<Long> told =
                new HashSet<>(Statements.list(connection, "SELECT DISTINCT submission FROM part", RowCursor::number));
        return problems(row -> !told.contains(row.id()));
    }

    private List<StoredProblem> problems(Predicate<SubmissionRow> wanted) throws SQLException {
        SubmissionReader reader = new SubmissionReader(connection);
        List<StoredProblem> problems = new ArrayList<>();
        for (SubmissionRow row : lineage.rows()) {
            if (lineage.counts(row.id()) && wanted.test(row)) {
                for (Problem problem : reader.problems(row)) {
                    problems.add(new StoredProblem(row.id(), problem));
                }
            }
        }
        return problems;
    }

    SortedSet<Period> periods() throws SQLException {
        SortedSet<Period> periods = new TreeSet<>();
        Statements.each(
                connection,
                "SELECT DISTINCT submission, period FROM part",
                row -> lineage.counts(row.number()) && periods.add(row.period()));
        return periods;
    }

    private Optional<UndoneMark> mark(long submission) {
        return marks.stream().filter(mark -> mark.submission() == submission).findFirst();
    }

    private Map<Long, SortedMap<Severity, Integer>> problemCounts(String where, Object... arguments)
            throws SQLException {
        Map<Long, SortedMap<Severity, Integer>> counts = new HashMap<>();
        Statements.each(
                connection,
                "SELECT submission, severity, COUNT(*) FROM problem " + where + " GROUP BY submission, severity",
                row -> counts.computeIfAbsent(row.number(), id -> new TreeMap<>())
                        .put(row.choice(Severity.class), row.count()),
                arguments);
        return counts;
    }
}
