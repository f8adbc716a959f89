package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionTest {

    @Test
    void addsTwoDice() {
        double[] die = {0.5, 0.25, 0.25};

        assertThat(Convolution.direct(die, die))
                .containsExactly(new double[] {0.25, 0.25, 0.3125, 0.125, 0.0625}, within(1e-15));
        assertThat(Convolution.transformed(die, die))
                .containsExactly(new double[] {0.25, 0.25, 0.3125, 0.125, 0.0625}, within(1e-15));
        assertThat(Convolution.of(die, new double[] {1})).containsExactly(0.5, 0.25, 0.25);
        assertThat(Convolution.transformed(new double[] {0.5}, new double[] {0.5}))
                .containsExactly(0.25);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"1, 1000", "1000, 1", "700, 1000", "1025, 1024", "1024, 1025", "300, 5000", "3000, 3000"})
    void transformsToTheSameAsTheSum(int first, int second) {
        double[] one = some(first, 11);
        double[] other = some(second, 12);
        double[] direct = Convolution.direct(one, other);

        assertThat(Convolution.transformed(one, other)).containsExactly(direct, within(1e-15));
        assertThat(Convolution.of(one, other)).containsExactly(direct, within(1e-15));
        assertThat(Convolution.of(other, one)).containsExactly(direct, within(1e-15));
    }

    /** Two of 5,000 cells are filled: 10,000 products are less work than a transform, 25 million are more. */
    @Test
    void addsDirectlyWhatIsSparseAndTransformsWhatIsFull() {
        double[] full = some(5000, 5);
        double[] sparse = new double[5000];
        sparse[0] = 0.3;
        sparse[4999] = 0.7;

        assertThat(Convolution.of(sparse, full)).isEqualTo(Convolution.direct(sparse, full));
        assertThat(Convolution.of(full, sparse)).isEqualTo(Convolution.direct(sparse, full));
        assertThat(Convolution.of(full, full)).isEqualTo(Convolution.transformed(full, full));
    }

    @Test
    void leavesNoRoundingWhereNothingCanBe() {
        double[] ends = new double[5000];
        ends[0] = 0.5;
        ends[4999] = 0.5;
        double[] sum = Convolution.transformed(ends, ends);

        assertThat(sum).hasSize(9999);
        assertThat(IntStream.range(0, sum.length).filter(i -> sum[i] != 0)).containsExactly(0, 4999, 9998);
    }

    /** What is rare is kept: a far tail of 1e-12 is no rounding. */
    @Test
    void keepsRareSums() {
        double[] one = some(4000, 3);
        one[3999] = 1e-6;
        double[] sum = Convolution.transformed(one, one);

        assertThat(sum[7998]).isCloseTo(1e-12, within(1e-15));
        assertThat(IntStream.range(0, sum.length).filter(i -> sum[i] < 0)).isEmpty();
    }

    private static double[] some(int size, long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(size).toArray();
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int i = 0; i < size; i++) {
            values[i] /= sum;
        }
        return values;
    }
}
