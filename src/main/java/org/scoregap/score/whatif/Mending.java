package org.scoregap.score.whatif;

import java.util.Comparator;
import org.scoregap.model.IndicatorId;

/**
 * What it would win, and cost, to mend one indicator in full.
 *
 * @param points expected, more than 0
 * @param effort more than 0, in the unit of the mapping's {@code effort}
 * @param stated whether the mapping states the effort; otherwise it counts as the median of those stated
 */
public record Mending(IndicatorId indicator, double points, double effort, boolean stated) {
    /** Most points for the effort first, then most points, then by indicator. */
    public static final Comparator<Mending> MOST_FOR_THE_EFFORT = Comparator.comparingDouble(Mending::pointsPerEffort)
            .thenComparingDouble(Mending::points)
            .reversed()
            .thenComparing(Mending::indicator);

    public Mending {
        if (!(points > 0) || !(effort > 0) || !Double.isFinite(points) || !Double.isFinite(effort)) {
            throw new IllegalArgumentException(indicator + " wins " + points + " with " + effort);
        }
    }

    public double pointsPerEffort() {
        return points / effort;
    }
}
