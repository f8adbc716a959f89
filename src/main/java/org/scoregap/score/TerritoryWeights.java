package org.scoregap.score;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Observed;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.UnitId;

/**
 * How the territories share in a loss: in proportion to smoothed failing rate × registered sites of the indicator's types
 * (DESIGN §6, whose points).
 *
 * <p>smoothed = (failures there + w·m) / (checked there + w), m the failing rate over all of the evidence used and
 * w = {@value #SMOOTHING} checks: a territory where little was checked is taken to be like the rest. Where no rate is
 * known (amounts, no evidence, no failures at all), by registered sites alone.
 */
final class TerritoryWeights {
    /** Checks that the failing rate of all territories together weighs. */
    static final double SMOOTHING = 5;

    private final Mapping mapping;
    private final Places places;

    TerritoryWeights(Mapping mapping, Places places) {
        this.mapping = mapping;
        this.places = places;
    }

    /** A weight above 0 for each territory with registered sites; empty when there are none. */
    SortedMap<UnitId, Double> of(Indicator indicator, Optional<Evidence> evidence) {
        SortedMap<UnitId, Integer> sites = places.sitesOf(indicator);
        SortedMap<UnitId, Double> weights = new TreeMap<>();
        Optional<Checks> all = evidence.flatMap(Evidence::checks);
        double mean = all.map(checks -> failing(indicator, checks.passed(), checks.checked()) / checks.checked())
                .orElse(0.0);
        if (mean <= 0) {
            sites.forEach((territory, number) -> weights.put(territory, (double) number));
            return weights;
        }
        SortedMap<UnitId, Seen> seen = new TreeMap<>();
        evidence.map(Evidence::basis).orElse(List.of()).forEach(one -> add(indicator, one, seen));
        sites.forEach((territory, number) -> {
            Seen there = seen.getOrDefault(territory, Seen.NOTHING);
            double rate = (there.failures + SMOOTHING * mean) / (there.checked + SMOOTHING);
            weights.put(territory, rate * number);
        });
        return weights;
    }

    private record Seen(double failures, double checked) {
        static final Seen NOTHING = new Seen(0, 0);

        Seen plus(Seen other) {
            return new Seen(failures + other.failures, checked + other.checked);
        }
    }

    private void add(Indicator indicator, Observed one, SortedMap<UnitId, Seen> seen) {
        Optional<UnitId> territory = places.territoryOf(one.tally());
        for (SiteFinding site : one.tally().sites()) {
            Seen found = new Seen(failing(indicator, site.found(), site.checked()), site.checked());
            mapping.site(site.site())
                    .map(Site::territory)
                    .flatMap(places::territoryOf)
                    .or(() -> territory)
                    .ifPresent(there -> seen.merge(there, found, Seen::plus));
        }
        if (one.tally().sites().isEmpty() && one.tally().finding() instanceof Checks checks) {
            Seen found = new Seen(failing(indicator, checks.passed(), checks.checked()), checks.checked());
            territory.ifPresent(there -> seen.merge(there, found, Seen::plus));
        }
    }

    /** What failed: where less is better, what "passed" is what costs points. */
    static double failing(Indicator indicator, double passed, double checked) {
        return Math.max(0, indicator.better() == Better.LOWER ? passed : checked - passed);
    }
}
