package org.scoregap.model;

import java.util.Map;

/**
 * How far back figures are wanted: all from one period on, and of some indicators older ones.
 *
 * @param from the first period of which all figures are wanted
 * @param further of which indicators figures before {@code from} are wanted too, and from which period on
 */
public record Reach(Period from, Map<IndicatorId, Period> further) {
    public Reach {
        further = Map.copyOf(further);
    }

    /** All figures of {@code from} and later periods, and none of earlier ones. */
    public static Reach since(Period from) {
        return new Reach(from, Map.of());
    }

    /** Whether figures of {@code indicator} are wanted that are of {@code period}. */
    public boolean holds(IndicatorId indicator, Period period) {
        return period.compareTo(from) >= 0 || period.compareTo(further.getOrDefault(indicator, from)) >= 0;
    }
}
