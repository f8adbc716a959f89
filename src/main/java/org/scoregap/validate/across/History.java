package org.scoregap.validate.across;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.Period;

/** What a series said in the weeks before, as far as the week that comes is compared with it. */
final class History {
    private final Amounts shares = new Amounts();
    private final Amounts amounts = new Amounts();
    private @Nullable Week last;

    /** The figure of one week. */
    record Week(Period period, Series.Point point) {}

    /** Weeks come in their order. */
    void add(Period period, Series.Point point) {
        like(point).add(point.value());
        last = new Week(period, point);
    }

    /** The latest week that has a figure. */
    Optional<Week> last() {
        return Optional.ofNullable(last);
    }

    /** The values of all weeks whose figures are of {@code point}'s kind: shares or amounts. */
    Amounts like(Series.Point point) {
        return point.amount() ? amounts : shares;
    }
}
