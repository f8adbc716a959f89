package org.scoregap.report.appeal;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.model.FrameworkId;
import org.scoregap.report.Points;

/**
 * A published list beside itself as it would have been, had the figure that a unit claims been known then.
 *
 * @param lines that are appealed against
 * @param totals by framework
 */
public record AsItWouldBe(List<Line> lines, List<Total> totals) {
    public AsItWouldBe {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /**
     * Points computed by what was known then.
     *
     * @param computed without the claim; empty where they cannot be computed any more
     * @param claimed with it; empty where none was made
     */
    public record Sides(OptionalDouble computed, OptionalDouble claimed) {
        public static final Sides NONE = new Sides(OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * The expected loss of the indicator in one framework.
     *
     * @param published unrounded
     * @param unit the part of it that the unit answers for
     */
    public record Line(FrameworkId framework, double published, Sides loss, Sides unit) {
        private boolean repeated() {
            return same(published, loss.computed());
        }
    }

    /**
     * A framework's total.
     *
     * @param published points expected, unrounded
     * @param chance to pass, 0 to 1; without a mark to reach that of passing the gates
     * @param unit all that the unit loses in the framework
     */
    public record Total(FrameworkId framework, double published, Sides expected, Sides chance, Sides unit) {
        private boolean repeated() {
            return same(published, expected.computed());
        }
    }

    /** Whether what was published is what is computed now, as people read it. */
    boolean repeated() {
        return lines.stream().allMatch(Line::repeated) && totals.stream().allMatch(Total::repeated);
    }

    private static boolean same(double published, OptionalDouble computed) {
        return computed.isPresent()
                && Points.alone(published).hundredths()
                        == Points.alone(computed.getAsDouble()).hundredths();
    }
}
