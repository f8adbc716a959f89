package org.scoregap.score.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Observed;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.UnitId;
import org.scoregap.score.belief.RateBelief;
import org.scoregap.score.belief.WeighedFigure;
import org.scoregap.score.evidence.Failures;
import org.scoregap.score.evidence.Places;
import org.scoregap.score.item.Item;

/**
 * How the territories share in a loss: in proportion to smoothed failing rate × registered sites of the indicator's types
 * (DESIGN §6, whose points).
 *
 * <p>smoothed = (failures there + w·m) / (checks there + w), m the failing rate that is believed of the whole and w = 5
 * checks: a territory where little is known is taken to be like the rest. What is known there is what a posterior is made
 * of: inspections, surveys and official figures by their weight, and the claim of a territory that reports for itself, as a
 * prior of its own. Where no rate is believed (amounts), by registered sites alone.
 */
public final class TerritoryWeights {
    private final Mapping mapping;
    private final Places places;

    public TerritoryWeights(Mapping mapping, Places places) {
        this.mapping = mapping;
        this.places = places;
    }

    /** A weight above 0 for each territory with registered sites; empty when there are none. */
    SortedMap<UnitId, Double> of(Item item) {
        return item.prospect()
                .territories()
                .orElseGet(() -> of(item.indicator(), item.prospect().rate(), places.sitesOf(item.indicator())));
    }

    /** The same by {@code sites} in each territory: smoothed failing rate × sites, or sites where no rate is believed. */
    public SortedMap<UnitId, Double> of(
            Indicator indicator, Optional<RateBelief> belief, SortedMap<UnitId, Integer> sites) {
        SortedMap<UnitId, Double> weights = new TreeMap<>();
        rates(indicator, belief, sites).forEach(each -> weights.put(each.territory(), each.weight()));
        return weights;
    }

    /** By territory, those without registered sites left out. */
    public List<TerritoryRate> rates(Item item) {
        return rates(item.indicator(), item.prospect().rate(), places.sitesOf(item.indicator()));
    }

    private List<TerritoryRate> rates(
            Indicator indicator, Optional<RateBelief> belief, SortedMap<UnitId, Integer> sites) {
        if (belief.isEmpty()) {
            return sites.entrySet().stream()
                    .map(each -> new TerritoryRate(each.getKey(), 0, 0, 1, each.getValue()))
                    .toList();
        }
        double smoothing = mapping.settings().model().territories();
        double mean = belief.get().found().reversed().mean();
        SortedMap<UnitId, Seen> seen = seen(indicator, belief.get());
        List<TerritoryRate> rates = new ArrayList<>();
        sites.forEach((territory, number) -> {
            Seen there = seen.getOrDefault(territory, Seen.NOTHING);
            double rate = (there.failures + smoothing * mean) / (there.checks + smoothing);
            rates.add(new TerritoryRate(territory, there.failures, there.checks, rate, number));
        });
        return rates;
    }

    private record Seen(double failures, double checks) {
        static final Seen NOTHING = new Seen(0, 0);

        Seen plus(Seen other) {
            return new Seen(failures + other.failures, checks + other.checks);
        }

        Seen times(double weight) {
            return new Seen(weight * failures, weight * checks);
        }
    }

    private SortedMap<UnitId, Seen> seen(Indicator indicator, RateBelief belief) {
        SortedMap<UnitId, Seen> seen = new TreeMap<>();
        belief.prior()
                .parts()
                .forEach(part -> part.habit()
                        .flatMap(habit -> places.territoryOf(habit.unit()))
                        .ifPresent(territory -> {
                            double checks = belief.prior().weight() * part.share();
                            seen.merge(territory, new Seen(checks * part.mean(), checks), Seen::plus);
                        }));
        belief.figures().forEach(figure -> add(indicator, figure, seen));
        return seen;
    }

    private void add(Indicator indicator, WeighedFigure figure, SortedMap<UnitId, Seen> seen) {
        Observed observed = figure.figure().observed();
        Optional<UnitId> territory = places.territoryOf(observed.tally());
        List<SiteFinding> sites = observed.tally().sites();
        for (SiteFinding site : sites) {
            Seen found = new Seen(Failures.failing(indicator, site.found(), site.checked()), site.checked());
            mapping.site(site.site())
                    .map(Site::territory)
                    .flatMap(places::territoryOf)
                    .or(() -> territory)
                    .ifPresent(there -> seen.merge(there, found.times(figure.weight()), Seen::plus));
        }
        if (sites.isEmpty() && observed.tally().finding() instanceof Checks checks) {
            Seen found = new Seen(Failures.failing(indicator, checks.passed(), checks.checked()), checks.checked());
            territory.ifPresent(there -> seen.merge(there, found.times(figure.weight()), Seen::plus));
        }
    }
}
