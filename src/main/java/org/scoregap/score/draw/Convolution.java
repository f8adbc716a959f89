package org.scoregap.score.draw;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/** The probabilities of a sum of two independent parts on one grid: directly where one is short or sparse, else by FFT. */
final class Convolution {
    /** A point of the transforms takes about as long as so many additions and multiplications, as measured. */
    private static final int TRANSFORM = 32;

    /** Of lengths until this one, what a transform works out beforehand is kept: it takes as long as the transform. */
    private static final int LARGEST_KEPT = 1 << 17;

    private static final Map<Integer, DoubleFFT_1D> TRANSFORMS = new ConcurrentHashMap<>();

    static {
        // frameworks are drawn side by side already
        ConcurrencyUtils.setNumberOfThreads(1);
    }

    private Convolution() {}

    static double[] of(double[] first, double[] second) {
        double[] sparse = positive(first) <= positive(second) ? first : second;
        double[] other = sparse == first ? second : first;
        int size = first.length + second.length - 1;
        long direct = (long) positive(sparse) * other.length;
        return direct <= (long) TRANSFORM * size ? direct(sparse, other) : transformed(first, second);
    }

    private static int positive(double[] values) {
        int positive = 0;
        for (double value : values) {
            positive += value > 0 ? 1 : 0;
        }
        return positive;
    }

    static double[] direct(double[] weights, double[] values) {
        double[] sum = new double[weights.length + values.length - 1];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                add(values, weights[i], sum, i);
            }
        }
        return sum;
    }

    /** Apart from {@link #direct}, so that it is compiled as soon as it has been called a few times. */
    private static void add(double[] values, double weight, double[] sum, int offset) {
        for (int i = 0; i < values.length; i++) {
            sum[offset + i] += weight * values[i];
        }
    }

    /**
     * What is left of cells that should be 0 is rounding, of the order of ε·log₂N·‖f‖·‖g‖, and is taken away; so is what is
     * negative.
     */
    static double[] transformed(double[] first, double[] second) {
        int size = first.length + second.length - 1;
        int length = Integer.highestOneBit(Math.max(2, size - 1)) << 1;
        DoubleFFT_1D transform = transform(length);
        double[] product = Arrays.copyOf(first, length);
        double[] other = Arrays.copyOf(second, length);
        transform.realForward(product);
        transform.realForward(other);
        multiply(product, other);
        transform.realInverse(product, true);
        double rounding =
                Math.ulp(1.0) * Math.getExponent((double) length) * Math.sqrt(squares(first) * squares(second));
        double[] sum = new double[size];
        for (int i = 0; i < size; i++) {
            sum[i] = product[i] > rounding ? product[i] : 0;
        }
        return sum;
    }

    private static DoubleFFT_1D transform(int length) {
        return length <= LARGEST_KEPT
                ? TRANSFORMS.computeIfAbsent(length, DoubleFFT_1D::new)
                : new DoubleFFT_1D(length);
    }

    /** Of transforms of real values: the first two cells are the two real ones, then come pairs of a real and an imaginary part. */
    private static void multiply(double[] values, double[] by) {
        values[0] *= by[0];
        values[1] *= by[1];
        for (int i = 2; i < values.length; i += 2) {
            double real = values[i] * by[i] - values[i + 1] * by[i + 1];
            values[i + 1] = values[i] * by[i + 1] + values[i + 1] * by[i];
            values[i] = real;
        }
    }

    private static double squares(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return squares;
    }
}
