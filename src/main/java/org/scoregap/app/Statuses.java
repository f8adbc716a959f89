package org.scoregap.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.Severity;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.model.UnitId;
import org.scoregap.report.intake.UnitStatus;
import org.scoregap.report.intake.UnitStatus.State;
import org.scoregap.store.HistoryEntry;
import org.scoregap.store.HistoryEntry.PartHead;

/** Who has reported for a period: every unit that owes a report each week, and every other that sent one. */
final class Statuses {
    private final Mapping mapping;
    private final Instant asOf;
    private final Instant due;
    private final Senders senders;

    Statuses(Mapping mapping, Period period, Instant asOf) {
        this.senders = new Senders(period);
        this.mapping = mapping;
        this.asOf = asOf;
        this.due = mapping.settings().due().of(period, mapping.settings().zone());
    }

    /** By unit id. */
    List<UnitStatus> of(List<HistoryEntry> history, List<StoredProblem> problems) {
        Map<UnitId, List<HistoryEntry>> sent = history.stream()
                .filter(HistoryEntry::counts)
                .flatMap(entry -> senders.of(entry).stream().map(unit -> Map.entry(unit, entry)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        SortedSet<UnitId> units = new TreeSet<>(sent.keySet());
        mapping.indicators().stream()
                .filter(indicator -> indicator.cadence() == Cadence.WEEKLY)
                .forEach(indicator -> units.addAll(indicator.reportedBy()));
        List<UnitStatus> statuses = new ArrayList<>();
        for (UnitId unit : units) {
            statuses.add(status(unit, sent.getOrDefault(unit, List.of()), problems));
        }
        return statuses;
    }

    private UnitStatus status(UnitId unit, List<HistoryEntry> files, List<StoredProblem> problems) {
        // A matrix tells of several units; its rows and problems are its sender's alone.
        List<HistoryEntry> own =
                files.stream().filter(file -> isSender(unit, file)).toList();
        Set<Long> numbers = own.stream().map(HistoryEntry::id).collect(Collectors.toSet());
        List<Problem> open = problems.stream()
                .filter(found -> numbers.contains(found.submission()))
                .map(StoredProblem::problem)
                .filter(problem -> !problem.accepted())
                .toList();
        return new UnitStatus(
                unit,
                state(files),
                files.stream().map(HistoryEntry::received).max(Instant::compareTo),
                due,
                files.size(),
                own.stream().mapToInt(HistoryEntry::rows).sum(),
                own.stream().mapToInt(HistoryEntry::accepted).sum(),
                count(open, Severity.ERROR),
                count(open, Severity.WARNING));
    }

    private boolean isSender(UnitId unit, HistoryEntry file) {
        long units = file.parts().stream().map(PartHead::unit).distinct().count();
        return units <= 1 || file.said().units().contains(unit);
    }

    private State state(List<HistoryEntry> files) {
        List<HistoryEntry> accepted =
                files.stream().filter(file -> file.outcome() != Outcome.REFUSED).toList();
        if (files.isEmpty()) {
            return asOf.isAfter(due) ? State.MISSING : State.AWAITED;
        }
        if (accepted.isEmpty()) {
            return State.REFUSED;
        }
        // A unit is on time by its first file that counts: what it corrects later does not make it late.
        Optional<Instant> first =
                accepted.stream().map(HistoryEntry::firstReceived).min(Instant::compareTo);
        if (first.filter(due::isBefore).isPresent()) {
            return State.LATE;
        }
        return accepted.stream()
                        .anyMatch(file -> file.superseded() > 0
                                || (file.corrects().isPresent()
                                        && !file.reason().isBlank()))
                ? State.CORRECTED
                : State.ON_TIME;
    }

    private static int count(List<Problem> problems, Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
