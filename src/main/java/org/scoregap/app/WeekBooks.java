package org.scoregap.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.scoregap.mapping.Branch;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.BranchBook;
import org.scoregap.report.book.WeekBook;
import org.scoregap.report.book.WeekFigures;
import org.scoregap.report.intake.BranchStatuses;
import org.scoregap.report.intake.WeekStatuses;
import org.scoregap.score.Scorer;
import org.scoregap.store.HistoryEntry;

/** Gathers what a week's book is made of. */
public final class WeekBooks {
    /** Long enough to see where it goes. */
    private static final int WEEKS = 13;

    /** A month: what a unit does once may be chance. */
    private static final int REPORTING_WEEKS = 4;

    private WeekBooks() {}

    /** The book of a period, in the language of {@code messages}. */
    public static Book of(Session session, Period period, Messages messages) {
        return of(session, week(session, period), messages);
    }

    /** The same of a week that has been worked out. */
    static Book of(Session session, Scorer.Week week, Messages messages) {
        return WeekBook.of(figures(session, week), messages);
    }

    /** What the book of a period tells. */
    static Scorer.Week week(Session session, Period period) {
        return session.forecasts().week(period, WEEKS);
    }

    /** What it tells of a branch of the units. */
    public static Book of(Session session, Period period, Branch branch, Messages messages) {
        WeekFigures city = figures(session, week(session, period));
        Predicate<UnitId> meant = unit -> branch.listedAs(unit).isPresent();
        WeekFigures own = new WeekFigures(
                city.mapping(),
                city.forecast(),
                city.trend(),
                city.habits()
                        .only(unit -> branch.listedAs(unit).filter(unit::equals).isPresent()),
                city.proposal(),
                BranchStatuses.of(city.statuses(), branch),
                city.reporting().stream()
                        .map(week -> new WeekStatuses(week.period(), BranchStatuses.of(week.statuses(), branch)))
                        .toList(),
                session.reporting(period).unread(branch::holds),
                city.problems().stream()
                        .filter(found -> city.senders().getOrDefault(found.submission(), Set.of()).stream()
                                .anyMatch(meant))
                        .toList(),
                city.senders(),
                city.collected().stream().filter(figure -> figure.isOf(branch)).toList(),
                city.tasks().only(meant),
                city.appeals(),
                city.explanations());
        return BranchBook.of(own, branch, messages);
    }

    private static WeekFigures figures(Session session, Scorer.Week week) {
        Period period = week.forecast().period();
        Reporting reporting = session.reporting(period);
        return new WeekFigures(
                session.mapping(period),
                week.forecast(),
                week.trend(),
                week.habits(),
                week.proposal(),
                reporting.statuses(),
                reporting.statuses(REPORTING_WEEKS),
                reporting.unread(),
                reporting.problems(),
                senders(reporting.history(), period),
                session.observations().figures(period),
                session.tasks().ledger(period, week.forecast()),
                session.appealedLists().of("gaps", period),
                week.explanations());
    }

    private static Map<Long, Set<UnitId>> senders(List<HistoryEntry> history, Period period) {
        Senders senders = new Senders(period);
        Map<Long, Set<UnitId>> units = new HashMap<>();
        for (HistoryEntry entry : history) {
            if (entry.counts()) {
                units.put(entry.id(), senders.of(entry));
            }
        }
        return units;
    }
}
