package org.scoregap.score;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.score.change.Changes;
import org.scoregap.score.change.Earlier;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.Places;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.explain.Explaining;
import org.scoregap.score.explain.Explanation;
import org.scoregap.score.explain.TotalExplanation;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.gap.Forecasting;
import org.scoregap.score.gap.ReportStates;
import org.scoregap.score.habit.HabitRanking;
import org.scoregap.score.habit.ReportingHabits;
import org.scoregap.score.item.Items;
import org.scoregap.score.item.Judgements;
import org.scoregap.score.ladder.Proposal;
import org.scoregap.score.ladder.Proposing;
import org.scoregap.score.share.TerritoryWeights;
import org.scoregap.score.total.FrameworkTotals;
import org.scoregap.score.trend.Beside;
import org.scoregap.score.trend.Trend;
import org.scoregap.score.trend.TrendWeeks;

/**
 * From what stands to what it will cost.
 *
 * <p>For an indicator with P points in a framework, X what the assessors will find and s(X) the share that it earns,
 * expected loss = P · (1 − E[s(X)]) (DESIGN §6): observations become {@link Judgements}, those {@link Items} with points in
 * play, and those totals, gaps and parts.
 */
public final class Scorer {
    private Scorer() {}

    /**
     * The forecast for a period. The order of {@code standing} makes no difference.
     *
     * @param mapping the one in force for {@code period}
     * @param asOf reports not in by then and due before it are missing
     * @param standing the observations that stand, of this and earlier periods, at least those within {@link LooksBack#forecast}; later
     *     ones are left out
     */
    public static Forecast forecast(Mapping mapping, Period period, Instant asOf, List<Observed> standing) {
        return forecast(mapping, period, asOf, standing, Earlier.asKnownNow(mapping));
    }

    /**
     * The same, with changes since {@code earlier}.
     *
     * @param earlier the period before as it was known when its lists were published
     */
    public static Forecast forecast(
            Mapping mapping, Period period, Instant asOf, List<Observed> standing, Earlier earlier) {
        return forecast(mapping, period, asOf, Standing.of(standing, period), earlier);
    }

    private static Forecast forecast(Mapping mapping, Period period, Instant asOf, Standing now, Earlier earlier) {
        Claims claims = Claims.of(mapping, now);
        Items items = Items.of(Judgements.of(mapping, period, now, claims));
        Optional<Changes> changes = Changes.of(mapping, period, now, claims, earlier, items);
        Forecast forecast = Forecasting.of(mapping, period, asOf, now, items, changes);
        return forecast.with(Assumptions.doubtful(mapping, period, now, claims, items, forecast.gaps()));
    }

    /** What the period will cost and whom, alone: no intervals, no probabilities of totals, no changes. */
    public static Forecast losses(Mapping mapping, Period period, Instant asOf, List<Observed> standing) {
        Standing now = Standing.of(standing, period);
        Items items = Items.of(Judgements.of(mapping, period, now));
        return Forecasting.outline(mapping, period, asOf, now, items, Forecasting.Extent.LOSSES);
    }

    /**
     * The forecast for a period, and what is proposed for whom.
     *
     * @param mappings of each week until this one the one in force for it; as many as {@link Ladder#MOST_WEEKS} are looked at
     * @param standing the observations that stand, at least those within {@link LooksBack#streaks}
     */
    public static Judged judged(
            SortedMap<Period, Mapping> mappings, Instant asOf, List<Observed> standing, Earlier earlier) {
        Period period = mappings.lastKey();
        Mapping mapping = TrendWeeks.latest(mappings);
        Beside<List<Forecast>> before = Beside.of(() -> new TrendWeeks(asOf, standing).unitsBefore(mappings));
        Standing now = Standing.of(standing, period);
        Forecast forecast = forecast(mapping, period, asOf, now, earlier);
        return new Judged(
                forecast, proposal(mapping, before.get(), forecast, HabitRanking.withoutCourse(mapping, period, now)));
    }

    /** What is proposed for whom if the last week's forecast is as it is given here; the rest as above. */
    public static Proposal proposal(
            SortedMap<Period, Mapping> mappings, Instant asOf, List<Observed> standing, Forecast last) {
        Period period = mappings.lastKey();
        Mapping mapping = TrendWeeks.latest(mappings);
        return proposal(
                mapping,
                new TrendWeeks(asOf, standing).unitsBefore(mappings),
                last,
                HabitRanking.withoutCourse(mapping, period, Standing.of(standing, period)));
    }

    private static Proposal proposal(Mapping mapping, List<Forecast> before, Forecast last, ReportingHabits habits) {
        return Proposing.of(
                mapping, Stream.concat(before.stream(), Stream.of(last)).toList(), habits);
    }

    /** A forecast, and what it proposes. */
    public record Judged(Forecast forecast, Proposal proposal) {}

    /**
     * How the forecast went, each week by itself.
     *
     * @param mappings of each week that is known the one in force for it, at least one
     * @param standing the observations that stand, at least those within {@link LooksBack#trend}
     * @param last how many weeks it tells of, at least 1
     */
    public static Trend trend(SortedMap<Period, Mapping> mappings, Instant asOf, List<Observed> standing, int last) {
        SortedMap<Period, Mapping> lookedAt = TrendWeeks.lookedAt(mappings, last);
        return trend(mappings, new TrendWeeks(asOf, standing).of(lookedAt, last), last);
    }

    private static Trend trend(SortedMap<Period, Mapping> mappings, List<Forecast> weeks, int last) {
        return Trend.of(weeks, last, TrendWeeks.latest(mappings).settings().openGap(), weeks.size() < mappings.size());
    }

    /**
     * How the units report.
     *
     * @param mapping the one in force for {@code period}
     * @param standing the observations that stand, at least those within {@link LooksBack#habits}; later ones are left out
     */
    public static ReportingHabits underReporting(Mapping mapping, Period period, List<Observed> standing) {
        return HabitRanking.of(mapping, period, Standing.of(standing, period));
    }

    /**
     * Takes one indicator of {@link #forecast} apart.
     *
     * @param standing with the sites behind all figures, where those that fail are to be named
     * @throws IllegalArgumentException for an indicator that {@code mapping} does not have
     */
    public static Explanation explain(
            Mapping mapping,
            Period period,
            Instant asOf,
            List<Observed> standing,
            Earlier earlier,
            IndicatorId indicator) {
        Standing now = Standing.of(standing, period);
        Claims claims = Claims.of(mapping, now);
        Items items = Items.of(Judgements.of(mapping, period, now, claims));
        Optional<Changes> changes = Changes.of(mapping, period, now, claims, earlier, items);
        Forecast forecast = Forecasting.of(mapping, period, asOf, now, items, changes);
        return new Explaining(items, new TerritoryWeights(mapping, new Places(mapping)), forecast)
                .of(indicator, ReportStates.of(mapping, period, asOf, now));
    }

    /**
     * All of the above of one week, made together, with every indicator taken apart that has points in play or is a gate.
     *
     * @param mappings of each week that is known until this one the one in force for it
     * @param standing with the sites behind all figures, at least those within {@link LooksBack#trend}
     * @param last how many weeks the trend tells of, at least 1
     */
    public static Week week(
            SortedMap<Period, Mapping> mappings, Instant asOf, List<Observed> standing, Earlier earlier, int last) {
        Period period = mappings.lastKey();
        Mapping mapping = TrendWeeks.latest(mappings);
        SortedMap<Period, Mapping> lookedAt = TrendWeeks.lookedAt(mappings, last);
        Beside<List<Forecast>> before = Beside.of(() -> new TrendWeeks(asOf, standing).before(lookedAt, last));
        Standing now = Standing.of(standing, period);
        Claims claims = Claims.of(mapping, now);
        Items items = Items.of(Judgements.of(mapping, period, now, claims));
        Optional<Changes> changes = Changes.of(mapping, period, now, claims, earlier, items);
        Forecast forecast = Forecasting.of(mapping, period, asOf, now, items, changes);
        Explaining explaining = new Explaining(items, new TerritoryWeights(mapping, new Places(mapping)), forecast);
        ReportStates states = ReportStates.of(mapping, period, asOf, now);
        List<Explanation> explanations = mapping.indicators().stream()
                .map(indicator -> explaining.of(indicator.id(), states))
                .filter(explanation -> !explanation.frameworks().isEmpty())
                .toList();
        List<Forecast> weeks =
                Stream.concat(before.get().stream(), Stream.of(forecast)).toList();
        ReportingHabits habits = HabitRanking.of(mapping, period, now);
        return new Week(
                forecast.with(Assumptions.doubtful(mapping, period, now, claims, items, forecast.gaps())),
                explanations,
                trend(mappings, weeks, last),
                habits,
                Proposing.of(mapping, weeks, habits));
    }

    /**
     * A week's forecast, where all of its figures come from, and what led to it.
     *
     * @param explanations of indicators with points in play and of gates, in the mapping's order
     */
    public record Week(
            Forecast forecast, List<Explanation> explanations, Trend trend, ReportingHabits habits, Proposal proposal) {
        public Week {
            explanations = List.copyOf(explanations);
        }

        /** The forecast, and what it proposes. */
        public Judged judged() {
            return new Judged(forecast, proposal);
        }
    }

    /**
     * Takes one framework's total of {@link #forecast} apart; its forecast tells no changes.
     *
     * @throws IllegalArgumentException for a framework that {@code mapping} does not have
     */
    public static TotalExplanation explainTotal(
            Mapping mapping, Period period, Instant asOf, List<Observed> standing, FrameworkId framework) {
        Framework explained = mapping.framework(framework)
                .orElseThrow(() -> new IllegalArgumentException("no framework " + framework));
        Standing now = Standing.of(standing, period);
        Items items = Items.of(Judgements.of(mapping, period, now));
        Forecast forecast = Forecasting.of(mapping, period, asOf, now, items, Optional.empty());
        FrameworkForecast total = forecast.frameworks().stream()
                .filter(each -> each.id().equals(framework))
                .findFirst()
                .orElseThrow();
        return new TotalExplanation(forecast, new FrameworkTotals(mapping, items).steps(explained, total));
    }
}
