package org.scoregap.score.draw;

import java.util.OptionalInt;

/**
 * The mean of marks. With one mark's variance σ² and A the weight of what is believed, the mean of m marks has the
 * variance σ²·(m + A)/(m·(1 + A)): σ²/m of the draw and the rest of not knowing what is drawn from, σ²/(1 + A) alone where
 * nothing is drawn. A Beta of that mean and variance stands for it.
 */
final class MeanMark {
    /** What a Beta weighs at the least: at its two ends almost only, the widest of its mean. */
    private static final double LEAST_WEIGHT = 1e-9;

    private MeanMark() {}

    static Outlook outlook(Posterior posterior, double markVariance, OptionalInt sample) {
        if (!(markVariance >= 0 && markVariance <= 1) || sample.orElse(1) < 1) {
            throw new IllegalArgumentException("marks of variance " + markVariance + ", drawn " + sample);
        }
        double variance = markVariance * factor(posterior.weight(), sample);
        if (variance == 0) {
            return new Known(posterior.mean());
        }
        double weight = posterior.drawVariance() / variance - 1;
        return Spread.ofShare(posterior.weighing(Math.min(Spread.CERTAIN, Math.max(LEAST_WEIGHT, weight))));
    }

    private static double factor(double weight, OptionalInt sample) {
        return sample.isPresent() ? (1 + weight / sample.getAsInt()) / (1 + weight) : 1 / (1 + weight);
    }

    /**
     * The weight of a Beta with the variance of a sample's share: p(1 − p)/(1 + W) = p(1 − p)·(m + A)/(m·(1 + A)).
     *
     * @param weight A
     * @param sample m, more than 1
     */
    static double weight(double weight, int sample) {
        return weight * (sample - 1) / (sample + weight);
    }
}
