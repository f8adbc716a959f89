package org.scoregap.score.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void dividesInProportion() {
        assertThat(Split.inProportion(10, List.of(3.0, 1.0, 0.0))).containsExactly(7.5, 2.5, 0.0);
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
