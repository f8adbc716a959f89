package org.scoregap.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;

/**
 * Puts observations in order of period, indicator, unit, territory, day, file and cell; what that leaves equal stays as
 * it came. They come unit by unit, so sorted by period and indicator first, what is left to sort is nearly in order:
 * a year of a city takes a tenth of the time of one big sort.
 */
final class Listing {
    private static final Comparator<Observed> WITHIN_INDICATOR = Comparator.<Observed, UnitId>comparing(
                    o -> o.tally().unit())
            .thenComparing(o -> o.tally().territory().map(UnitId::value).orElse(""))
            .thenComparing(o -> o.tally().day())
            .thenComparing(Observed::file)
            .thenComparing(o -> o.tally().origin());

    private final TreeMap<Period, Map<IndicatorId, List<Observed>>> byPeriod = new TreeMap<>();
    private int size;

    void add(Observed observed) {
        byPeriod.computeIfAbsent(observed.period(), period -> new TreeMap<>())
                .computeIfAbsent(observed.tally().indicator(), indicator -> new ArrayList<>())
                .add(observed);
        size++;
    }

    List<Observed> inOrder() {
        List<Observed> all = new ArrayList<>(size);
        for (Map<IndicatorId, List<Observed>> indicators : byPeriod.values()) {
            for (List<Observed> observed : indicators.values()) {
                observed.sort(WITHIN_INDICATOR);
                all.addAll(observed);
            }
        }
        return all;
    }
}
