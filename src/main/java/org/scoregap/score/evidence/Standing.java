package org.scoregap.score.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;

/** The observations that count for a period, by indicator. */
public final class Standing {
    public static final Standing NOTHING = new Standing(Map.of());

    private final Map<IndicatorId, IndicatorFigures> byIndicator;

    private Standing(Map<IndicatorId, IndicatorFigures> byIndicator) {
        this.byIndicator = byIndicator;
    }

    /** What stands of {@code last} and earlier periods; the order of {@code observed} makes no difference. */
    public static Standing of(List<Observed> observed, Period last) {
        Map<IndicatorId, List<Observed>> byIndicator = observed.stream()
                .filter(one -> one.period().compareTo(last) <= 0)
                .collect(
                        Collectors.groupingBy(one -> one.tally().indicator(), LinkedHashMap::new, Collectors.toList()));
        Map<IndicatorId, IndicatorFigures> figures = new LinkedHashMap<>();
        byIndicator.forEach((indicator, ofIt) -> figures.put(indicator, IndicatorFigures.of(ofIt)));
        return new Standing(figures);
    }

    /** What of it is of periods up to {@code last}. */
    public Standing upTo(Period last) {
        return each(figures -> figures.upTo(last));
    }

    /** All inspections, surveys and official figures of it, and the self-reports of periods up to {@code last}. */
    public Standing reportedUntil(Period last) {
        return each(figures -> figures.reportedUntil(last));
    }

    /** What of it counts in {@code now}; of indicators that the mapping does not have nothing does. */
    public Standing counting(Mapping mapping, Period now) {
        Map<IndicatorId, Period> since = InReach.since(mapping, now);
        return each((indicator, figures) ->
                Optional.ofNullable(since.get(indicator)).map(figures::from).orElse(IndicatorFigures.NONE));
    }

    private Standing each(UnaryOperator<IndicatorFigures> change) {
        return each((indicator, figures) -> change.apply(figures));
    }

    private Standing each(BiFunction<IndicatorId, IndicatorFigures, IndicatorFigures> change) {
        Map<IndicatorId, IndicatorFigures> kept = new LinkedHashMap<>();
        byIndicator.forEach((indicator, figures) -> {
            IndicatorFigures some = change.apply(indicator, figures);
            if (!some.isEmpty()) {
                kept.put(indicator, some);
            }
        });
        return new Standing(kept);
    }

    /** Whether both hold the same observations, in whatever order. */
    public boolean sameAs(Standing other) {
        return byIndicator.keySet().equals(other.byIndicator.keySet())
                && byIndicator.entrySet().stream()
                        .allMatch(entry -> entry.getValue().sameAs(other.of(entry.getKey())));
    }

    public boolean isEmpty() {
        return byIndicator.isEmpty();
    }

    public IndicatorFigures of(IndicatorId indicator) {
        return byIndicator.getOrDefault(indicator, IndicatorFigures.NONE);
    }
}
