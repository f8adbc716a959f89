package org.scoregap.score.draw;

import org.apache.commons.math4.transform.FastFourierTransform;
import org.apache.commons.math4.transform.FastFourierTransform.Norm;

/** The probabilities of a sum of two independent parts on one grid: directly where one is short or sparse, else by FFT. */
final class Convolution {
    /** A point of the transforms takes about as long as so many additions and multiplications, as measured. */
    private static final int TRANSFORM = 64;

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
     * Of z = f + ig, z convolved with itself is f*f − g*g + 2i·f*g: its imaginary part holds the convolution of f and g, so
     * that one transform there and one back do. What is left of cells that should be 0 is rounding, of the order of
     * ε·log₂N·(‖f‖² + ‖g‖²), and is taken away; so is what is negative.
     */
    static double[] transformed(double[] first, double[] second) {
        int size = first.length + second.length - 1;
        int length = Integer.highestOneBit(Math.max(1, size - 1)) << 1;
        double[][] data = new double[2][length];
        System.arraycopy(first, 0, data[0], 0, first.length);
        System.arraycopy(second, 0, data[1], 0, second.length);
        double squares = squares(first) + squares(second);
        new FastFourierTransform(Norm.STD).transformInPlace(data);
        for (int i = 0; i < length; i++) {
            double real = data[0][i];
            double imaginary = data[1][i];
            data[0][i] = real * real - imaginary * imaginary;
            data[1][i] = 2 * real * imaginary;
        }
        new FastFourierTransform(Norm.STD, true).transformInPlace(data);
        double rounding = Math.ulp(1.0) * Math.getExponent((double) length) * squares;
        double[] sum = new double[size];
        for (int i = 0; i < size; i++) {
            double value = data[1][i] / 2;
            sum[i] = value > rounding ? value : 0;
        }
        return sum;
    }

    private static double squares(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return squares;
    }
}
