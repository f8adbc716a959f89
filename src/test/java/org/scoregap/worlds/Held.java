package org.scoregap.worlds;

import java.util.List;
import java.util.Optional;

/**
 * One city's estimate held against its truth.
 *
 * @param bias estimated minus true expected loss, points
 * @param topTen part of the ten truly largest losses that the ten first of the list hold, in points, 0 to 1
 * @param covered whether the interval holds the points lost in the assessment drawn; empty without an interval
 */
record Held(double bias, double topTen, Optional<Boolean> covered) {
    private static final int TOP = 10;

    static Held of(Estimate estimate, City.Truth truth) {
        List<Double> losses = truth.losses();
        return new Held(
                estimate.loss() - truth.loss(),
                sum(losses, Estimate.first(estimate.losses(), TOP)) / sum(losses, Estimate.first(losses, TOP)),
                estimate.interval().map(interval -> interval.contains(truth.drawn())));
    }

    double error() {
        return Math.abs(bias);
    }

    private static double sum(List<Double> losses, List<Integer> numbers) {
        return numbers.stream().mapToDouble(losses::get).sum();
    }
}
