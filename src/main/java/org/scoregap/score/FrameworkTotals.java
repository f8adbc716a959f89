package org.scoregap.score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Gate;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.score.Forecast.FrameworkForecast;
import org.scoregap.score.Forecast.GateForecast;

/**
 * The frameworks' totals against their pass marks and gates.
 *
 * <p>Only points in play count: the pass mark is scaled by points in play / points of the framework. With nothing in
 * play there is no pass mark.
 */
final class FrameworkTotals {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final Mapping mapping;
    private final Items items;

    FrameworkTotals(Mapping mapping, Items items) {
        this.mapping = mapping;
        this.items = items;
    }

    /** In the mapping's order. */
    List<FrameworkForecast> all() {
        return mapping.frameworks().stream().map(this::of).toList();
    }

    private FrameworkForecast of(Framework framework) {
        List<Item> inPlay = items.of(framework);
        double points = items.pointsInPlay(framework);
        double loss = inPlay.stream().mapToDouble(Item::loss).sum();
        TotalDistribution total = TotalDistribution.of(inPlay.stream()
                .map(item -> item.outlook().points(item.scores()))
                .toList());
        OptionalDouble passMark = points > 0 && framework.passMark().isPresent()
                ? OptionalDouble.of(framework.passMark().getAsDouble() * points / framework.points())
                : OptionalDouble.empty();
        SectionTotals sections = new SectionTotals(inPlay);
        return new FrameworkForecast(
                framework.id(),
                framework.name(),
                framework.kind(),
                points,
                passMark,
                Math.max(0, points - loss),
                within(points, total.quantile(LOW)),
                within(points, total.quantile(HIGH)),
                passProbability(framework, inPlay, passMark),
                loss,
                unallocated(framework),
                gates(framework),
                sections.of(framework.sections()),
                sections.ofGroups(framework));
    }

    /** The grid may reach a step beyond what can be earned. */
    static double within(double points, double total) {
        return Math.max(0, Math.min(points, total));
    }

    private double unallocated(Framework framework) {
        double allocated = mapping.indicators().stream()
                .mapToDouble(indicator -> indicator.pointsIn(framework.id()).orElse(0))
                .sum();
        double rest = framework.points() - allocated;
        return rest > TotalDistribution.EQUAL_POINTS ? rest : 0;
    }

    private List<GateForecast> gates(Framework framework) {
        return items.gatesOf(framework).stream()
                .map(judgement -> new GateForecast(
                        judgement.indicator().id(), judgement.indicator().name(), failProbability(judgement)))
                .toList();
    }

    private OptionalDouble failProbability(Judgement judgement) {
        return judgement
                .indicator()
                .gate()
                .map(gate -> items.outlook(judgement).failProbability(gate.fails()))
                .orElse(OptionalDouble.empty());
    }

    /**
     * P(total ≥ pass mark and no gate fails): each gate's points are taken from those findings alone that do not fail it,
     * so the convolution's mass is the probability that no gate fails, and its part at or above the pass mark that of both.
     */
    private OptionalDouble passProbability(Framework framework, List<Item> inPlay, OptionalDouble passMark) {
        List<Judgement> gates = items.gatesOf(framework);
        if (passMark.isEmpty()
                && gates.stream().allMatch(gate -> failProbability(gate).isEmpty())) {
            return OptionalDouble.empty();
        }
        Set<IndicatorId> barring =
                gates.stream().map(gate -> gate.indicator().id()).collect(Collectors.toCollection(TreeSet::new));
        List<PointsDistribution> parts = new ArrayList<>();
        for (Item item : inPlay) {
            parts.add(
                    barring.remove(item.indicator().id())
                            ? unlessFailing(item.indicator(), item.outlook(), item.scores())
                            : item.outlook().points(item.scores()));
        }
        gates.stream()
                .filter(gate -> barring.contains(gate.indicator().id()))
                .forEach(gate -> parts.add(unlessFailing(gate.indicator(), items.outlook(gate), List.of())));
        return OptionalDouble.of(TotalDistribution.of(parts).atLeast(passMark.orElse(0)));
    }

    private static PointsDistribution unlessFailing(Indicator indicator, Outlook outlook, List<Scores> scores) {
        Comparison fails = indicator.gate().map(Gate::fails).orElseThrow();
        return outlook.pointsUnless(fails, scores);
    }
}
