package org.scoregap.score.evidence;

import java.util.List;
import java.util.function.Function;
import org.scoregap.model.Period;

/** What stands by period, oldest first: a stretch of it is found without looking through all. */
final class ByPeriod {
    private ByPeriod() {}

    static <T> List<T> from(Period first, List<T> inOrder, Function<T, Period> period) {
        return inOrder.subList(before(first, inOrder, period), inOrder.size());
    }

    static <T> List<T> upTo(Period last, List<T> inOrder, Function<T, Period> period) {
        return inOrder.subList(0, before(last.plus(1), inOrder, period));
    }

    /** How many are of earlier periods than {@code first}. */
    private static <T> int before(Period first, List<T> inOrder, Function<T, Period> period) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (period.apply(inOrder.get(middle)).compareTo(first) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
