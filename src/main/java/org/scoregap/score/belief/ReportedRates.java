package org.scoregap.score.belief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.Claim;
import org.scoregap.score.evidence.Claims;

/**
 * The failing rates that units report, smoothed over the weeks (DESIGN §6, step 1).
 *
 * <p>x̄ = (Σh·failures + 0.1) / (Σh·checked + 1) over all claims on rates and grades; for a unit's claims on an indicator,
 * starting at x̄, each time x = (failures + 20·x before + 5·x̄) / (checked + 25): a mean that remembers what was said
 * before as so many checks, and leans on the city's (exponential smoothing by sample size). Without a claim x stays.
 */
final class ReportedRates {
    private final MeanRate mean;
    private final Map<Stream, NavigableMap<Period, Smoothed>> rates = new HashMap<>();

    private record Stream(IndicatorId indicator, UnitId unit) {}

    ReportedRates(Mapping mapping, Claims claims, Fading fading) {
        LossModel.Reports reports = mapping.settings().model().reports();
        this.mean = mean(mapping, claims, fading, reports);
        for (Indicator indicator : mapping.indicators()) {
            if (indicator.measure().sampled()) {
                claims.by(indicator.id())
                        .forEach((unit, ofUnit) ->
                                rates.put(new Stream(indicator.id(), unit), smoothed(ofUnit, reports)));
            }
        }
    }

    private static MeanRate mean(Mapping mapping, Claims claims, Fading fading, LossModel.Reports reports) {
        double failures = 0;
        double checked = 0;
        for (Indicator indicator : mapping.indicators()) {
            if (indicator.measure().sampled()) {
                for (List<Claim> ofUnit : claims.by(indicator.id()).values()) {
                    for (Claim claim : ofUnit) {
                        double weight = fading.habit(claim.period());
                        failures += weight * claim.failures();
                        checked += weight * claim.checked();
                    }
                }
            }
        }
        return MeanRate.of(failures, checked, reports);
    }

    private NavigableMap<Period, Smoothed> smoothed(List<Claim> claims, LossModel.Reports reports) {
        NavigableMap<Period, Smoothed> byWeek = new TreeMap<>();
        double rate = mean.rate();
        for (Claim claim : claims) {
            double after = (claim.failures() + reports.memory() * rate + reports.pull() * mean.rate())
                    / (claim.checked() + reports.memory() + reports.pull());
            byWeek.put(claim.period(), new Smoothed(claim, rate, after));
            rate = after;
        }
        return byWeek;
    }

    /** x̄: what the city's units report on average, above 0. */
    MeanRate mean() {
        return mean;
    }

    /** Week by week how {@code unit}'s reported rate came about, oldest first; empty when it never claimed anything. */
    List<Smoothed> steps(IndicatorId indicator, UnitId unit) {
        return Optional.ofNullable(rates.get(new Stream(indicator, unit)))
                .map(byWeek -> List.copyOf(byWeek.values()))
                .orElse(List.of());
    }

    /** x: what {@code unit} reported of the indicator up to {@code week}; the city's mean before it said anything. */
    double at(IndicatorId indicator, UnitId unit, Period week) {
        return Optional.ofNullable(rates.get(new Stream(indicator, unit)))
                .map(byWeek -> byWeek.floorEntry(week))
                .map(entry -> entry.getValue().after())
                .orElse(mean.rate());
    }
}
