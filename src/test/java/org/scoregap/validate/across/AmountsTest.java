package org.scoregap.validate.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AmountsTest {
    private static Amounts of(double... values) {
        Amounts amounts = new Amounts();
        for (double value : values) {
            amounts.add(value);
        }
        return amounts;
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Test
    void knowsTheMedianOfOddAndEvenNumbers() {
        assertThat(of(7).median()).isEqualTo(7);
        assertThat(of(3, 1, 2).median()).isEqualTo(2);
        assertThat(of(4, 1, 2, 8).median()).isEqualTo(3);
    }

    @Test
    void knowsTheLargestWhateverItsSign() {
        assertThat(of().largest()).isZero();
        assertThat(of(3, -5, 4).largest()).isEqualTo(5);
        assertThat(of(-3, 6, 4).largest()).isEqualTo(6);
    }

    /** Few different values, so that many are equal, some to the median itself. */
    @Test
    void givesTheSameMediansAsSortingDoes() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            double[] values = random.doubles(1 + random.nextInt(12))
                    .map(value -> Math.rint(8 * value) / 7 - 0.4)
                    .toArray();
            Amounts amounts = of(values);
            double centre = amounts.median();

            assertThat(centre).isEqualTo(median(Arrays.stream(values)));
            assertThat(amounts.medianDistance(centre))
                    .describedAs(Arrays.toString(values))
                    .isEqualTo(median(Arrays.stream(values).map(value -> Math.abs(value - centre))));
        }
    }
}
