package org.scoregap.score.draw;

import java.util.ArrayList;
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
public record PointsDistribution(List<Outcome> outcomes) {
    public PointsDistribution {
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
    public record Outcome(double points, double probability) {
        public Outcome {
            if (!Double.isFinite(points) || !(probability > 0) || probability > 1 + 1e-9) {
                throw new IllegalArgumentException(points + " points with probability " + probability);
            }
        }
    }

    /** Nothing that is meant can happen: its mass is 0. */
    public static PointsDistribution impossible() {
        return new PointsDistribution(List.of());
    }

    /** Certainly {@code points}. */
    public static PointsDistribution point(double points) {
        return new PointsDistribution(List.of(new Outcome(points, 1)));
    }

    public double mass() {
        return outcomes.stream().mapToDouble(Outcome::probability).sum();
    }

    /** Σ p·x: the expected points of a whole distribution. */
    public double mean() {
        return outcomes.stream().mapToDouble(o -> o.probability * o.points).sum();
    }

    /** Σ p·(x − mean)², at least 0; the mean being that of a whole distribution. */
    public double variance() {
        double mean = mean();
        double variance = 0;
        for (Outcome outcome : outcomes) {
            double above = outcome.points - mean;
            variance += outcome.probability * above * above;
        }
        return variance;
    }

    /** Points between the least and the most; 0 where nothing can happen. */
    double width() {
        return outcomes.isEmpty() ? 0 : outcomes.get(outcomes.size() - 1).points - outcomes.get(0).points;
    }

    /**
     * The fewest points that are not exceeded with at least {@code probability}.
     *
     * @param probability 0 to 1
     * @throws IllegalStateException when nothing can happen
     */
    public double quantile(double probability) {
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
    public double atLeast(double points) {
        return outcomes.stream()
                .filter(o -> o.points >= points - TotalDistribution.EQUAL_POINTS)
                .mapToDouble(Outcome::probability)
                .sum();
    }

    /** Collects outcomes; what cannot happen is left out, neighbours of the same points are one outcome. */
    static final class Builder {
        private final List<Outcome> outcomes = new ArrayList<>();

        /**
         * @param probability what is not above 0, by rounding, is left out
         */
        void add(double points, double probability) {
            if (!(probability > 0)) {
                return;
            }
            int last = outcomes.size() - 1;
            if (last >= 0 && outcomes.get(last).points == points) {
                outcomes.set(last, new Outcome(points, outcomes.get(last).probability + probability));
            } else {
                outcomes.add(new Outcome(points, probability));
            }
        }

        PointsDistribution build() {
            return new PointsDistribution(outcomes);
        }
    }
}
