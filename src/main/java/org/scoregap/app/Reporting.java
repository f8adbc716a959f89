package org.scoregap.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.UnitId;
import org.scoregap.model.Unread;
import org.scoregap.report.intake.UnitStatus;
import org.scoregap.report.intake.WeekStatuses;
import org.scoregap.store.HistoryEntry;
import org.scoregap.store.Store;

/**
 * How a period was reported: who sent what, what is wrong in it, what could not be read. What several lists ask for is read
 * once, so ask for another when something was stored meanwhile.
 */
public final class Reporting {
    private final Session session;
    private final Store store;
    private final Period period;
    private @Nullable List<HistoryEntry> history;
    private @Nullable List<StoredProblem> within;
    private @Nullable List<StoredProblem> problems;

    Reporting(Session session, Store store, Period period) {
        this.session = session;
        this.store = store;
        this.period = period;
    }

    /** Where each unit's reports of the period stand. */
    public List<UnitStatus> statuses() {
        return statuses(period, problems());
    }

    /**
     * The same over the weeks until the period, without the problems in the files.
     *
     * @param weeks at most so many, and none before the first of which anything is known; at least 1
     */
    public List<WeekStatuses> statuses(int weeks) {
        Period first = session.periods().first().orElse(period);
        int back = Math.max(0, Math.min(weeks - 1, period.weeksSince(first)));
        return IntStream.rangeClosed(-back, 0)
                .mapToObj(period::plus)
                .map(week -> new WeekStatuses(week, statuses(week, List.of())))
                .toList();
    }

    private List<UnitStatus> statuses(Period week, List<StoredProblem> found) {
        return new Statuses(session.mapping(week), week, session.asOf()).of(history(), found);
    }

    /**
     * All problems of the period, those within its files and those across what is stored, and those of files that could not
     * be told the period of: they may be of any. What somebody vouched for is marked so.
     */
    public List<StoredProblem> problems() {
        if (problems == null) {
            List<StoredProblem> all = new ArrayList<>(problemsWithin());
            all.addAll(session.problemsAcross().of(period));
            all.sort(Comparator.comparing(StoredProblem::problem, Problem.COSTLIEST_FIRST)
                    .thenComparing(StoredProblem::submission));
            problems = List.copyOf(all);
        }
        return problems;
    }

    /** Those within its files, and within files that nobody could tell the period of. */
    List<StoredProblem> problemsWithin() {
        if (within == null) {
            List<StoredProblem> found = new ArrayList<>(store.submissions().problems(period, session.asOf()));
            found.addAll(session.problemsOfNoPeriod());
            within = List.copyOf(found);
        }
        return within;
    }

    /** What was sent for the period and could not be read, and the points that hang on it. */
    public Unread unread() {
        return unread(refused());
    }

    /** The same of files that some of the units sent. */
    public Unread unread(Predicate<UnitId> meant) {
        Senders senders = new Senders(period);
        return unread(refused().stream()
                .filter(entry -> senders.of(entry).stream().anyMatch(meant))
                .toList());
    }

    private Unread unread(List<HistoryEntry> sent) {
        return new UnreadFiles(session.mapping(period), session.observations().of(period))
                .of(period, sent, problemsWithin());
    }

    /** The files that something of was refused. */
    private List<HistoryEntry> refused() {
        return store.submissions()
                .history(
                        session.asOf(),
                        problemsWithin().stream()
                                .filter(problem -> problem.problem().refuses())
                                .map(StoredProblem::submission)
                                .collect(Collectors.toSet()));
    }

    /** Everything that had been taken in, in the order of recording. */
    List<HistoryEntry> history() {
        if (history == null) {
            history = session.history();
        }
        return history;
    }
}
