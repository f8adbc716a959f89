package org.scoregap.score.draw;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The total of independent {@link PointsDistribution}s, on a grid of 0.01 points.
 *
 * <p>Each distribution is counted from its own least outcome, which is kept exactly; what lies above it is split
 * linearly between the two neighbouring grid points, which keeps the mean (Gerber 1982, local moment matching of the first
 * order). A certain figure so stays what it is. Always the two narrowest are added next, so that long arrays are few.
 */
public final class TotalDistribution {
    /** Points between two grid points, unless the total is too wide for it. */
    public static final double STEP = 0.01;
    /** Sums of points that should be equal differ by less than this. */
    public static final double EQUAL_POINTS = 1e-7;
    /** Sums of probabilities that should be equal differ by less than this. */
    static final double ROUNDING = 1e-12;
    /** Grid points at most: a total of more than 10,000 points has a coarser grid. */
    private static final int LARGEST = 1 << 20;

    private final Grid grid;
    private final double mass;
    private final double mean;

    private TotalDistribution(Grid grid, double mass, double mean) {
        this.grid = grid;
        this.mass = mass;
        this.mean = mean;
    }

    /** The total of {@code parts}; 0 points for none. It has no mass when one of the parts has none. */
    public static TotalDistribution of(List<PointsDistribution> parts) {
        return of(
                parts,
                step(parts.stream().mapToDouble(PointsDistribution::width).sum()));
    }

    private static TotalDistribution of(List<PointsDistribution> parts, double step) {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.outcomes().isEmpty())) {
            return new TotalDistribution(Grid.zero(step), parts.isEmpty() ? 1 : 0, 0);
        }
        double mass = 1;
        double mean = 0;
        for (PointsDistribution part : parts) {
            mass *= part.mass();
            mean += part.mean() / part.mass();
        }
        return new TotalDistribution(merged(parts, step).with(mass, mean), mass, mean);
    }

    /** With {@code more} independent parts, which are added up among themselves first; on this total's grid. */
    public TotalDistribution plus(List<PointsDistribution> more) {
        if (more.isEmpty()) {
            return this;
        }
        TotalDistribution added = of(more, grid.step());
        double massOfAll = mass * added.mass;
        double meanOfAll = mean + added.mean;
        return massOfAll == 0
                ? new TotalDistribution(Grid.zero(grid.step()), 0, 0)
                : new TotalDistribution(grid.plus(added.grid).with(massOfAll, meanOfAll), massOfAll, meanOfAll);
    }

    /** Points between two grid points where the outcomes are {@code width} points apart. */
    static double step(double width) {
        return Math.max(STEP, width / LARGEST);
    }

    /** One of the queue; the older of two that are equally wide goes first, so that the sum has one order. */
    private record Entry(Grid grid, int age) {}

    private static Grid merged(List<PointsDistribution> parts, double step) {
        PriorityQueue<Entry> queue = new PriorityQueue<>(
                Comparator.comparingInt((Entry entry) -> entry.grid.size()).thenComparingInt(Entry::age));
        int age = 0;
        for (PointsDistribution part : parts) {
            queue.add(new Entry(Grid.of(part, step), age++));
        }
        while (queue.size() > 1) {
            queue.add(new Entry(queue.remove().grid.plus(queue.remove().grid), age++));
        }
        return queue.remove().grid;
    }

    /** 1, or the probability that what is meant happens: that no gate fails. */
    public double mass() {
        return mass;
    }

    /** The expected total of what is meant; 0 where nothing can happen. */
    public double mean() {
        return mean;
    }

    /** The least total that is not exceeded with at least {@code probability} (0 to 1), to a grid step. */
    public double quantile(double probability) {
        double below = 0;
        for (int i = 0; i < grid.size(); i++) {
            below += grid.probability(i);
            if (below >= probability - ROUNDING) {
                return grid.points(i);
            }
        }
        return grid.points(grid.size() - 1);
    }

    /** The probability of a total of at least {@code points}, at most the mass; totals nearer than 1e-7 count as equal. */
    public double atLeast(double points) {
        double above = 0;
        for (int i = grid.size() - 1; i >= 0; i--) {
            if (grid.points(i) < points - EQUAL_POINTS) {
                break;
            }
            above += grid.probability(i);
        }
        return Math.min(Math.min(1, mass), above);
    }
}
