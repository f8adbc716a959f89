package org.scoregap.score.evidence;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.Reach;

/**
 * Which figures count at all. What was reported or found of a rate, grade or count longer ago than {@link
 * LossModel.Ageing#reach} of the indicator's cycles does not: next to nothing would be left of its weight, and a forecast
 * would have to go through all years. That holds of a report that the indicator does not concern the unit, too. A value or
 * milestone stands until it is reported anew.
 */
public final class InReach {
    private InReach() {}

    /** The first period whose figures count in {@code now}, of each indicator; {@link Period#FIRST} when all do. */
    static Map<IndicatorId, Period> since(Mapping mapping, Period now) {
        Map<Cadence, Period> byCadence = new EnumMap<>(Cadence.class);
        Map<IndicatorId, Period> since = new HashMap<>();
        for (Indicator indicator : mapping.indicators()) {
            boolean stands = indicator.measure() == Measure.VALUE || indicator.measure() == Measure.MILESTONE;
            since.put(
                    indicator.id(),
                    stands
                            ? Period.FIRST
                            : byCadence.computeIfAbsent(indicator.cadence(), each -> since(mapping, each, now)));
        }
        return since;
    }

    private static Period since(Mapping mapping, Cadence cadence, Period now) {
        return new ReportingCycle(cadence)
                .first(now, mapping.settings().model().ageing().reach());
    }

    /**
     * All figures that count in {@code first} or a later period by one of the mappings, and some that do not.
     *
     * @param mappings at least one
     */
    public static Reach reach(Collection<Mapping> mappings, Period first) {
        Map<IndicatorId, Period> since = new HashMap<>();
        mappings.forEach(
                mapping -> since(mapping, first).forEach((id, period) -> since.merge(id, period, InReach::earlier)));
        // Most are reported every week: those of which older figures count are looked for one by one.
        Period from = mappings.stream()
                .map(mapping -> since(mapping, Cadence.WEEKLY, first))
                .reduce(InReach::earlier)
                .orElseThrow();
        since.values().removeIf(period -> period.compareTo(from) >= 0);
        return new Reach(from, since);
    }

    private static Period earlier(Period one, Period other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
