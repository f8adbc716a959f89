package org.scoregap.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;

/**
 * The observations that count for a period, by indicator.
 *
 * <p>Their order is that in which they came and means nothing: whoever adds them up sorts them first.
 */
final class Standing {
    private final Map<IndicatorId, List<Observed>> byIndicator;

    private Standing(Map<IndicatorId, List<Observed>> byIndicator) {
        this.byIndicator = byIndicator;
    }

    /** What stands of {@code last} and earlier periods. */
    static Standing of(List<Observed> observed, Period last) {
        return new Standing(observed.stream()
                .filter(one -> one.period().compareTo(last) <= 0)
                .collect(Collectors.groupingBy(
                        one -> one.tally().indicator(), LinkedHashMap::new, Collectors.toList())));
    }

    /** What of it is of periods up to {@code last}. */
    Standing upTo(Period last) {
        Map<IndicatorId, List<Observed>> earlier = new LinkedHashMap<>();
        byIndicator.forEach((indicator, observed) -> {
            List<Observed> kept = observed.stream()
                    .filter(one -> one.period().compareTo(last) <= 0)
                    .toList();
            if (!kept.isEmpty()) {
                earlier.put(indicator, kept);
            }
        });
        return new Standing(earlier);
    }

    boolean isEmpty() {
        return byIndicator.isEmpty();
    }

    List<Observed> of(IndicatorId indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }
}
