package org.scoregap.score.share;

import java.util.Arrays;
import java.util.List;

/** Cuts an amount into parts in proportion to weights, so that the parts add up to it. */
final class Split {
    /** The remainder is of a few ulps and gone after a step or two. */
    private static final int CORRECTIONS = 8;

    private Split() {}

    /**
     * Parts of {@code whole}, each at least 0, in the order of the weights; added up in that order they are
     * {@code whole} to within an ulp. What rounding leaves over, a few ulps, goes to the last part that can bear it.
     *
     * @param whole at least 0
     * @param weights each at least 0, at least one above 0
     * @throws IllegalArgumentException when there is nothing to divide by
     */
    static List<Double> inProportion(double whole, List<Double> weights) {
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (!(total > 0) || !Double.isFinite(total)) {
            throw new IllegalArgumentException("no proportions in " + weights);
        }
        double[] parts =
                weights.stream().mapToDouble(weight -> whole * (weight / total)).toArray();
        for (int correction = 0; correction < CORRECTIONS; correction++) {
            double rest = whole - sum(parts);
            if (rest == 0) {
                break;
            }
            parts[lastAbove(Math.abs(rest), parts)] += rest;
        }
        return Arrays.stream(parts).boxed().toList();
    }

    /** The later a part is added, the fewer sums are rounded again after it. */
    private static int lastAbove(double rest, double[] parts) {
        int last = parts.length - 1;
        while (last > 0 && parts[last] <= rest) {
            last--;
        }
        return last;
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
