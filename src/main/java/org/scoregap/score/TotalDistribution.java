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
    private static final double NEGLIGIBLE = 1e-15;

    private final double least;
    private final double[] probabilities;

    private TotalDistribution(double least, double[] probabilities) {
        this.least = least;
        this.probabilities = probabilities;
    }

    /** The total of {@code parts}; 0 points for none. It has no mass when one of the parts has none. */
    static TotalDistribution of(List<PointsDistribution> parts) {
        TotalDistribution total = new TotalDistribution(0, new double[] {1});
        for (PointsDistribution part : narrowestFirst(parts)) {
            if (part.outcomes().isEmpty()) {
                return new TotalDistribution(0, new double[1]);
            }
            total = total.plus(part);
        }
        return total;
    }

    private TotalDistribution plus(PointsDistribution part) {
        double[] grid = onGrid(part);
        double[] sum = new double[probabilities.length + grid.length - 1];
        for (int i = 0; i < grid.length; i++) {
            if (grid[i] > 0) {
                add(probabilities, grid[i], sum, i);
            }
        }
        return trimmed(least + part.outcomes().get(0).points(), sum);
    }

    /** Apart from {@link #plus}, so that it is compiled as soon as it has been called a few times. */
    private static void add(double[] values, double weight, double[] sum, int offset) {
        for (int i = 0; i < values.length; i++) {
            sum[offset + i] += weight * values[i];
        }
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

    private static TotalDistribution trimmed(double least, double[] grid) {
        int low = 0;
        while (low < grid.length - 1 && grid[low] < NEGLIGIBLE) {
            grid[low + 1] += grid[low];
            low++;
        }
        int high = grid.length - 1;
        while (high > low && grid[high] < NEGLIGIBLE) {
            grid[high - 1] += grid[high];
            high--;
        }
        return new TotalDistribution(least + low * STEP, Arrays.copyOfRange(grid, low, high + 1));
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
