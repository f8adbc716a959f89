package org.scoregap.score.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Observed;
import org.scoregap.model.Task;
import org.scoregap.model.Task.State;
import org.scoregap.model.TaskEvent;
import org.scoregap.model.UnitId;
import org.scoregap.score.forecast.Forecast;

/**
 * The tasks as they stand (整改台账).
 *
 * @param forecast by which tasks win points back
 * @param lines open ones first: by lamp, then by what they win back, then by number; closed ones by number
 * @param units that have tasks, by id
 */
public record Ledger(Forecast forecast, List<Line> lines, List<UnitTasks> units) {
    private static final Comparator<Line> ORDER = Comparator.comparing(
                    (Line line) -> !line.task().open())
            .thenComparing(line -> line.task().open() ? line.lamp() : Lamp.RED)
            .thenComparing(line -> line.task().open() ? -line.weighted() : 0)
            .thenComparing(line -> line.task().number());

    public Ledger {
        lines = List.copyOf(lines);
        units = List.copyOf(units);
    }

    /**
     * A task as it stands.
     *
     * @param daysOpen from the day it was issued to the day it was closed, or until now
     * @param winsBack the expected points that closing it wins back, by framework: the unit's part of the gap's expected
     *     loss, or the site's; nothing once it is closed
     * @param weighted the same over all frameworks, comparable
     * @param verdict what inspectors say of the claim and nobody has decided on yet; empty where they say nothing
     * @param unfounded the last decision where the inspection that it rests on says so no more, and no verdict speaks
     *     instead; else empty
     */
    public record Line(
            Task task,
            Lamp lamp,
            long daysOpen,
            SortedMap<FrameworkId, Double> winsBack,
            double weighted,
            Optional<Verdict> verdict,
            Optional<TaskEvent> unfounded) {
        public Line {
            winsBack = Collections.unmodifiableSortedMap(new TreeMap<>(winsBack));
        }

        /** Whether inspectors contradict the unit: the task is proposed for reopening. */
        public boolean contradicted() {
            return verdict.filter(Verdict::contradicts).isPresent();
        }
    }

    /**
     * How a unit deals with its tasks.
     *
     * @param closed verified
     * @param daysToClose from issuing to verifying, on average; empty while none is closed
     */
    public record UnitTasks(
            UnitId unit, int tasks, int open, int claimed, int closed, int red, OptionalDouble daysToClose) {
        /** The share of its tasks that are closed, 0 to 1. */
        public double closingRate() {
            return (double) closed / tasks;
        }
    }

    /**
     * The ledger at an instant.
     *
     * @param tasks with what had become of them by then
     * @param standing what stands, with the sites behind direct figures
     * @param forecast by which tasks win points back
     */
    public static Ledger of(
            Mapping mapping, List<Task> tasks, List<Observed> standing, Forecast forecast, Instant asOf) {
        Looks looks = new Looks(
                mapping,
                standing.stream().filter(figure -> figure.source().direct()).toList());
        Worth worth = new Worth(forecast);
        List<Line> lines = new ArrayList<>();
        for (Task task : tasks) {
            LocalDate today = asOf.atZone(mapping.settings().zone()).toLocalDate();
            List<TaskLook> seen = looks.at(task.assignment());
            Optional<Verdict> verdict = Verdict.of(task, seen);
            // An indicator that is assessed no more has no figures: that says nothing of what was decided by them.
            boolean assessed = mapping.indicator(task.assignment().indicator()).isPresent();
            lines.add(new Line(
                    task,
                    Lamp.of(task, asOf, mapping.settings()),
                    Math.max(
                            0,
                            ChronoUnit.DAYS.between(
                                    task.assignment().issued(), task.closed().orElse(today))),
                    task.open() ? worth.of(task.assignment()) : new TreeMap<>(),
                    task.open() ? worth.weighted(task.assignment()) : 0,
                    verdict,
                    verdict.isEmpty() && assessed ? Verdict.unfounded(task, seen) : Optional.empty()));
        }
        lines.sort(ORDER);
        return new Ledger(forecast, lines, units(lines));
    }

    /** The tasks of some units. */
    public Ledger only(Predicate<UnitId> meant) {
        return new Ledger(
                forecast,
                lines.stream()
                        .filter(line -> meant.test(line.task().assignment().unit()))
                        .toList(),
                units.stream().filter(unit -> meant.test(unit.unit())).toList());
    }

    private static List<UnitTasks> units(List<Line> lines) {
        Map<UnitId, List<Line>> byUnit = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.task().assignment().unit(), TreeMap::new, Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static UnitTasks of(UnitId unit, List<Line> lines) {
        List<Line> closed = lines.stream().filter(line -> !line.task().open()).toList();
        return new UnitTasks(
                unit,
                lines.size(),
                lines.size() - closed.size(),
                (int) lines.stream()
                        .filter(line -> line.task().state() == State.CLAIMED)
                        .count(),
                closed.size(),
                (int) lines.stream().filter(line -> line.lamp() == Lamp.RED).count(),
                closed.stream().mapToLong(Line::daysOpen).average());
    }
}
