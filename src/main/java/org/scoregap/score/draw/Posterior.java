package org.scoregap.score.draw;

/**
 * What is believed of a rate: a Beta distribution, in equivalent checks.
 *
 * @param a passes, at least 0; fractional, since evidence is weighted
 * @param b failures, at least 0; {@code a + b} is above 0 and finite. Where one of the two is 0 the rate is certain
 */
public record Posterior(double a, double b) {
    public Posterior {
        if (!(a >= 0) || !(b >= 0) || !(a + b > 0) || !Double.isFinite(a + b)) {
            throw new IllegalArgumentException("a posterior of " + a + " passes and " + b + " failures");
        }
    }

    /**
     * A belief by its mean.
     *
     * @param mean 0 to 1
     * @param weight in checks, above 0
     */
    public static Posterior of(double mean, double weight) {
        return new Posterior(weight * mean, weight * (1 - mean));
    }

    /** How many checks it weighs: a + b. */
    public double weight() {
        return a + b;
    }

    /** The expected rate, 0 to 1: a / (a + b). */
    public double mean() {
        return a / (a + b);
    }

    /** The variance of a single check's outcome, 0 or 1: p(1 − p), p being the mean. */
    public double drawVariance() {
        return mean() * (b / (a + b));
    }

    /** The same of the failing rate. */
    public Posterior reversed() {
        return new Posterior(b, a);
    }

    /** The same mean at another weight, above 0. */
    Posterior weighing(double weight) {
        return new Posterior(weight * mean(), weight * (b / (a + b)));
    }

    /** Whether nothing else than its mean can be: no pass, or no failure. */
    boolean certain() {
        return a == 0 || b == 0;
    }
}
