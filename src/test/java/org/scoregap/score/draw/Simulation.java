package org.scoregap.score.draw;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.scoregap.mapping.Indicator.Scores;

/**
 * Assessors who draw: what is true is drawn from what is believed, then what they find from what is true. Shares no code
 * with what it tests; the samplers are those of Marsaglia and Tsang (gamma) and Ahrens and Dieter (binomial, Poisson).
 */
final class Simulation {
    static final int DRAWS = 1_000_000;

    private final SplittableRandom random;

    Simulation(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Mean and variance of the simulated points, each with its standard error. */
    record Moments(double mean, double meanError, double variance, double varianceError) {}

    /** The moments of each scoring alone, over the same draws. */
    static Moments[] of(DoubleSupplier finding, List<Scores> scorings) {
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            drawn[i] = finding.getAsDouble();
        }
        return scorings.stream().map(scores -> moments(drawn, scores)).toArray(Moments[]::new);
    }

    private static Moments moments(double[] drawn, Scores scores) {
        double[] points = new double[drawn.length];
        double mean = 0;
        for (int i = 0; i < points.length; i++) {
            points[i] = scores.points() * scores.scoring().share(drawn[i], scores.points());
            mean += points[i] / points.length;
        }
        double second = 0;
        double fourth = 0;
        for (double each : points) {
            double square = (each - mean) * (each - mean);
            second += square / points.length;
            fourth += square * square / points.length;
        }
        return new Moments(
                mean,
                Math.sqrt(second / points.length),
                second,
                Math.sqrt(Math.max(0, fourth - second * second) / points.length));
    }

    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    double beta(double a, double b) {
        double passed = gamma(a);
        double failed = gamma(b);
        return passed + failed > 0 ? passed / (passed + failed) : random.nextDouble() < a / (a + b) ? 1 : 0;
    }

    int binomial(int trials, double probability) {
        int left = trials;
        double p = probability;
        int passed = 0;
        while (left > 12) {
            int middle = (left + 1) / 2;
            double median = beta(middle, left + 1 - middle);
            if (median <= p) {
                passed += middle;
                left -= middle;
                p = (p - median) / (1 - median);
            } else {
                left = middle - 1;
                p /= median;
            }
        }
        for (int i = 0; i < left; i++) {
            passed += random.nextDouble() < p ? 1 : 0;
        }
        return passed;
    }

    int poisson(double mean) {
        double left = mean;
        int counted = 0;
        while (left > 12) {
            int step = (int) (0.875 * left);
            double waited = gamma(step);
            if (waited > left) {
                return counted + binomial(step - 1, left / waited);
            }
            counted += step;
            left -= waited;
        }
        double product = random.nextDouble();
        while (product > Math.exp(-left)) {
            counted++;
            product *= random.nextDouble();
        }
        return counted;
    }

    /** The mean of {@code sample} marks out of a Dirichlet distributed composition of them. */
    double meanMark(double[] marks, double[] weights, int sample) {
        double[] parts = new double[marks.length];
        double rest = 0;
        for (int i = 0; i < marks.length; i++) {
            parts[i] = gamma(weights[i]);
            rest += parts[i];
        }
        int left = sample;
        double sum = 0;
        for (int i = 0; i < marks.length - 1; i++) {
            int given = binomial(left, Math.min(1, parts[i] / rest));
            sum += given * marks[i];
            left -= given;
            rest -= parts[i];
        }
        return (sum + left * marks[marks.length - 1]) / sample;
    }
}
