package org.scoregap.score.draw;

/**
 * How many of a sample pass: K ~ BetaBinomial(m, a, b), P(K = k) = C(m, k)·B(k + a, m − k + b)/B(a, b) (Skellam 1948).
 *
 * <p>The probabilities follow from their neighbours by P(k + 1)/P(k) = (m − k)(k + a)/((k + 1)(m − k − 1 + b)), from the
 * mean outwards, and are divided by their sum. Nothing is subtracted, so none loses digits however large a and b
 * are; LogBeta, of the order of a + b, would.
 */
final class BetaBinomial {
    /** Below this weight all draws agree, to rounding: more does not change the result, less would leave the doubles. */
    private static final double LEAST_WEIGHT = 1e-12;

    private BetaBinomial() {}

    /**
     * The whole distribution.
     *
     * @param sample at least 1
     * @return of 0 to {@code sample} passes, adding up to 1
     */
    static double[] probabilities(Posterior posterior, int sample) {
        double[] probabilities = new double[sample + 1];
        if (posterior.certain()) {
            probabilities[posterior.a() == 0 ? 0 : sample] = 1;
            return probabilities;
        }
        Posterior used = posterior.weight() < LEAST_WEIGHT ? posterior.weighing(LEAST_WEIGHT) : posterior;
        int middle = (int) (sample * used.mean());
        probabilities[middle] = 1;
        double sum = 1;
        for (int k = middle; k < sample; k++) {
            probabilities[k + 1] = probabilities[k] * ratio(used.a(), used.b(), sample, k);
            sum += probabilities[k + 1];
        }
        for (int k = middle - 1; k >= 0; k--) {
            probabilities[k] = probabilities[k + 1] / ratio(used.a(), used.b(), sample, k);
            sum += probabilities[k];
        }
        for (int k = 0; k <= sample; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }

    /** P(k + 1)/P(k). */
    private static double ratio(double a, double b, int sample, int k) {
        return (sample - k) / (k + 1.0) * ((k + a) / (sample - k - 1 + b));
    }
}
