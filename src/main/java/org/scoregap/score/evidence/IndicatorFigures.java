package org.scoregap.score.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;

/**
 * What stands of one indicator, what others saw apart from what its units say. Years of it are mostly self-reports, and
 * of those most questions concern the last: they stand by period, so that nobody has to look through the others.
 *
 * @param direct inspections, surveys and official figures, in {@link ObservedOrder#FIXED} order
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
        return new IndicatorFigures(
                direct.stream().filter(one -> one.period().compareTo(last) <= 0).toList(), reportedUpTo(last));
    }

    private List<Observed> reportedUpTo(Period last) {
        return reported.subList(0, reported.size() - reportedAfter(last));
    }

    /** How many self-reports are of later periods than {@code last}: few, for it is seldom asked of long ago. */
    private int reportedAfter(Period last) {
        int after = 0;
        while (after < reported.size()
                && reported.get(reported.size() - 1 - after).period().compareTo(last) > 0) {
            after++;
        }
        return after;
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
