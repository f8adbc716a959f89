package org.scoregap.report.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.scoregap.report.Points;

/**
 * The policy by which points are rounded: each part loses what it has beyond the hundredth, and the hundredths that are
 * then missing from the printed whole go, one each, to the parts that lost most (the method of largest remainders). The
 * printed parts add up to the printed whole, and each is less than a hundredth from its exact value unless the whole
 * itself was moved.
 */
public final class LargestRemainder {
    /** Sums of a few hundred doubles differ from the whole by far less, a forgotten part by more. */
    static final double TOLERANCE = 0.005;

    private LargestRemainder() {}

    /**
     * Rounds the parts of a printed whole.
     *
     * @param parts exact; what they add up to is {@code whole.exact()}
     * @throws IllegalArgumentException when they do not: a loss without an owner must never be printed
     */
    public static List<Points> split(Points whole, List<Double> parts) {
        double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - whole.exact()) <= TOLERANCE)) {
            throw new IllegalArgumentException("parts add up to " + sum + ", the whole is " + whole.exact());
        }
        long[] hundredths = new long[parts.size()];
        double[] remainders = new double[parts.size()];
        long missing = whole.hundredths();
        for (int i = 0; i < hundredths.length; i++) {
            double scaled = parts.get(i) * 100;
            double near = Math.rint(scaled);
            hundredths[i] = (long) (Math.abs(scaled - near) < 1e-7 ? near : Math.floor(scaled));
            remainders[i] = Math.abs(scaled - near) < 1e-7 ? 0 : scaled - hundredths[i];
            missing -= hundredths[i];
        }
        List<Integer> order = IntStream.range(0, hundredths.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -remainders[i]).thenComparing(i -> -parts.get(i)))
                .toList();
        hand(missing, order, hundredths);
        List<Points> rounded = new ArrayList<>();
        for (int i = 0; i < hundredths.length; i++) {
            rounded.add(new Points(parts.get(i), hundredths[i]));
        }
        return rounded;
    }

    /** Like {@link #split}, where {@code parts} need not be all of the whole: the rest is rounded beside them. */
    public static List<Points> splitWithRest(Points whole, List<Double> parts) {
        List<Double> all = new ArrayList<>(parts);
        all.add(whole.exact() - parts.stream().mapToDouble(Double::doubleValue).sum());
        return split(whole, all);
    }

    /** A whole that was itself rounded down can leave less than the parts' floors: then the smallest remainders pay. */
    private static void hand(long missing, List<Integer> order, long[] hundredths) {
        int size = order.size();
        for (int turn = 0; missing > 0 && size > 0; turn++, missing--) {
            hundredths[order.get(turn % size)]++;
        }
        for (int turn = 0; missing < 0 && turn < size; turn++) {
            int payer = order.get(size - 1 - turn);
            if (hundredths[payer] > 0) {
                hundredths[payer]--;
                missing++;
            }
        }
    }
}
