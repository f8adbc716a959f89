package org.scoregap.score.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;

/**
 * The observations that count for a period, by indicator.
 *
 * <p>Their order is that in which they came and means nothing: whoever adds them up sorts them first.
 */
public final class Standing {
    private final Map<IndicatorId, List<Observed>> byIndicator;

    private Standing(Map<IndicatorId, List<Observed>> byIndicator) {
        this.byIndicator = byIndicator;
    }

    /** What stands of {@code last} and earlier periods. */
    public static Standing of(List<Observed> observed, Period last) {
        return new Standing(observed.stream()
                .filter(one -> one.period().compareTo(last) <= 0)
                .collect(Collectors.groupingBy(
                        one -> one.tally().indicator(), LinkedHashMap::new, Collectors.toList())));
    }

    /** What of it is of periods up to {@code last}. */
    public Standing upTo(Period last) {
        return only(one -> one.period().compareTo(last) <= 0);
    }

    /** What of it is meant. */
    public Standing only(Predicate<Observed> meant) {
        Map<IndicatorId, List<Observed>> kept = new LinkedHashMap<>();
        byIndicator.forEach((indicator, observed) -> {
            List<Observed> some = observed.stream().filter(meant).toList();
            if (!some.isEmpty()) {
                kept.put(indicator, some);
            }
        });
        return new Standing(kept);
    }

    /** Whether both hold the same observations, in whatever order. */
    public boolean sameAs(Standing other) {
        return byIndicator.keySet().equals(other.byIndicator.keySet())
                && byIndicator.entrySet().stream().allMatch(entry -> same(entry.getValue(), other.of(entry.getKey())));
    }

    /** Mostly they are the very same ones in the same order, which is told at once. */
    private static boolean same(List<Observed> one, List<Observed> other) {
        return one.equals(other) || Set.copyOf(one).equals(Set.copyOf(other));
    }

    public boolean isEmpty() {
        return byIndicator.isEmpty();
    }

    public List<Observed> of(IndicatorId indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }
}
