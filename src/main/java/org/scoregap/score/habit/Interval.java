package org.scoregap.score.habit;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Where a figure lies nine times in ten.
 *
 * @param low 5 % quantile
 * @param high 95 % quantile
 */
public record Interval(double low, double high) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /**
     * Of a factor of under-reporting, a Gamma as the conjugate of Poisson counts: a unit's is Gamma(y + 6, e + 6/F), whose
     * mean is f and whose coefficient of variation is 1/√(y + 6), the swing s of DESIGN §6, step 7; the city's likewise.
     *
     * @param mean above 0
     * @param swing coefficient of variation, above 0
     */
    static Interval ofFactor(double mean, double swing) {
        double shape = 1 / (swing * swing);
        GammaDistribution gamma = GammaDistribution.of(shape, mean / shape);
        return new Interval(gamma.inverseCumulativeProbability(LOW), gamma.inverseCumulativeProbability(HIGH));
    }

    /**
     * Of a rate, a Beta: of an empty reporter's it has n + 8 checks, and s = √((1 − μ)/(μ(n + 9))) is its coefficient of
     * variation.
     *
     * @param mean above 0, below 1
     * @param swing coefficient of variation, above 0
     */
    static Interval ofRate(double mean, double swing) {
        double weight = (1 - mean) / (mean * swing * swing) - 1;
        BetaDistribution beta = BetaDistribution.of(weight * mean, weight * (1 - mean));
        return new Interval(beta.inverseCumulativeProbability(LOW), beta.inverseCumulativeProbability(HIGH));
    }
}
