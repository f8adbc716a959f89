package org.scoregap.score;

import java.util.Comparator;
import java.util.List;

/**
 * The points that something may earn, each with its probability.
 *
 * <p>The probabilities add up to {@link #mass()}: 1, or less where only some of what can happen is meant (the findings
 * that do not fail a gate).
 *
 * @param outcomes by points, ascending; empty when nothing that is meant can happen
 */
record PointsDistribution(List<Outcome> outcomes) {
    PointsDistribution {
        outcomes = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::points))
                .toList();
    }

    /**
     * One outcome.
     *
     * @param points finite
     * @param probability above 0, at most 1
     */
    record Outcome(double points, double probability) {
        Outcome {
            if (!Double.isFinite(points) || !(probability > 0) || probability > 1 + 1e-9) {
                throw new IllegalArgumentException(points + " points with probability " + probability);
            }
        }
    }

    /** Nothing that is meant can happen: its mass is 0. */
    static PointsDistribution impossible() {
        return new PointsDistribution(List.of());
    }

    /** Certainly {@code points}. */
    static PointsDistribution point(double points) {
        return new PointsDistribution(List.of(new Outcome(points, 1)));
    }

    double mass() {
        return outcomes.stream().mapToDouble(Outcome::probability).sum();
    }

    /** Σ p·x: the expected points of a whole distribution. */
    double mean() {
        return outcomes.stream().mapToDouble(o -> o.probability * o.points).sum();
    }

    /** Σ p·(x − mean)², at least 0; the mean being that of a whole distribution. */
    double variance() {
        double mean = mean();
        return outcomes.stream()
                .mapToDouble(o -> o.probability * (o.points - mean) * (o.points - mean))
                .sum();
    }

    /**
     * The fewest points that are not exceeded with at least {@code probability}.
     *
     * @param probability 0 to 1
     * @throws IllegalStateException when nothing can happen
     */
    double quantile(double probability) {
        if (outcomes.isEmpty()) {
            throw new IllegalStateException("no quantile of what cannot happen");
        }
        double below = 0;
        for (Outcome outcome : outcomes) {
            below += outcome.probability;
            if (below >= probability - TotalDistribution.ROUNDING) {
                return outcome.points;
            }
        }
        return outcomes.get(outcomes.size() - 1).points;
    }

    /** The probability of at least {@code points}; points nearer than 1e-7 count as equal. */
    double atLeast(double points) {
        return outcomes.stream()
                .filter(o -> o.points >= points - TotalDistribution.EQUAL_POINTS)
                .mapToDouble(Outcome::probability)
                .sum();
    }
}
