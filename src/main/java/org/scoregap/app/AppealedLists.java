package org.scoregap.app;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Appeal.Decided;
import org.scoregap.model.Period;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Report;
import org.scoregap.report.appeal.AppealCase;
import org.scoregap.report.appeal.WeekAppeals;
import org.scoregap.report.compare.ComparedReport;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.store.PublicationHead;
import org.scoregap.store.Store;

/**
 * What a week's lists say of appeals. It depends on nothing but the instant that they speak of, so that a list computed
 * again, and one published again, is the same to the last byte.
 */
public final class AppealedLists {
    private final Session session;
    private final Store store;

    AppealedLists(Session session, Store store) {
        this.session = session;
        this.store = store;
    }

    /**
     * What a list of the period tells of: appeals against this week's own lists that were decided, those against earlier
     * weeks' that were decided since the last list of an earlier week, and those that are open.
     *
     * @param list {@code gaps}, {@code accountability}
     */
    public WeekAppeals of(String list, Period period) {
        List<AppealCase> known = session.appeals().all().stream()
                .filter(each -> each.period().compareTo(period) <= 0)
                .toList();
        if (known.isEmpty()) {
            return WeekAppeals.NONE;
        }
        Instant since = store.published().all(session.asOf()).stream()
                .filter(head -> head.list().equals(list) && head.period().compareTo(period) < 0)
                .map(PublicationHead::asOf)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return new WeekAppeals(
                known.stream()
                        .filter(each -> each.appeal()
                                .decidedBetween(each.period().equals(period) ? Instant.MIN : since, session.asOf()))
                        .toList(),
                known.stream().filter(each -> each.appeal().open()).toList());
    }

    /** The list with what it tells of appeals: those decided, and below who answers for points those that are open. */
    public Report naming(Report list, Forecast forecast, Mapping mapping, Messages messages) {
        WeekAppeals appeals = of(list.id(), forecast.period());
        Names names = new Names(mapping, messages);
        Report told = appeals.toldIn(list, forecast, names);
        return list.id().equals("accountability") ? appeals.awaitedIn(told, names) : told;
    }

    /**
     * The same as it is published: where appeals were decided it also says what differs from the last list before the
     * first of those decisions, and why.
     *
     * @param named what {@link #naming} made
     */
    public Report toPublish(
            Report named, Forecast forecast, Publications publications, Mapping mapping, Messages messages) {
        return of(named.id(), forecast.period()).decided().stream()
                .flatMap(each -> each.appeal().decided().stream())
                .map(Decided::at)
                .min(Comparator.naturalOrder())
                .flatMap(first -> publications.comparisonBefore(first, named.id(), forecast))
                .map(comparison -> ComparedReport.of(named, comparison, mapping, messages))
                .orElse(named);
    }
}
