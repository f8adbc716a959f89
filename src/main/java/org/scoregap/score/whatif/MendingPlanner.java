package org.scoregap.score.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.UnitPart;
import org.scoregap.score.item.Item;
import org.scoregap.score.item.Items;
import org.scoregap.score.item.Judgement;
import org.scoregap.score.item.Prospect;
import org.scoregap.score.total.FrameworkTotals;

/**
 * Plans what to mend. Expected points of one framework add up over its indicators; those of different frameworks are never
 * added, but weighted points are, which count each framework as 100.
 */
public final class MendingPlanner {
    /** What wins less than this is not worth a line. */
    private static final double NOTHING = 1e-9;

    private final WhatIf whatIf;
    private final Forecast before;

    public MendingPlanner(WhatIf whatIf) {
        this.whatIf = whatIf;
        this.before = whatIf.now();
    }

    /** The framework that is furthest below its pass mark, by the share of its points; empty where none is below. */
    public Optional<FrameworkId> furthestBelow() {
        return before.frameworks().stream()
                .filter(framework -> below(framework) > 0)
                .max(Comparator.comparingDouble(MendingPlanner::below))
                .map(FrameworkForecast::id);
    }

    private static double below(FrameworkForecast framework) {
        return framework.passMark().isPresent()
                ? (framework.passMark().getAsDouble() - framework.expected()) / framework.points()
                : 0;
    }

    /**
     * The plan with the least effort that wins at least {@code points}, else everything that wins anything.
     *
     * @param framework whose points are meant; empty for weighted points of all
     * @param points more than 0
     */
    public MendingPlan plan(Optional<FrameworkId> framework, double points) {
        List<Mending> mendings = mendings(framework);
        List<Mending> chosen = LeastEffort.winning(points, mendings)
                .orElseGet(() ->
                        mendings.stream().sorted(Mending.MOST_FOR_THE_EFFORT).toList());
        Map<IndicatorId, Prospect> mended = mended();
        mended.keySet().retainAll(chosen.stream().map(Mending::indicator).toList());
        Forecast after = whatIf.forecast(whatIf.items().supposing(mended));
        return new MendingPlan(
                framework,
                points,
                mendings.stream().mapToDouble(Mending::points).sum(),
                steps(framework, chosen, after),
                before,
                after);
    }

    private boolean counts(Optional<FrameworkId> framework, FrameworkId other) {
        return framework.isEmpty() || framework.get().equals(other);
    }

    private double weight(Optional<FrameworkId> framework, FrameworkId other) {
        return framework.isPresent()
                ? 1
                : whatIf.mapping().framework(other).map(whatIf.items()::weight).orElse(0.0);
    }

    private List<Mending> mendings(Optional<FrameworkId> framework) {
        Map<IndicatorId, Prospect> mended = mended();
        Map<IndicatorId, Double> won = new TreeMap<>();
        Items then = whatIf.items().supposing(mended);
        for (int i = 0; i < then.all().size(); i++) {
            Item item = whatIf.items().all().get(i);
            if (counts(framework, item.framework().id())) {
                double points = weight(framework, item.framework().id())
                        * (item.loss() - then.all().get(i).loss());
                won.merge(item.indicator().id(), points, Double::sum);
            }
        }
        double usual = usualEffort();
        List<Mending> mendings = new ArrayList<>();
        won.forEach((id, points) -> {
            if (points > NOTHING) {
                OptionalDouble effort =
                        whatIf.mapping().indicator(id).map(Indicator::effort).orElse(OptionalDouble.empty());
                mendings.add(new Mending(id, points, effort.orElse(usual), effort.isPresent()));
            }
        });
        return mendings;
    }

    /** What an indicator counts as that states no effort: the middle one of those stated, the lesser of two; 1 without any. */
    private double usualEffort() {
        double[] stated = whatIf.mapping().indicators().stream()
                .flatMapToDouble(indicator -> indicator.effort().stream())
                .sorted()
                .toArray();
        return stated.length == 0 ? 1 : stated[(stated.length - 1) / 2];
    }

    private Map<IndicatorId, Prospect> mended() {
        Map<IndicatorId, Prospect> mended = new LinkedHashMap<>();
        whatIf.items().judgements().all().stream()
                .filter(Judgement::applicable)
                .forEach(each ->
                        mended.put(each.indicator().id(), whatIf.supposing().mended(each)));
        return mended;
    }

    private List<MendingPlan.Step> steps(Optional<FrameworkId> framework, List<Mending> chosen, Forecast after) {
        Map<IndicatorId, Prospect> all = mended();
        Map<IndicatorId, Prospect> done = new LinkedHashMap<>();
        List<MendingPlan.Step> steps = new ArrayList<>();
        double points = 0;
        double effort = 0;
        for (Mending mending : chosen) {
            Optional.ofNullable(all.get(mending.indicator()))
                    .ifPresent(prospect -> done.put(mending.indicator(), prospect));
            points += mending.points();
            effort += mending.effort();
            steps.add(new MendingPlan.Step(
                    mending,
                    points,
                    effort,
                    passing(framework, whatIf.items().supposing(done)),
                    units(framework, mending.indicator(), after)));
        }
        return steps;
    }

    private Map<FrameworkId, OptionalDouble> passing(Optional<FrameworkId> framework, Items then) {
        FrameworkTotals totals = new FrameworkTotals(whatIf.mapping(), then);
        Map<FrameworkId, OptionalDouble> passing = new LinkedHashMap<>();
        for (Framework each : whatIf.mapping().frameworks()) {
            if (counts(framework, each.id())) {
                passing.put(each.id(), totals.passProbability(each));
            }
        }
        return passing;
    }

    private SortedMap<UnitId, Double> units(Optional<FrameworkId> framework, IndicatorId indicator, Forecast after) {
        SortedMap<UnitId, Double> won = new TreeMap<>();
        addUnits(framework, indicator, before, 1, won);
        addUnits(framework, indicator, after, -1, won);
        return won;
    }

    private void addUnits(
            Optional<FrameworkId> framework,
            IndicatorId indicator,
            Forecast forecast,
            int sign,
            SortedMap<UnitId, Double> won) {
        for (Gap gap : forecast.gaps()) {
            if (gap.indicator().equals(indicator) && counts(framework, gap.framework())) {
                double weight = sign * weight(framework, gap.framework());
                for (UnitPart part : gap.units()) {
                    won.merge(part.unit(), weight * part.loss(), Double::sum);
                }
            }
        }
    }
}
