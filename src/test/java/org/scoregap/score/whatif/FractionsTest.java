package org.scoregap.score.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.IndicatorId;

/** A wins 6 points with 2, B 8 with 4, C 5 with 5: 3, 2 and 1 for the effort. */
class FractionsTest {
    private static final Fractions THREE =
            new Fractions(List.of(mending("A", 6, 2), mending("B", 8, 4), mending("C", 5, 5)));

    private static Mending mending(String id, double points, double effort) {
        return new Mending(new IndicatorId(id), points, effort, true);
    }

    @ParameterizedTest(name = "{1} points from number {0} on cost {2}")
    @CsvSource({
        "0, 3, 1", // half of A
        "0, 6, 2",
        "0, 8, 3", // A and a quarter of B
        "0, 14, 6",
        "0, 15, 7", // A, B and a fifth of C
        "0, 19, 11",
        "0, 19.01, Infinity",
        "1, 2, 1", // a quarter of B
        "1, 8, 4",
        "1, 10, 6", // B and two fifths of C
        "1, 13, 9",
        "1, 13.01, Infinity",
        "2, 1, 1",
        "2, 5, 5",
        "2, 5.01, Infinity",
        "3, 0.01, Infinity"
    })
    void takesTheBestFirstAndOfTheLastWhatIsNeeded(int from, double wanted, double effort) {
        assertThat(THREE.effort(from, wanted)).isCloseTo(effort, within(1e-12));
    }

    @Test
    void winTogetherWhatTheyWinOneByOne() {
        assertThat(THREE.points()).isEqualTo(19);
        assertThat(new Fractions(List.of()).points()).isZero();
    }

    /** Beside a million points a mending of 1e-12 points leaves the sum as it is. */
    @Test
    void costNothingMoreWhereSumsCannotTellThemApart() {
        Fractions uneven = new Fractions(List.of(mending("A", 1e6, 1), mending("B", 1e-12, 1e-17), mending("C", 1, 1)));

        assertThat(uneven.effort(0, 1e6)).isCloseTo(1, within(1e-12));
        assertThat(uneven.effort(1, 1e-12)).isCloseTo(0, within(1e-12));
        assertThat(uneven.effort(1, 0.5)).isCloseTo(0.5, within(1e-9));
    }
}
