package org.scoregap.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The total of independent {@link PointsDistribution}s, on a grid of 0.01 points.
 *
 * <p>Each distribution is counted from its own least outcome, which is kept exactly; what lies above it is split
 * linearly between the two neighbouring grid points, x = i + r into i with 1 − r and i + 1 with r, which keeps the mean
 * (Gerber 1982, local moment matching of the first order). A certain figure so stays what it is.
 */
final class TotalDistribution {
    /** Points between two grid points. */
    static final double STEP = 0.01;
    /** Sums of points that should be equal differ by less than this. */
    static final double EQUAL_POINTS = 1e-7;
    /** Sums of probabilities that should be equal differ by less than this. */
    static final double ROUNDING = 1e-12;
    /** Less probability than this at either end is moved inwards: the grid stays as short as what can happen. */
    private static final double NEGLIGIBLE = 1e-17;

    private final double least;
    private final double[] probabilities;

    private TotalDistribution(double least, double[] probabilities) {
        this.least = least;
        this.probabilities = probabilities;
    }

    /** The total of {@code parts}; 0 points for none. It has no mass when one of the parts has none. */
    static TotalDistribution of(List<PointsDistribution> parts) {
        double least = 0;
        double[] total = {1};
        for (PointsDistribution part : narrowestFirst(parts)) {
            if (part.outcomes().isEmpty()) {
                return new TotalDistribution(0, new double[1]);
            }
            least += part.outcomes().get(0).points();
            total = trimmed(convolved(total, onGrid(part)));
        }
        return new TotalDistribution(least, total);
    }

    /** Short arrays first: the long ones are then walked through less often. */
    private static List<PointsDistribution> narrowestFirst(List<PointsDistribution> parts) {
        return parts.stream()
                .sorted(Comparator.comparingDouble(TotalDistribution::width))
                .toList();
    }

    private static double width(PointsDistribution part) {
        int size = part.outcomes().size();
        return size == 0
                ? -1
                : part.outcomes().get(size - 1).points()
                        - part.outcomes().get(0).points();
    }

    private static double[] onGrid(PointsDistribution part) {
        double from = part.outcomes().get(0).points();
        double[] grid = new double[(int) Math.ceil(width(part) / STEP) + 2];
        for (PointsDistribution.Outcome outcome : part.outcomes()) {
            double place = (outcome.points() - from) / STEP;
            int index = (int) place;
            double rest = place - index;
            grid[index] += outcome.probability() * (1 - rest);
            grid[index + 1] += outcome.probability() * rest;
        }
        return grid;
    }

    private static double[] convolved(double[] total, double[] part) {
        double[] sum = new double[total.length + part.length - 1];
        int first = 0;
        while (first < total.length - 1 && total[first] == 0) {
            first++;
        }
        for (int j = 0; j < part.length; j++) {
            double weight = part[j];
            if (weight > 0) {
                for (int i = first; i < total.length; i++) {
                    sum[i + j] += weight * total[i];
                }
            }
        }
        return sum;
    }

    /** Zeros stay below what is kept, so that the index still counts from the least outcome. */
    private static double[] trimmed(double[] grid) {
        int low = 0;
        while (low < grid.length - 1 && grid[low] < NEGLIGIBLE) {
            grid[low + 1] += grid[low];
            grid[low] = 0;
            low++;
        }
        int high = grid.length - 1;
        while (high > low && grid[high] < NEGLIGIBLE) {
            grid[high - 1] += grid[high];
            high--;
        }
        return high == grid.length - 1 ? grid : Arrays.copyOf(grid, high + 1);
    }

    /** 1, or the probability that what is meant happens: that no gate fails. */
    double mass() {
        return Arrays.stream(probabilities).sum();
    }

    /** The expected total where the mass is 1. */
    double mean() {
        double mean = 0;
        for (int i = 0; i < probabilities.length; i++) {
            mean += probabilities[i] * (least + i * STEP);
        }
        return mean;
    }

    /** The least total that is not exceeded with at least {@code probability} (0 to 1), to a grid step. */
    double quantile(double probability) {
        double below = 0;
        for (int i = 0; i < probabilities.length; i++) {
            below += probabilities[i];
            if (below >= probability - ROUNDING && below > 0) {
                return least + i * STEP;
            }
        }
        return least + (probabilities.length - 1) * STEP;
    }

    /** The probability of a total of at least {@code points}, at most 1; totals nearer than 1e-7 count as equal. */
    double atLeast(double points) {
        double above = 0;
        for (int i = probabilities.length - 1; i >= 0; i--) {
            if (least + i * STEP < points - EQUAL_POINTS) {
                break;
            }
            above += probabilities[i];
        }
        return Math.min(1, above);
    }
}
