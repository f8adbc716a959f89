package org.scoregap.validate.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Finding;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;

/**
 * What one reporter says about one indicator, unit and territory, week by week. Within a week, what was checked on several
 * days is added up; of amounts the last day's stands.
 */
final class Series {
    private Series() {}

    record Key(UnitId reporter, UnitId about, Optional<UnitId> territory, IndicatorId indicator, Source source)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::reporter)
                .thenComparing(Key::about)
                .thenComparing(key -> key.territory.map(UnitId::value).orElse(""))
                .thenComparing(Key::indicator)
                .thenComparing(Key::source);

        static Key of(Observed observed) {
            return new Key(
                    observed.reporter(),
                    observed.tally().unit(),
                    observed.tally().territory(),
                    observed.tally().indicator(),
                    observed.source());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * One week.
     *
     * @param checked 0 for an amount
     * @param passed of checked; the amount itself where nothing was checked
     * @param origin the observation that a problem is reported at
     */
    record Point(boolean amount, double passed, long checked, Observed origin) {
        /** A share 0 to 1, or the amount. */
        double value() {
            return amount ? passed : passed / checked;
        }
    }

    /** The point of one week; empty where nothing in it is a figure. */
    static Optional<Point> point(List<Observed> week) {
        List<Observed> sorted = new ArrayList<>(week);
        sorted.sort(Comparator.comparing((Observed o) -> o.tally().day())
                .thenComparing(Observed::file)
                .thenComparing(o -> o.tally().origin()));
        double passed = 0;
        long checked = 0;
        Optional<Observed> checks = Optional.empty();
        Optional<Point> amount = Optional.empty();
        for (Observed observed : sorted) {
            if (observed.tally().finding() instanceof Finding.Checks one) {
                passed += one.passed();
                checked += one.checked();
                checks = Optional.of(observed);
            } else if (observed.tally().finding() instanceof Finding.Amount one) {
                amount = Optional.of(new Point(true, one.amount(), 0, observed));
            }
        }
        double sum = passed;
        long of = checked;
        return of > 0 ? checks.map(observed -> new Point(false, sum, of, observed)) : amount;
    }
}
