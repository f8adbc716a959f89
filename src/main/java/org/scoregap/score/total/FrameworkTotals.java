package org.scoregap.score.total;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Gate;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.score.draw.Outlook;
import org.scoregap.score.draw.PointsDistribution;
import org.scoregap.score.draw.StretchedTotal;
import org.scoregap.score.draw.TotalDistribution;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.GateForecast;
import org.scoregap.score.forecast.Forecast.SectionForecast;
import org.scoregap.score.item.Item;
import org.scoregap.score.item.Items;
import org.scoregap.score.item.Judgement;

/**
 * The frameworks' totals against their pass marks and gates.
 *
 * <p>Only points in play count: the pass mark is scaled by points in play / points of the framework. With nothing in
 * play there is no pass mark.
 */
public final class FrameworkTotals {
    static final double LOW = 0.05;
    static final double HIGH = 0.95;

    private static final Comparator<TotalSteps.Part> LARGEST_VARIANCE =
            Comparator.comparingDouble(TotalSteps.Part::variance).reversed().thenComparing(TotalSteps.Part::indicator);

    private final Mapping mapping;
    private final Items items;

    public FrameworkTotals(Mapping mapping, Items items) {
        this.mapping = mapping;
        this.items = items;
    }

    /** In the mapping's order. An item belongs to one framework, so they can be worked out beside each other. */
    public List<FrameworkForecast> all() {
        return mapping.frameworks().parallelStream()
                .map(framework -> {
                    SectionTotals sections = SectionTotals.drawn(items.of(framework), items.beliefs());
                    return of(
                            framework,
                            draw(framework),
                            sections.of(framework.sections()),
                            sections.ofGroups(framework));
                })
                .toList();
    }

    /** The same without their sections and groups, which take most of the time. */
    public List<FrameworkForecast> withoutSections() {
        return mapping.frameworks().parallelStream()
                .map(framework -> of(framework, draw(framework), List.of(), List.of()))
                .toList();
    }

    /** What they and their sections lose, where nobody asks what else the draw could bring: that takes most of the time. */
    public List<FrameworkForecast> undrawn() {
        return mapping.frameworks().stream()
                .map(framework -> of(
                        framework,
                        Draw.none(items.pointsInPlay(framework)),
                        SectionTotals.undrawn(items.of(framework)).of(framework.sections()),
                        List.of()))
                .toList();
    }

    /** P(total ≥ pass mark and no gate fails) alone; empty without a pass mark and gates. */
    public OptionalDouble passProbability(Framework framework) {
        return passProbability(framework, totals(framework), passMark(framework));
    }

    /**
     * A framework's total.
     *
     * @param passing of those findings alone that fail no gate: each gate's points are taken from what does not fail it, so
     *     the mass is the probability that no gate fails, and its part at or above the pass mark that of both
     */
    private record Totals(StretchedTotal all, StretchedTotal passing) {}

    /** What is no gate is added up once for both; what moves indicators together stretches both alike. */
    private Totals totals(Framework framework) {
        Map<IndicatorId, Judgement> gates = new TreeMap<>();
        items.gatesOf(framework).forEach(gate -> gates.put(gate.indicator().id(), gate));
        List<Item> inPlay = items.of(framework);
        List<PointsDistribution> free = new ArrayList<>();
        List<PointsDistribution> barring = new ArrayList<>();
        List<PointsDistribution> holding = new ArrayList<>();
        for (Item item : inPlay) {
            if (gates.remove(item.indicator().id()) == null) {
                free.add(item.earned());
            } else {
                barring.add(item.earned());
                holding.add(unlessFailing(item.indicator(), item.outlook(), item.scores()));
            }
        }
        gates.values().forEach(gate -> holding.add(unlessFailing(gate.indicator(), items.outlook(gate), List.of())));
        double points = items.pointsInPlay(framework);
        double mean = Math.max(0, points - loss(inPlay));
        double stretch = Swings.of(inPlay, items.beliefs()).stretch();
        TotalDistribution others = TotalDistribution.of(free);
        return new Totals(
                new StretchedTotal(others.plus(barring), mean, stretch, points),
                new StretchedTotal(others.plus(holding), mean, stretch, points));
    }

    /**
     * How {@code forecast}, one of {@link #all}, came about.
     *
     * @param framework its own
     */
    public TotalSteps steps(Framework framework, FrameworkForecast forecast) {
        List<Item> inPlay = items.of(framework);
        StretchedTotal total = totals(framework).all();
        Swings swings = Swings.of(inPlay, items.beliefs());
        return new TotalSteps(
                forecast,
                inPlay.stream()
                        .map(item -> new TotalSteps.Part(
                                item.indicator().id(),
                                item.indicator().name(),
                                item.points(),
                                item.loss(),
                                item.variance()))
                        .sorted(LARGEST_VARIANCE)
                        .toList(),
                swings.units(items.beliefs().underReporting()),
                new TotalSteps.Swing(items.beliefs().underReporting().city().swing(), swings.ofCity()),
                new TotalSteps.Swing(items.beliefs().driftSwing(), swings.ofDrift()),
                total.total().quantile(LOW),
                total.total().quantile(HIGH),
                forecast.passMark().isPresent()
                        ? OptionalDouble.of(total.atLeast(forecast.passMark().getAsDouble()))
                        : OptionalDouble.empty());
    }

    private static double loss(List<Item> inPlay) {
        return inPlay.stream().mapToDouble(Item::loss).sum();
    }

    private OptionalDouble passMark(Framework framework) {
        double points = items.pointsInPlay(framework);
        return points > 0 && framework.passMark().isPresent()
                ? OptionalDouble.of(framework.passMark().getAsDouble() * points / framework.points())
                : OptionalDouble.empty();
    }

    /** What is said of a total besides its expectation. */
    private record Draw(double low, double high, double stretch, OptionalDouble passProbability) {
        /** All that is certain without drawing. */
        static Draw none(double points) {
            return new Draw(0, points, 1, OptionalDouble.empty());
        }
    }

    private Draw draw(Framework framework) {
        Totals totals = totals(framework);
        StretchedTotal total = totals.all();
        return new Draw(
                total.quantile(LOW),
                total.quantile(HIGH),
                total.stretch(),
                passProbability(framework, totals, passMark(framework)));
    }

    private FrameworkForecast of(
            Framework framework, Draw draw, List<SectionForecast> sections, List<SectionForecast> groups) {
        double points = items.pointsInPlay(framework);
        double loss = loss(items.of(framework));
        return new FrameworkForecast(
                framework.id(),
                framework.name(),
                framework.kind(),
                points,
                passMark(framework),
                Math.max(0, points - loss),
                draw.low(),
                draw.high(),
                draw.stretch(),
                draw.passProbability(),
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

    private OptionalDouble passProbability(Framework framework, Totals totals, OptionalDouble passMark) {
        boolean unknown = items.gatesOf(framework).stream()
                .allMatch(gate -> failProbability(gate).isEmpty());
        return passMark.isEmpty() && unknown
                ? OptionalDouble.empty()
                : OptionalDouble.of(totals.passing().atLeast(passMark.orElse(0)));
    }

    private static PointsDistribution unlessFailing(Indicator indicator, Outlook outlook, List<Scores> scores) {
        Comparison fails = indicator.gate().map(Gate::fails).orElseThrow();
        return outlook.pointsUnless(fails, scores);
    }
}
