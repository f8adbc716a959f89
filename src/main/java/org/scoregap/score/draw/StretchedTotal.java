package org.scoregap.score.draw;

/**
 * A total whose parts do not move apart: the distribution is stretched about its mean by λ = √(1 + Σd²/ΣVar), d being the
 * swings of what moves many indicators at once and Var the variances of the indicators' own points.
 *
 * @param total of independent parts; of a mass below 1 where only some of what can happen is meant
 * @param mean the expected total, of all that can happen
 * @param stretch λ, at least 1
 * @param points all that can be earned: no total is below 0 or above it
 */
public record StretchedTotal(TotalDistribution total, double mean, double stretch, double points) {
    public StretchedTotal {
        if (!(stretch >= 1) || !Double.isFinite(stretch) || !Double.isFinite(mean) || !(points >= 0)) {
            throw new IllegalArgumentException("a total of " + points + ", mean " + mean + ", stretched by " + stretch);
        }
    }

    /**
     * λ; 1 where nothing varies.
     *
     * @param squaredSwings Σd², in squared points
     * @param variance ΣVar
     */
    public static double stretch(double squaredSwings, double variance) {
        return variance > 0 ? Math.sqrt(1 + squaredSwings / variance) : 1;
    }

    /** A quantile q of the total is read as mean + λ(q − mean), kept from 0 to {@link #points}. */
    public double quantile(double probability) {
        double stretched = mean + stretch * (total.quantile(probability) - mean);
        return Math.max(0, Math.min(points, stretched));
    }

    /** The probability of a total of at least {@code bound}: that of mean + (bound − mean)/λ, unstretched. */
    public double atLeast(double bound) {
        if (bound <= TotalDistribution.EQUAL_POINTS) {
            return Math.min(1, total.mass());
        }
        return bound > points + TotalDistribution.EQUAL_POINTS ? 0 : total.atLeast(mean + (bound - mean) / stretch);
    }
}
