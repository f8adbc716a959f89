package org.scoregap.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Reach;
import org.scoregap.score.LooksBack;
import org.scoregap.score.Scorer;
import org.scoregap.score.change.Earlier;
import org.scoregap.score.explain.Explanation;
import org.scoregap.score.explain.TotalExplanation;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.habit.ReportingHabits;
import org.scoregap.score.ladder.Proposal;
import org.scoregap.score.task.ClaimedMended;
import org.scoregap.score.trend.Trend;
import org.scoregap.score.whatif.WhatIf;
import org.scoregap.store.PublicationHead;
import org.scoregap.store.Sites;
import org.scoregap.store.Store;

/** What the scoring says of what is stored: each period by the mapping that holds for it, all as of the session's instant. */
public final class Forecasts {
    private final Session session;
    private final Store store;
    private final Mappings mappings;

    Forecasts(Session session, Store store, Mappings mappings) {
        this.session = session;
        this.store = store;
        this.mappings = mappings;
    }

    /** What the period will cost. */
    public Forecast of(Period period) {
        return forecast(period, Sites.OF_DIRECT_FIGURES);
    }

    /** The same, and what it proposes for whom. */
    public Scorer.Judged judged(Period period) {
        SortedMap<Period, Mapping> mappings = mappingsOfStreaks(period);
        Reach reach = LooksBack.streaks(mappings, before(period));
        List<Observed> standing = standing(period, reach, Sites.OF_DIRECT_FIGURES);
        return Scorer.judged(mappings, session.asOf(), standing, earlier(period));
    }

    /** What is proposed for whom if its period's forecast were {@code supposed}. */
    public Proposal proposal(Forecast supposed) {
        Period period = supposed.period();
        SortedMap<Period, Mapping> mappings = mappingsOfStreaks(period);
        Reach reach = LooksBack.streaks(mappings, before(period));
        List<Observed> standing = standing(period, reach, Sites.OF_DIRECT_FIGURES);
        return Scorer.proposal(mappings, session.asOf(), standing, supposed);
    }

    /** The same with the failing sites behind each gap, which take several times as long to read. */
    public Forecast bySite(Period period) {
        return forecast(period, Sites.ALL);
    }

    /** What it will cost whom, alone, with the failing sites behind each gap. */
    public Forecast lossesBySite(Period period) {
        return Scorer.losses(session.mapping(period), period, session.asOf(), standing(period, Sites.ALL));
    }

    private Forecast forecast(Period period, Sites sites) {
        List<Observed> standing = standing(period, sites);
        return Scorer.forecast(session.mapping(period), period, session.asOf(), standing, earlier(period));
    }

    /** Where the figures of one indicator come from; the indicator is one of the period's mapping. */
    public Explanation explanation(Period period, IndicatorId indicator) {
        List<Observed> standing = standing(period, Sites.ALL);
        return Scorer.explain(session.mapping(period), period, session.asOf(), standing, earlier(period), indicator);
    }

    /**
     * Everything that the scoring says of a week, from one reading of the store.
     *
     * @param last how many weeks the trend tells of, at least 1
     */
    public Scorer.Week week(Period period, int last) {
        SortedMap<Period, Mapping> mappings = mappingsUntil(period);
        List<Observed> standing = standing(period, LooksBack.trend(mappings, before(period), last), Sites.ALL);
        return Scorer.week(mappings, session.asOf(), standing, earlier(period), last);
    }

    /** Where a framework's total comes from; the framework is one of the period's mapping. */
    public TotalExplanation explanation(Period period, FrameworkId framework) {
        List<Observed> standing = standing(period, Sites.OF_DIRECT_FIGURES);
        return Scorer.explainTotal(session.mapping(period), period, session.asOf(), standing, framework);
    }

    /** What the period would cost, if something else were true. Nothing of it is stored. */
    public WhatIf whatIf(Period period) {
        return WhatIf.of(session.mapping(period), period, session.asOf(), standing(period, Sites.OF_DIRECT_FIGURES));
    }

    /** The same by what was known {@code then}, with the mapping that held for it. */
    WhatIf whatIf(Period period, Instant then) {
        Mapping mapping = mappings.of(period, then);
        Reach reach = LooksBack.forecast(List.of(mapping), period);
        return WhatIf.of(mapping, period, then, standing(period, reach, then, Sites.OF_DIRECT_FIGURES));
    }

    /**
     * How the forecast went until the period, each stored week by the mapping that holds for it.
     *
     * @param last how many weeks it tells of, at least 1
     */
    public Trend trend(Period period, int last) {
        SortedMap<Period, Mapping> mappings = mappingsUntil(period);
        Reach reach = LooksBack.trend(mappings, before(period), last);
        return Scorer.trend(mappings, session.asOf(), standing(period, reach, Sites.OF_DIRECT_FIGURES), last);
    }

    private SortedMap<Period, Mapping> mappingsUntil(Period period) {
        SortedMap<Period, Mapping> weeks = new TreeMap<>();
        session.periods().until(period).forEach(week -> weeks.put(week, session.mapping(week)));
        weeks.put(period, session.mapping(period));
        return weeks;
    }

    private SortedMap<Period, Mapping> mappingsOfStreaks(Period period) {
        SortedMap<Period, Mapping> weeks = mappingsUntil(period);
        List<Period> stored = List.copyOf(weeks.keySet());
        return weeks.tailMap(stored.get(Math.max(0, stored.size() - Ladder.MOST_WEEKS)));
    }

    /** How the units report. */
    public ReportingHabits underReporting(Period period) {
        Mapping mapping = session.mapping(period);
        Reach reach = LooksBack.habits(mapping, period);
        return Scorer.underReporting(mapping, period, standing(period, reach, Sites.OF_DIRECT_FIGURES));
    }

    /** What a period's changes are measured against: what was published of the one before, else what is known of it now. */
    private Earlier earlier(Period period) {
        Period before = period.plus(-1);
        Optional<Instant> published =
                store.published().latest(before, session.asOf()).map(PublicationHead::asOf);
        return published
                .map(then -> asPublished(period, before, then))
                .orElseGet(() -> Earlier.asKnownNow(session.mapping(before)));
    }

    private Earlier asPublished(Period period, Period before, Instant then) {
        Mapping mapping = mappings.of(before, then);
        Reach reach = LooksBack.forecast(List.of(mapping, session.mapping(period)), before);
        return Earlier.asPublished(mapping, standing(before, reach, then, Sites.OF_DIRECT_FIGURES));
    }

    private List<Observed> standing(Period period, Sites sites) {
        return marked(session.observations().counting(period, sites), session.asOf());
    }

    private Mapping before(Period period) {
        return session.mapping(period.plus(-1));
    }

    private List<Observed> standing(Period period, Reach reach, Sites sites) {
        return standing(period, reach, session.asOf(), sites);
    }

    private List<Observed> standing(Period period, Reach reach, Instant then, Sites sites) {
        return marked(session.observations().within(reach, period, then, sites), then);
    }

    /** With what units had claimed mended by then. */
    private List<Observed> marked(List<Observed> standing, Instant then) {
        return ClaimedMended.marked(standing, store.tasks().all(then));
    }
}
