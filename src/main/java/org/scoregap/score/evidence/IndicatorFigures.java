package org.scoregap.score.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;

/**
 * What stands of one indicator, what others saw apart from what its units say. Most questions concern the last of it: it
 * stands by period, so that nobody has to look through the others.
 *
 * @param direct inspections, surveys and official figures, in {@link ObservedOrder#FIXED} order: oldest period first
 * @param reported self-reports, oldest period first; the order within a period means nothing
 */
public record IndicatorFigures(List<Observed> direct, List<Observed> reported) {
    static final IndicatorFigures NONE = new IndicatorFigures(List.of(), List.of());

    /** Of one indicator in whatever order. */
    public static IndicatorFigures of(List<Observed> observed) {
        List<Observed> direct = new ArrayList<>();
        List<Observed> reported = new ArrayList<>(observed.size());
        observed.forEach(one -> (one.source().direct() ? direct : reported).add(one));
        direct.sort(ObservedOrder.FIXED);
        // Mostly they come by period already, which is told in one look at each.
        reported.sort((one, other) -> one.period().compareTo(other.period()));
        return new IndicatorFigures(direct, reported);
    }

    boolean isEmpty() {
        return direct.isEmpty() && reported.isEmpty();
    }

    IndicatorFigures upTo(Period last) {
        return new IndicatorFigures(ByPeriod.upTo(last, direct, Observed::period), reportedUpTo(last));
    }

    private List<Observed> reportedUpTo(Period last) {
        return ByPeriod.upTo(last, reported, Observed::period);
    }

    /** Those of period {@code first} and later ones. */
    IndicatorFigures from(Period first) {
        return new IndicatorFigures(
                ByPeriod.from(first, direct, Observed::period), ByPeriod.from(first, reported, Observed::period));
    }

    /** These inspections, surveys and official figures; self-reports only those of periods up to {@code last}. */
    IndicatorFigures reportedUntil(Period last) {
        return new IndicatorFigures(direct, reportedUpTo(last));
    }

    /** Whether both hold the same observations, in whatever order. */
    boolean sameAs(IndicatorFigures other) {
        return same(direct, other.direct) && same(reported, other.reported);
    }

    /** Mostly they are the very same ones in the same order, which is told at once. */
    private static boolean same(List<Observed> one, List<Observed> other) {
        return one.equals(other) || Set.copyOf(one).equals(Set.copyOf(other));
    }
}
