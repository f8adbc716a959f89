package org.scoregap.report.compare;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.report.Points;
import org.scoregap.report.Value;

/**
 * How a list's figures stand to those of one that was published. What is the same to the hundredth is the same.
 *
 * @param number of the publication
 * @param asOf the instant that the publication speaks of
 * @param lines that differ: first those whose own figures changed, then those that moved with others; of each those that
 *     differ most first
 * @param totals that differ, in the mapping's order
 */
public record Comparison(long number, Instant asOf, List<Line> lines, List<Total> totals) {
    public Comparison {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    public boolean agrees() {
        return lines.isEmpty() && totals.isEmpty();
    }

    /**
     * A figure then and now.
     *
     * @param published empty where the list had no such line
     * @param now empty where it has none any more
     */
    public record Pair(OptionalDouble published, OptionalDouble now) {
        /** Whether people read two different numbers of points. */
        public boolean differs() {
            return !shown(published).equals(shown(now));
        }

        /** Now less published; a line that is not there loses nothing. */
        public double change() {
            return now.orElse(0) - published.orElse(0);
        }

        static String shown(OptionalDouble points) {
            return points.isPresent() ? Points.alone(points.getAsDouble()).shown() : "—";
        }
    }

    /** One indicator in one framework. */
    public record Line(
            FrameworkId framework, IndicatorId indicator, Pair expectedLoss, Pair charge, List<Reason> reasons) {
        public Line {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One framework's total.
     *
     * @param expected points
     * @param passProbability 0 to 1
     * @param reasons empty where lines differ: theirs are those of the total
     */
    public record Total(FrameworkId framework, Pair expected, Pair passProbability, List<Reason> reasons) {
        public Total {
            reasons = List.copyOf(reasons);
        }

        /** Whether people read different points or another probability. */
        public static boolean differs(Pair expected, Pair passProbability) {
            return expected.differs() || !chance(passProbability.published()).equals(chance(passProbability.now()));
        }

        static String chance(OptionalDouble probability) {
            return Value.share(probability).shown();
        }
    }
}
