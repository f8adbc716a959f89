package org.scoregap.score.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
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
            Map<UnitId, List<Claim>> byUnit = new HashMap<>();
            weeks(standing.of(indicator.id()).reported())
                    .forEach(week -> claims(indicator, finest.of(indicator, claiming(indicator, week)), byUnit));
            if (!byUnit.isEmpty()) {
                byIndicator.put(indicator.id(), new TreeMap<>(byUnit));
            }
        }
        return new Claims(byIndicator);
    }

    /** The reports of each week, oldest first, of reports that stand by period. */
    private static List<List<Observed>> weeks(List<Observed> reports) {
        List<List<Observed>> weeks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= reports.size(); i++) {
            if (i == reports.size()
                    || !reports.get(i).period().equals(reports.get(from).period())) {
                weeks.add(reports.subList(from, i));
                from = i;
            }
        }
        return weeks;
    }

    private static List<Observed> claiming(Indicator indicator, List<Observed> week) {
        List<Observed> claiming = new ArrayList<>(week.size());
        for (Observed one : week) {
            if (Failures.in(indicator, one.tally().finding()).isPresent()) {
                claiming.add(one);
            }
        }
        claiming.sort(ObservedOrder.FIXED);
        return claiming;
    }

    /** Adds what each unit claims in {@code reports}, all of one week. */
    private static void claims(Indicator indicator, List<Observed> reports, Map<UnitId, List<Claim>> byUnit) {
        Map<UnitId, List<Observed>> basis = new LinkedHashMap<>();
        reports.forEach(one -> basis.computeIfAbsent(one.tally().unit(), unit -> new ArrayList<>(1))
                .add(one));
        basis.forEach((unit, ofUnit) ->
                byUnit.computeIfAbsent(unit, any -> new ArrayList<>()).add(claim(indicator, unit, ofUnit)));
    }

    private static Claim claim(Indicator indicator, UnitId unit, List<Observed> basis) {
        double failed = 0;
        double checked = 0;
        for (Observed one : basis) {
            Failures failures = Failures.in(indicator, one.tally().finding()).orElseThrow();
            failed += failures.failed();
            checked += failures.of();
        }
        // A unit that counts in several places has counted one period.
        return new Claim(
                unit, basis.get(0).period(), failed, indicator.measure().sampled() ? checked : 1, basis);
    }

    /** Those of periods up to {@code last}: what was claimed of a week hangs on nothing that is said of another. */
    public Claims upTo(Period last) {
        return each((indicator, claims) -> ByPeriod.upTo(last, claims, Claim::period));
    }

    /** Those that count in {@code now}; {@code mapping} is the one that they were read with. */
    public Claims counting(Mapping mapping, Period now) {
        Map<IndicatorId, Period> since = InReach.since(mapping, now);
        return each((indicator, claims) ->
                ByPeriod.from(since.getOrDefault(indicator, Period.FIRST), claims, Claim::period));
    }

    private Claims each(BiFunction<IndicatorId, List<Claim>, List<Claim>> change) {
        Map<IndicatorId, SortedMap<UnitId, List<Claim>>> kept = new HashMap<>();
        byIndicator.forEach((indicator, byUnit) -> {
            SortedMap<UnitId, List<Claim>> some = new TreeMap<>();
            byUnit.forEach((unit, claims) -> {
                List<Claim> changed = change.apply(indicator, claims);
                if (!changed.isEmpty()) {
                    some.put(unit, changed);
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
