package org.scoregap.score.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void dividesInProportion() {
        assertThat(Split.inProportion(10, List.of(3.0, 1.0, 0.0))).containsExactly(7.5, 2.5, 0.0);
    }

    /** Five times a fifth of 0.1 is 0.1 and an ulp: the fifth part gives it back, for the sixth has nothing. */
    @Test
    void leavesRoundingToTheLastPartThatCanBearIt() {
        double fifth = 0.1 * (1 / 5.0);
        List<Double> parts = Split.inProportion(0.1, List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.0));

        assertThat(parts.subList(0, 4)).containsOnly(fifth);
        assertThat(parts.get(4)).isLessThan(fifth).isCloseTo(fifth, within(1e-16));
        assertThat(parts.get(5)).isZero();
        assertThat(parts.stream().reduce(0.0, Double::sum)).isEqualTo(0.1);
    }

    /** Half of the smallest number there is rounds to nothing: the first part takes it all. */
    @Test
    void leavesWhatNoPartCanBearToTheFirst() {
        assertThat(Split.inProportion(Double.MIN_VALUE, List.of(1.0, 1.0))).containsExactly(Double.MIN_VALUE, 0.0);
    }

    @Test
    void dividesNothingIntoNothing() {
        assertThat(Split.inProportion(0, List.of(3.0, 1.0))).containsExactly(0.0, 0.0);
    }

    @Test
    void addsUpToTheWholeInRandomCases() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double whole = random.nextDouble() * Math.pow(10, random.nextInt(7) - 3);
            List<Double> weights = DoubleStream.generate(random::nextDouble)
                    .limit(1 + random.nextInt(40))
                    .boxed()
                    .toList();

            List<Double> parts = Split.inProportion(whole, weights);

            double sum = 0;
            for (double part : parts) {
                assertThat(part).isNotNegative();
                sum += part;
            }
            assertThat(Math.abs(sum - whole)).isLessThanOrEqualTo(Math.ulp(whole));
        }
    }

    @Test
    void refusesToDivideByNothing() {
        assertThatThrownBy(() -> Split.inProportion(1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.inProportion(1, List.of(0.0))).isInstanceOf(IllegalArgumentException.class);
    }
}
