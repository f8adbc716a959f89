package org.scoregap.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.WeekBook;
import org.scoregap.report.book.WeekFigures;
import org.scoregap.score.Scorer;
import org.scoregap.store.HistoryEntry;

/** Gathers what a week's book is made of. */
public final class WeekBooks {
    /** A quarter: long enough to see where it goes. */
    private static final int WEEKS = 13;

    /** A month: what a unit does once may be chance. */
    private static final int REPORTING_WEEKS = 4;

    private WeekBooks() {}

    /** The book of a period, in the language of {@code messages}. */
    public static Book of(Session session, Period period, Messages messages) {
        Scorer.Week week = session.forecasts().week(period, WEEKS);
        return WeekBook.of(
                new WeekFigures(
                        session.mapping(period),
                        week.forecast(),
                        week.trend(),
                        week.habits(),
                        session.statuses(period),
                        session.statuses(period, REPORTING_WEEKS),
                        session.unread(period),
                        session.problems(period),
                        senders(session.history(), period),
                        session.figures(period),
                        session.tasks().ledger(period, week.forecast()),
                        week.explanations()),
                messages);
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
