package org.scoregap.app;

import java.time.Instant;
import java.util.List;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Reach;
import org.scoregap.report.intake.CollectReport.Figure;
import org.scoregap.score.LooksBack;
import org.scoregap.store.Sites;
import org.scoregap.store.Store;

/** The observations that stand, as of the session's instant. */
public final class Observations {
    private final Session session;
    private final Store store;

    Observations(Session session, Store store) {
        this.session = session;
        this.store = store;
    }

    /** Every figure of the period that counts. */
    public List<Figure> figures(Period period) {
        return of(period).stream().map(Figure::new).toList();
    }

    List<Observed> of(Period period) {
        return store.standing(period, period, session.asOf(), Sites.NONE).observed();
    }

    /** Those of all periods up to this one. */
    List<Observed> upTo(Period period, Sites sites) {
        return within(Reach.since(Period.FIRST), period, session.asOf(), sites);
    }

    /** Those that make a difference to the period's forecast and its changes. */
    List<Observed> counting(Period period, Sites sites) {
        List<Mapping> mappings = List.of(session.mapping(period), session.mapping(period.plus(-1)));
        return within(LooksBack.forecast(mappings, period), period, session.asOf(), sites);
    }

    /** Those of periods up to this one that are within reach, by what was recorded {@code then}. */
    List<Observed> within(Reach reach, Period period, Instant then, Sites sites) {
        return store.standing(reach, period, then, sites).observed();
    }
}
