package org.scoregap.validate.across;

import java.util.Arrays;

/** Numbers in ascending order, whatever order they come in, so that their median and its deviation need no sorting. */
final class Amounts {
    private double[] values = new double[4];
    private int size;

    void add(double value) {
        int found = Arrays.binarySearch(values, 0, size, value);
        int at = found < 0 ? -found - 1 : found;
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        System.arraycopy(values, at, values, at + 1, size - at);
        values[at] = value;
        size++;
    }

    int size() {
        return size;
    }

    /** Of an even number, the mean of the middle two; there is at least one. */
    double median() {
        int middle = size / 2;
        return size % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** The median of how far they lie from {@code centre}: those nearest to it are passed from the inside out. */
    double medianDistance(double centre) {
        int found = Arrays.binarySearch(values, 0, size, centre);
        int above = found < 0 ? -found - 1 : found;
        int below = above - 1;
        double last = 0;
        double lastButOne = 0;
        for (int i = 0; i <= size / 2; i++) {
            boolean up =
                    below < 0 || (above < size && Math.abs(values[above] - centre) <= Math.abs(values[below] - centre));
            lastButOne = last;
            last = Math.abs(values[up ? above++ : below--] - centre);
        }
        return size % 2 == 1 ? last : (lastButOne + last) / 2;
    }

    /** The amount furthest from zero, without its sign; 0 where there is none. */
    double largest() {
        return size == 0 ? 0 : Math.max(Math.abs(values[0]), Math.abs(values[size - 1]));
    }
}
