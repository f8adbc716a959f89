package org.scoregap.report.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scoregap.report.Points;

class LargestRemainderTest {

    private static List<String> printed(List<Points> points) {
        return points.stream().map(Points::plain).toList();
    }

    @Test
    void givesTheMissingHundredthToWhoLostMost() {
        Points whole = Points.alone(0.10);
        assertThat(printed(LargestRemainder.split(whole, List.of(0.033, 0.034, 0.033))))
                .containsExactly("0.03", "0.04", "0.03");
    }

    @Test
    void ofTwoEqualRemaindersTheLargerThenTheFirstIsRoundedUp() {
        assertThat(printed(LargestRemainder.split(Points.alone(22.44), List.of(7.315, 10.125, 5.0))))
                .containsExactly("7.31", "10.13", "5.00");
        assertThat(printed(LargestRemainder.split(Points.alone(0.01), List.of(0.005, 0.005))))
                .containsExactly("0.01", "0.00");
    }

    @Test
    void neverMovesAPartThatIsWholeAlready() {
        assertThat(printed(LargestRemainder.split(Points.alone(0.3 + 0.006), List.of(0.1, 0.2, 0.006, 0.0))))
                .containsExactly("0.10", "0.20", "0.01", "0.00");
    }

    @Test
    void refusesALossWithoutAnOwner() {
        assertThatThrownBy(() -> LargestRemainder.split(Points.alone(10), List.of(5.0, 4.9)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LargestRemainder.split(Points.alone(1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LargestRemainder.split(Points.alone(1), List.of(Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LargestRemainder.split(Points.alone(0), List.of())).isEmpty();
    }

    @Test
    void partsOfPartsAddUpInThousandsOfCases() {
        Random random = new Random(28);
        for (int round = 0; round < 5000; round++) {
            List<Double> gaps = new ArrayList<>();
            int count = 1 + random.nextInt(40);
            for (int i = 0; i < count; i++) {
                gaps.add(random.nextInt(5) == 0 ? random.nextInt(3000) / 100.0 : random.nextDouble() * 30);
            }
            Points whole =
                    Points.alone(gaps.stream().mapToDouble(Double::doubleValue).sum());
            List<Points> rounded = LargestRemainder.split(whole, gaps);
            assertAddsUp(whole, rounded);
            for (Points gap : rounded) {
                assertThat(Math.abs(gap.hundredths() / 100.0 - gap.exact())).isLessThan(0.01);
                double first = gap.exact() * random.nextDouble();
                double second = (gap.exact() - first) * 0.5;
                List<Points> parts = LargestRemainder.split(gap, List.of(first, second, gap.exact() - first - second));
                assertAddsUp(gap, parts);
                assertThat(parts).allSatisfy(part -> {
                    assertThat(part.hundredths()).isNotNegative();
                    assertThat(Math.abs(part.hundredths() / 100.0 - part.exact()))
                            .isLessThan(0.01000001);
                });
            }
        }
    }

    @Test
    void whatIsNoPartOfTheListIsTheRest() {
        List<Points> parts = LargestRemainder.splitWithRest(Points.alone(1), List.of(0.333, 0.333));
        assertThat(printed(parts)).containsExactly("0.33", "0.33", "0.34");
    }

    private static void assertAddsUp(Points whole, List<Points> parts) {
        assertThat(parts.stream().mapToLong(Points::hundredths).sum()).isEqualTo(whole.hundredths());
    }
}
