package org.scoregap.score.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.IndicatorId;

class MendingTest {
    private static Mending mending(String id, double points, double effort) {
        return new Mending(new IndicatorId(id), points, effort, true);
    }

    @Test
    void comesFirstWithMostForTheEffortThenWithMostPointsThenByIndicator() {
        assertThat(mending("A", 6, 4).pointsPerEffort()).isEqualTo(1.5);
        assertThat(Stream.of(
                                mending("D", 6, 4),
                                mending("C", 3, 2),
                                mending("B", 3, 2),
                                mending("E", 1, 0.5),
                                mending("A", 9, 9))
                        .sorted(Mending.MOST_FOR_THE_EFFORT)
                        .map(each -> each.indicator().value()))
                .containsExactly("E", "D", "B", "C", "A");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "NaN, 1", "Infinity, 1", "1, 0", "1, -1", "1, NaN", "1, Infinity"})
    void winsSomethingWithSomeEffort(double points, double effort) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mending("WS-601", points, effort))
                .withMessage("WS-601 wins " + points + " with " + effort);
    }
}
