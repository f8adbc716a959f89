package org.scoregap.score.gap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Settings;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.IndicatorFigures;
import org.scoregap.score.evidence.ReportingCycle;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.forecast.Forecast.ReportState;
import org.scoregap.score.item.Applicability;

/**
 * The state of every owed report.
 *
 * <p>A report is owed in the last week of its cycle ({@link ReportingCycle}) and due when that week's reports are; one
 * that came earlier in the cycle will do. Between, nothing is owed. What is owed once is owed until it has been made.
 * It is late when the first of it that stands arrived after it was due; a report of 0 of 0 is a report.
 */
public final class ReportStates {
    /** From best to worst. */
    private static final List<ReportState> BY_CONCERN = List.of(
            ReportState.NOT_OWED,
            ReportState.NOT_APPLICABLE,
            ReportState.REPORTED,
            ReportState.LATE,
            ReportState.AWAITED,
            ReportState.MISSING);

    private final Map<IndicatorId, SortedMap<UnitId, ReportState>> states;

    private ReportStates(Map<IndicatorId, SortedMap<UnitId, ReportState>> states) {
        this.states = states;
    }

    public static ReportStates of(Mapping mapping, Period period, Instant asOf, Standing standing) {
        Map<IndicatorId, SortedMap<UnitId, ReportState>> states = new HashMap<>();
        for (Indicator indicator : mapping.indicators()) {
            SortedMap<UnitId, ReportState> byUnit = new TreeMap<>();
            Map<UnitId, List<Observed>> reports = byUnit(ofCycle(indicator, standing.of(indicator.id()), period));
            for (UnitId unit : indicator.reportedBy()) {
                List<Observed> own = reports.getOrDefault(unit, List.of());
                byUnit.put(unit, state(indicator, own, period, asOf, mapping.settings()));
            }
            states.put(indicator.id(), byUnit);
        }
        return new ReportStates(states);
    }

    /**
     * What may be the report of the cycle that {@code period} is in, whoever's it is: a unit with a duty to measure reports
     * in official figures; inspections and surveys are owed by none.
     */
    private static List<Observed> ofCycle(Indicator indicator, IndicatorFigures figures, Period period) {
        ReportingCycle cycle = new ReportingCycle(indicator.cadence());
        Map<Period, Boolean> same = new HashMap<>();
        Predicate<Observed> ofCycle = one -> same.computeIfAbsent(one.period(), week -> cycle.same(week, period));
        List<Observed> reports = new ArrayList<>(figures.direct().stream()
                .filter(one -> one.source() == Source.OFFICIAL && ofCycle.test(one))
                .toList());
        // They stand by period: before the first that is not of this cycle nothing is.
        List<Observed> reported = figures.reported();
        for (int i = reported.size() - 1; i >= 0 && ofCycle.test(reported.get(i)); i--) {
            reports.add(reported.get(i));
        }
        return reports;
    }

    /** Whose work they are about, and who sent them. */
    private static Map<UnitId, List<Observed>> byUnit(List<Observed> reports) {
        Map<UnitId, List<Observed>> byUnit = new HashMap<>();
        for (Observed one : reports) {
            UnitId about = one.tally().unit();
            byUnit.computeIfAbsent(about, none -> new ArrayList<>()).add(one);
            if (!one.reporter().equals(about)) {
                byUnit.computeIfAbsent(one.reporter(), none -> new ArrayList<>())
                        .add(one);
            }
        }
        return byUnit;
    }

    private static ReportState state(
            Indicator indicator, List<Observed> reports, Period period, Instant asOf, Settings settings) {
        ReportingCycle cycle = new ReportingCycle(indicator.cadence());
        Instant due = settings.due().of(cycle.owedFor(period), settings.zone());
        if (reports.isEmpty()) {
            if (!cycle.owedIn(period)) {
                return ReportState.NOT_OWED;
            }
            return asOf.isAfter(due) ? ReportState.MISSING : ReportState.AWAITED;
        }
        if (reports.stream().allMatch(Applicability::isNotApplicable)) {
            return ReportState.NOT_APPLICABLE;
        }
        boolean late = indicator.cadence() != Cadence.ONCE
                && reports.stream().allMatch(one -> one.first().isAfter(due));
        return late ? ReportState.LATE : ReportState.REPORTED;
    }

    /** By each unit that owes the indicator's report; empty when nobody does. */
    SortedMap<UnitId, ReportState> of(IndicatorId indicator) {
        return Collections.unmodifiableSortedMap(states.getOrDefault(indicator, new TreeMap<>()));
    }

    /** The worst of its reporters' states; {@link ReportState#NOT_OWED} when there are none. */
    public ReportState worst(IndicatorId indicator) {
        return of(indicator).values().stream()
                .max(Comparator.comparingInt(BY_CONCERN::indexOf))
                .orElse(ReportState.NOT_OWED);
    }

    /** The indicators whose reports {@code unit} owes and has not made, overdue or not, in their order. */
    public List<IndicatorId> owedBy(UnitId unit) {
        return states.entrySet().stream()
                .filter(entry -> {
                    ReportState state = entry.getValue().get(unit);
                    return state == ReportState.MISSING || state == ReportState.AWAITED;
                })
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The units that owe the indicator's report and have missed it. */
    List<UnitId> missedBy(IndicatorId indicator) {
        return of(indicator).entrySet().stream()
                .filter(entry -> entry.getValue() == ReportState.MISSING)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many reports of {@code unit} are in {@code state}. */
    int count(UnitId unit, ReportState state) {
        return (int) states.values().stream()
                .filter(byUnit -> byUnit.get(unit) == state)
                .count();
    }
}
