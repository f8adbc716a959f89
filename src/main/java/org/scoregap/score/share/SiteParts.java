package org.scoregap.score.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.model.Finding;
import org.scoregap.model.Finding.Amount;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.Failures;
import org.scoregap.score.forecast.Forecast.SitePart;
import org.scoregap.score.item.Evidence;
import org.scoregap.score.item.Item;

/**
 * Which sites a loss comes from: each failing site has its part in proportion to what failed there. What failed in totals
 * without sites keeps its part of the loss and is not listed; where all evidence has sites, the parts add up to the loss.
 */
public final class SiteParts {
    private final Mapping mapping;

    public SiteParts(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Largest part first, ties by site; empty when nothing is lost or no evidence names sites. */
    public List<SitePart> of(Item item) {
        List<Observed> basis = item.judgement().evidence().map(Evidence::basis).orElse(List.of());
        Map<SiteId, Failing> failing = new HashMap<>();
        double elsewhere = 0;
        for (Observed one : basis) {
            elsewhere += one.tally().sites().isEmpty()
                    ? failed(item.indicator(), one.tally().finding())
                    : 0;
            for (SiteFinding site : one.tally().sites()) {
                double failed = failed(item.indicator(), findingAt(item.indicator(), site));
                if (failed > 0) {
                    Optional<UnitId> territory =
                            mapping.site(site.site()).map(Site::territory).or(one.tally()::territory);
                    failing.merge(site.site(), new Failing(failed, territory), Failing::plus);
                }
            }
        }
        return item.loss() > 0 && !failing.isEmpty() ? parts(item.loss(), failing, elsewhere) : List.of();
    }

    private record Failing(double amount, Optional<UnitId> territory) {
        Failing plus(Failing other) {
            return new Failing(amount + other.amount, territory.or(other::territory));
        }
    }

    private static Finding findingAt(Indicator indicator, SiteFinding site) {
        return indicator.measure().sampled() ? new Checks(site.found(), site.checked()) : new Amount(site.found());
    }

    /** Checks that failed, or occurrences of what should not occur; 0 for values and milestones, which are no sum. */
    private static double failed(Indicator indicator, Finding finding) {
        if (finding instanceof Checks checks) {
            return Failures.failing(indicator, checks.passed(), checks.checked());
        }
        boolean counted = indicator.measure() == Measure.COUNT && indicator.better() == Better.LOWER;
        return counted && finding instanceof Amount amount ? Math.max(0, amount.amount()) : 0;
    }

    private static List<SitePart> parts(double loss, Map<SiteId, Failing> failing, double elsewhere) {
        List<Map.Entry<SiteId, Failing>> largestFirst = failing.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<SiteId, Failing> entry) ->
                                entry.getValue().amount())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        List<Double> weights = new ArrayList<>(
                largestFirst.stream().map(entry -> entry.getValue().amount()).toList());
        weights.add(elsewhere);
        List<Double> losses = Split.inProportion(loss, weights);
        List<SitePart> parts = new ArrayList<>();
        for (int i = 0; i < largestFirst.size(); i++) {
            Map.Entry<SiteId, Failing> site = largestFirst.get(i);
            parts.add(new SitePart(site.getKey(), site.getValue().territory(), losses.get(i)));
        }
        return parts;
    }
}
