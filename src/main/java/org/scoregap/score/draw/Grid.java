package org.scoregap.score.draw;

import java.util.Arrays;

/** Probabilities at equal steps from a least total on; what {@link TotalDistribution} is merged from. */
final class Grid {
    /** Less probability than this at either end is moved inwards: the grid stays as short as what can happen. */
    private static final double NEGLIGIBLE = 1e-15;

    private final double least;
    private final double step;
    private final double[] probabilities;

    private Grid(double least, double step, double[] probabilities) {
        this.least = least;
        this.step = step;
        this.probabilities = probabilities;
    }

    /** Certainly 0 points. */
    static Grid zero(double step) {
        return new Grid(0, step, new double[] {1});
    }

    /**
     * What lies between two grid points, x = i + r, is split into i with 1 − r and i + 1 with r.
     *
     * @param part with at least one outcome
     */
    static Grid of(PointsDistribution part, double step) {
        double from = part.outcomes().get(0).points();
        double[] grid = new double[(int) Math.ceil(part.width() / step) + 2];
        for (PointsDistribution.Outcome outcome : part.outcomes()) {
            double place = (outcome.points() - from) / step;
            int index = (int) place;
            double rest = place - index;
            grid[index] += outcome.probability() * (1 - rest);
            grid[index + 1] += outcome.probability() * rest;
        }
        return trimmed(from, step, grid);
    }

    /** The sum of two independent parts with the same step. */
    Grid plus(Grid other) {
        return trimmed(least + other.least, step, Convolution.of(probabilities, other.probabilities));
    }

    private static Grid trimmed(double least, double step, double[] grid) {
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
        return new Grid(least + low * step, step, Arrays.copyOfRange(grid, low, high + 1));
    }

    /** Moved and weighed until it has exactly this mass (above 0) and this mean: rounding of many sums is taken back. */
    Grid with(double mass, double mean) {
        double now = mass();
        double[] weighed = probabilities.clone();
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] *= mass / now;
        }
        Grid grid = new Grid(least, step, weighed);
        return new Grid(least + (mean - grid.mean()), step, weighed);
    }

    double step() {
        return step;
    }

    int size() {
        return probabilities.length;
    }

    double points(int index) {
        return least + index * step;
    }

    double probability(int index) {
        return probabilities[index];
    }

    double mass() {
        return Arrays.stream(probabilities).sum();
    }

    /** Where the mass has its centre. */
    double mean() {
        double above = 0;
        for (int i = 0; i < probabilities.length; i++) {
            above += probabilities[i] * i;
        }
        return least + step * above / mass();
    }
}
