package org.scoregap.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;

/** What a sample of sites shows; written without the program's own distributions, to be held against them. */
final class Sampling {
    private Sampling() {}

    /** P(k of {@code size} pass), k from 0, when each passes with {@code rate}. */
    static List<Double> binomial(int size, double rate) {
        return probabilities(size, k -> k * log(rate) + (size - k) * log(1 - rate));
    }

    /** The same when the rate is Beta(a, b): a successes, b failures. */
    static List<Double> betaBinomial(int size, double a, double b) {
        return probabilities(size, k -> LogBeta.value(k + a, size - k + b) - LogBeta.value(a, b));
    }

    /** Expected share of the points and its variance. */
    static Moments shares(Subject subject, List<Double> probabilities) {
        double mean = 0;
        double square = 0;
        int size = probabilities.size() - 1;
        for (int k = 0; k <= size; k++) {
            double share = subject.share((double) k / size);
            mean += probabilities.get(k) * share;
            square += probabilities.get(k) * share * share;
        }
        return new Moments(mean, square - mean * mean);
    }

    /** Of a share of points, 0 to 1. */
    record Moments(double mean, double variance) {}

    private static List<Double> probabilities(int size, DoubleUnaryOperator logarithm) {
        List<Double> probabilities = new ArrayList<>();
        double ways = 0;
        for (int k = 0; k <= size; k++) {
            probabilities.add(Math.exp(ways + logarithm.applyAsDouble(k)));
            ways += Math.log((size - k) / (k + 1.0));
        }
        return probabilities;
    }

    /** 0 · log 0 is 0: as near as makes no difference. */
    private static double log(double rate) {
        return Math.log(Math.max(rate, 1e-300));
    }
}
