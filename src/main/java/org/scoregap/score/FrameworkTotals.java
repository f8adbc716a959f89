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
import org.scoregap.score.Forecast.SectionForecast;
import org.scoregap.score.draw.Outlook;
import org.scoregap.score.draw.PointsDistribution;
import org.scoregap.score.draw.StretchedTotal;
import org.scoregap.score.draw.TotalDistribution;

/**
 * The frameworks' totals against their pass marks and gates.
 *
 * <p>Only points in play count: the pass mark is scaled by points in play / points of the framework. With nothing in
 * play there is no pass mark.
 */
final class FrameworkTotals {
    static final double LOW = 0.05;
    static final double HIGH = 0.95;

    private final Mapping mapping;
    private final Items items;

    FrameworkTotals(Mapping mapping, Items items) {
        this.mapping = mapping;
        this.items = items;
    }

    /** In the mapping's order. */
    List<FrameworkForecast> all() {
        return mapping.frameworks().stream()
                .map(framework -> {
                    SectionTotals sections = new SectionTotals(items.of(framework), items.beliefs());
                    return of(framework, sections.of(framework.sections()), sections.ofGroups(framework));
                })
                .toList();
    }

    /** The same without their sections and groups, which take most of the time. */
    List<FrameworkForecast> withoutSections() {
        return mapping.frameworks().stream()
                .map(framework -> of(framework, List.of(), List.of()))
                .toList();
    }

    /** P(total ≥ pass mark and no gate fails) alone; empty without a pass mark and gates. */
    OptionalDouble passProbability(Framework framework) {
        List<Item> inPlay = items.of(framework);
        return passProbability(framework, inPlay, total(framework, inPlay), passMark(framework));
    }

    private StretchedTotal total(Framework framework, List<Item> inPlay) {
        double points = items.pointsInPlay(framework);
        double loss = inPlay.stream().mapToDouble(Item::loss).sum();
        return new StretchedTotal(
                TotalDistribution.of(inPlay.stream().map(Item::earned).toList()),
                Math.max(0, points - loss),
                Swings.of(inPlay, items.beliefs()).stretch(),
                points);
    }

    private OptionalDouble passMark(Framework framework) {
        double points = items.pointsInPlay(framework);
        return points > 0 && framework.passMark().isPresent()
                ? OptionalDouble.of(framework.passMark().getAsDouble() * points / framework.points())
                : OptionalDouble.empty();
    }

    private FrameworkForecast of(Framework framework, List<SectionForecast> sections, List<SectionForecast> groups) {
        List<Item> inPlay = items.of(framework);
        double points = items.pointsInPlay(framework);
        double loss = inPlay.stream().mapToDouble(Item::loss).sum();
        StretchedTotal total = total(framework, inPlay);
        OptionalDouble passMark = passMark(framework);
        return new FrameworkForecast(
                framework.id(),
                framework.name(),
                framework.kind(),
                points,
                passMark,
                Math.max(0, points - loss),
                total.quantile(LOW),
                total.quantile(HIGH),
                total.stretch(),
                passProbability(framework, inPlay, total, passMark),
                loss,
                unallocated(framework),
                gates(framework),
                sections,
                groups);
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
     * What moves indicators together stretches it like the total.
     */
    private OptionalDouble passProbability(
            Framework framework, List<Item> inPlay, StretchedTotal total, OptionalDouble passMark) {
        List<Judgement> gates = items.gatesOf(framework);
        if (passMark.isEmpty()
                && gates.stream().allMatch(gate -> failProbability(gate).isEmpty())) {
            return OptionalDouble.empty();
        }
        if (gates.isEmpty()) {
            return OptionalDouble.of(total.atLeast(passMark.orElse(0)));
        }
        Set<IndicatorId> barring =
                gates.stream().map(gate -> gate.indicator().id()).collect(Collectors.toCollection(TreeSet::new));
        List<PointsDistribution> parts = new ArrayList<>();
        for (Item item : inPlay) {
            parts.add(
                    barring.remove(item.indicator().id())
                            ? unlessFailing(item.indicator(), item.outlook(), item.scores())
                            : item.earned());
        }
        gates.stream()
                .filter(gate -> barring.contains(gate.indicator().id()))
                .forEach(gate -> parts.add(unlessFailing(gate.indicator(), items.outlook(gate), List.of())));
        StretchedTotal passing =
                new StretchedTotal(TotalDistribution.of(parts), total.mean(), total.stretch(), total.points());
        return OptionalDouble.of(passing.atLeast(passMark.orElse(0)));
    }

    private static PointsDistribution unlessFailing(Indicator indicator, Outlook outlook, List<Scores> scores) {
        Comparison fails = indicator.gate().map(Gate::fails).orElseThrow();
        return outlook.pointsUnless(fails, scores);
    }
}
