package org.scoregap.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.scoregap.mapping.Settings;
import org.scoregap.model.Assignment;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Task;
import org.scoregap.model.Task.State;
import org.scoregap.model.TaskEvent;
import org.scoregap.report.task.WinsBack;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.task.Assignments;
import org.scoregap.score.task.Assignments.Terms;
import org.scoregap.score.task.Assignments.Wanted;
import org.scoregap.score.task.Ledger;
import org.scoregap.score.task.Step;
import org.scoregap.store.Sites;
import org.scoregap.store.Store;

/** The tasks of a session: handed out, claimed, verified, sent back. Each command is recorded as a whole or not at all. */
public final class Tasks {
    private final Session session;
    private final Store store;

    Tasks(Session session, Store store) {
        this.session = session;
        this.store = store;
    }

    /**
     * What a command made of a task.
     *
     * @param task as it stands now
     */
    public record Outcome(Task task, Step step) {}

    /**
     * What was issued.
     *
     * @param open what an open task asks already
     */
    public record Issued(List<Task> fresh, List<Task> open) {
        public Issued {
            fresh = List.copyOf(fresh);
            open = List.copyOf(open);
        }
    }

    /** As they stood at the session's instant, in the order of their numbers. */
    public List<Task> all() {
        return store.tasks().all(session.asOf());
    }

    /**
     * The task of that number.
     *
     * @throws ScoregapException {@code TASK_UNKNOWN} where there is none
     */
    public Task existing(long number) {
        List<Task> all = all();
        return all.stream()
                .filter(task -> task.number() == number)
                .findFirst()
                .orElseThrow(() -> ScoregapException.unknown(Failure.TASK_UNKNOWN, number, all.size()));
    }

    /** The ledger, with points by the period's forecast. */
    public Ledger ledger(Period period) {
        return ledger(period, session.forecasts().lossesBySite(period));
    }

    /** The same by a forecast that is at hand, with the failing sites behind each gap. */
    Ledger ledger(Period period, Forecast forecast) {
        return Ledger.of(
                session.mapping(period),
                all(),
                session.observations().upTo(latest(period), Sites.OF_DIRECT_FIGURES),
                forecast,
                session.asOf());
    }

    /** Whoever looks at an earlier week still wants to know what inspectors have found since. */
    private Period latest(Period period) {
        return session.periods().latest().orElse(period);
    }

    /** Today, where the city is. */
    public LocalDate today() {
        return session.asOf().atZone(settings().zone()).toLocalDate();
    }

    /** What is recorded now: as of this instant everything is known that has been decided on. */
    Instant now() {
        return session.asOf();
    }

    private Settings settings() {
        return session.current().settings();
    }

    /**
     * Hands gaps of the period's forecast to units.
     *
     * @param day that they are handed out; empty for today
     * @param lastDay of the deadline, at the time that reports are due; empty for as many days as the settings say
     * @throws ScoregapException {@code USAGE} for a deadline that is past when they are handed out, and for a day that is
     *     still to come
     */
    public Issued issue(Period period, Wanted wanted, Optional<LocalDate> day, Optional<LocalDate> lastDay, String by) {
        LocalDate issued = notToCome("--day", day);
        LocalDate last =
                lastDay.orElseGet(() -> issued.plusDays(settings().tasks().deadlineDays()));
        Instant deadline = deadline(last);
        Instant earliest = issued.equals(today())
                ? session.asOf()
                : issued.plusDays(1).atStartOfDay(settings().zone()).toInstant();
        if (!deadline.isAfter(earliest)) {
            throw new ScoregapException(
                    Failure.USAGE,
                    "--deadline " + last,
                    "> " + AsOf.shown(earliest, settings().zone()));
        }
        Forecast forecast = session.forecasts().lossesBySite(period);
        List<Assignment> assignments = new Assignments(
                        session.mapping(period),
                        forecast,
                        session.observations().upTo(period, wanted.sites() ? Sites.ALL : Sites.OF_DIRECT_FIGURES))
                .of(wanted, new Terms(issued, deadline, by)).stream()
                        .map(WinsBack.by(forecast)::printed)
                        .toList();
        List<Task> before = all();
        session.change();
        List<Task> fresh = store.tasks().issue(assignments);
        return new Issued(
                fresh,
                before.stream()
                        .filter(Task::open)
                        .filter(task -> assignments.stream().anyMatch(task.assignment()::asksTheSameAs))
                        .toList());
    }

    private Instant deadline(LocalDate day) {
        return day.atTime(settings().due().time()).atZone(settings().zone()).toInstant();
    }

    /** The unit says that they are mended; nothing is recorded where one of them is refused. */
    public List<Outcome> claim(List<Long> numbers, LocalDate day, String note, String by) {
        return each(numbers, task -> Step.claim(task, day, note, by, today(), now()));
    }

    /** Somebody vouches for them. */
    public List<Outcome> verify(List<Long> numbers, Optional<LocalDate> day, String reason, String by) {
        LocalDate when = notToCome("--day", day);
        return each(numbers, task -> Step.verify(task, when, reason, by, now()));
    }

    /** Somebody sends them back. */
    public List<Outcome> reopen(List<Long> numbers, Optional<LocalDate> day, String reason, String by) {
        LocalDate when = notToCome("--day", day);
        return each(numbers, task -> Step.reopen(task, when, reason, by, now()));
    }

    private LocalDate notToCome(String option, Optional<LocalDate> day) {
        if (day.isPresent() && day.get().isAfter(today())) {
            throw new ScoregapException(Failure.USAGE, option + " " + day.get(), "≤ " + today());
        }
        return day.orElseGet(this::today);
    }

    /** Holds every claim against what inspectors have found since: those that pass are closed, the others go back. */
    public List<Outcome> verifyByInspections(Period period) {
        Ledger ledger = ledger(period);
        List<Outcome> outcomes = new ArrayList<>();
        ledger.lines().stream()
                .filter(line -> line.task().state() == State.CLAIMED)
                .forEach(line -> line.verdict()
                        .ifPresent(verdict ->
                                outcomes.add(outcome(line.task(), Step.decide(line.task(), verdict, now())))));
        record(outcomes);
        return outcomes;
    }

    private List<Outcome> each(List<Long> numbers, Function<Task, Step> step) {
        List<Outcome> outcomes = numbers.stream()
                .distinct()
                .map(this::existing)
                .map(task -> outcome(task, step.apply(task)))
                .toList();
        if (outcomes.stream().noneMatch(outcome -> outcome.step() instanceof Step.Refused)) {
            record(outcomes);
        }
        return outcomes;
    }

    static Outcome outcome(Task task, Step step) {
        return new Outcome(step instanceof Step.Fresh fresh ? task.with(fresh.event()) : task, step);
    }

    /** In one transaction. */
    void record(List<Outcome> outcomes) {
        SortedMap<Long, TaskEvent> events = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.step() instanceof Step.Fresh fresh) {
                events.put(outcome.task().number(), fresh.event());
            }
        }
        session.change();
        if (!events.isEmpty()) {
            store.tasks().record(events);
        }
    }
}
