package org.scoregap.score.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;

/**
 * What units claim of their own work, by indicator and unit, week by week: the {@link FinestReports} of each week, added up
 * by unit. Of rates, grades and counts; 0 of 0 claims nothing.
 */
public final class Claims {
    private final Map<IndicatorId, SortedMap<UnitId, List<Claim>>> byIndicator;

    private Claims(Map<IndicatorId, SortedMap<UnitId, List<Claim>>> byIndicator) {
        this.byIndicator = byIndicator;
    }

    /** Those in {@code standing}; its order makes no difference. */
    public static Claims of(Mapping mapping, Standing standing) {
        FinestReports finest = new FinestReports(mapping);
        Map<IndicatorId, SortedMap<UnitId, List<Claim>>> byIndicator = new HashMap<>();
        for (Indicator indicator : mapping.indicators()) {
            SortedMap<UnitId, List<Claim>> byUnit = new TreeMap<>();
            selfReports(indicator, standing)
                    .forEach((week, reports) -> claims(indicator, week, finest.of(indicator, reports))
                            .forEach(claim -> byUnit.computeIfAbsent(claim.unit(), unit -> new ArrayList<>())
                                    .add(claim)));
            if (!byUnit.isEmpty()) {
                byIndicator.put(indicator.id(), byUnit);
            }
        }
        return new Claims(byIndicator);
    }

    private static SortedMap<Period, List<Observed>> selfReports(Indicator indicator, Standing standing) {
        SortedMap<Period, List<Observed>> byWeek = new TreeMap<>();
        for (Observed one : standing.of(indicator.id())) {
            if (!one.source().direct()
                    && Failures.in(indicator, one.tally().finding()).isPresent()) {
                byWeek.computeIfAbsent(one.period(), week -> new ArrayList<>()).add(one);
            }
        }
        byWeek.values().forEach(reports -> reports.sort(ObservedOrder.FIXED));
        return byWeek;
    }

    private static List<Claim> claims(Indicator indicator, Period week, List<Observed> reports) {
        SortedMap<UnitId, List<Observed>> byUnit = new TreeMap<>();
        reports.forEach(one -> byUnit.computeIfAbsent(one.tally().unit(), unit -> new ArrayList<>())
                .add(one));
        List<Claim> claims = new ArrayList<>();
        byUnit.forEach((unit, basis) -> {
            double failed = 0;
            double checked = 0;
            for (Observed one : basis) {
                Failures failures =
                        Failures.in(indicator, one.tally().finding()).orElseThrow();
                failed += failures.failed();
                checked += failures.of();
            }
            // A unit that counts in several places has counted one period.
            claims.add(new Claim(unit, week, failed, indicator.measure().sampled() ? checked : 1, basis));
        });
        return claims;
    }

    /** Those of periods up to {@code last}: what was claimed of a week hangs on nothing that is said of another. */
    public Claims upTo(Period last) {
        Map<IndicatorId, SortedMap<UnitId, List<Claim>>> kept = new HashMap<>();
        byIndicator.forEach((indicator, byUnit) -> {
            SortedMap<UnitId, List<Claim>> some = new TreeMap<>();
            byUnit.forEach((unit, claims) -> {
                List<Claim> earlier = claims.stream()
                        .takeWhile(claim -> claim.period().compareTo(last) <= 0)
                        .toList();
                if (!earlier.isEmpty()) {
                    some.put(unit, earlier);
                }
            });
            if (!some.isEmpty()) {
                kept.put(indicator, some);
            }
        });
        return new Claims(kept);
    }

    /** A unit's claims on an indicator, oldest first; empty when it never made one. */
    public List<Claim> of(IndicatorId indicator, UnitId unit) {
        return by(indicator).getOrDefault(unit, List.of());
    }

    /** By each unit that ever claimed something of the indicator: its claims, oldest first. */
    public SortedMap<UnitId, List<Claim>> by(IndicatorId indicator) {
        return Collections.unmodifiableSortedMap(byIndicator.getOrDefault(indicator, new TreeMap<>()));
    }

    /** The units that ever claimed something of the indicator. */
    public NavigableSet<UnitId> units(IndicatorId indicator) {
        return new TreeSet<>(by(indicator).keySet());
    }
}
