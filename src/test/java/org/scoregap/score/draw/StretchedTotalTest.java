package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.score.draw.PointsDistribution.Outcome;

class StretchedTotalTest {
    private static final Offset<Double> EXACT = within(1e-9);
    /** 40, 50 or 60 of 100 points. */
    private static final TotalDistribution THREE = TotalDistribution.of(List.of(
            new PointsDistribution(List.of(new Outcome(40, 0.25), new Outcome(50, 0.5), new Outcome(60, 0.25)))));

    private static StretchedTotal by(double stretch) {
        return new StretchedTotal(THREE, 50, stretch, 100);
    }

    @Test
    void readsQuantilesFartherFromTheMean() {
        assertThat(by(1.5).quantile(0.05)).isCloseTo(35, EXACT);
        assertThat(by(1.5).quantile(0.5)).isCloseTo(50, EXACT);
        assertThat(by(1.5).quantile(0.95)).isCloseTo(65, EXACT);
        assertThat(by(1).quantile(0.95)).isCloseTo(60, EXACT);
    }

    @Test
    void readsProbabilitiesNearerToTheMean() {
        assertThat(by(1.5).atLeast(65)).isCloseTo(0.25, EXACT);
        assertThat(by(1.5).atLeast(65.01)).isZero();
        assertThat(by(1.5).atLeast(35.01)).isCloseTo(0.75, EXACT);
        assertThat(by(1.5).atLeast(35)).isCloseTo(1, EXACT);
        assertThat(by(1).atLeast(60)).isCloseTo(0.25, EXACT);
    }

    @Test
    void staysBetweenNothingAndAll() {
        assertThat(by(7).quantile(0.05)).isZero();
        assertThat(by(7).quantile(0.95)).isEqualTo(100);
        assertThat(by(7).atLeast(100)).isCloseTo(0.25, EXACT);
        assertThat(by(7).atLeast(100 + 1e-7)).isCloseTo(0.25, EXACT);
        assertThat(by(7).atLeast(100 + 2e-7)).isZero();
        assertThat(by(7).atLeast(100.01)).isZero();
        assertThat(by(7).atLeast(0.01)).isCloseTo(0.75, EXACT);
        assertThat(by(7).atLeast(2e-7)).isCloseTo(0.75, EXACT);
        assertThat(by(7).atLeast(1e-7)).isEqualTo(1);
        assertThat(by(7).atLeast(0)).isEqualTo(1);
    }

    /** Two of three findings do not fail the gate; they are read by the mean of all. */
    @Test
    void stretchesWhatDoesNotFailAGateAboutTheMeanOfAll() {
        TotalDistribution holding = TotalDistribution.of(
                List.of(new PointsDistribution(List.of(new Outcome(50, 0.5), new Outcome(60, 0.25)))));
        StretchedTotal joint = new StretchedTotal(holding, 50, 1.5, 100);

        assertThat(joint.atLeast(65)).isCloseTo(0.25, EXACT);
        assertThat(joint.atLeast(50)).isCloseTo(0.75, EXACT);
        assertThat(joint.atLeast(0)).isCloseTo(0.75, EXACT);
    }

    @Test
    void isCertainOfWhatDoesNotVary() {
        StretchedTotal certain =
                new StretchedTotal(TotalDistribution.of(List.of(PointsDistribution.point(12.34))), 12.34, 3, 20);

        assertThat(certain.quantile(0.05)).isCloseTo(12.34, EXACT);
        assertThat(certain.quantile(0.95)).isCloseTo(12.34, EXACT);
        assertThat(certain.atLeast(12.34)).isEqualTo(1);
        assertThat(certain.atLeast(12.35)).isZero();
        assertThat(new StretchedTotal(TotalDistribution.of(List.of()), 0, 1, 0).quantile(0.5))
                .isZero();
        assertThat(new StretchedTotal(TotalDistribution.of(List.of()), 0, 1, 0).atLeast(0))
                .isEqualTo(1);
    }

    @Test
    void stretchesByTheSwingsBesideTheVariance() {
        assertThat(StretchedTotal.stretch(0, 16)).isEqualTo(1);
        assertThat(StretchedTotal.stretch(20, 16)).isEqualTo(1.5);
        assertThat(StretchedTotal.stretch(20, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 0.99, 100",
        "50, NaN, 100",
        "50, Infinity, 100",
        "NaN, 1, 100",
        "Infinity, 1, 100",
        "50, 1, -1",
        "50, 1, NaN"
    })
    void refusesWhatIsNoStretchedTotal(double mean, double stretch, double points) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StretchedTotal(THREE, mean, stretch, points))
                .withMessageContaining("stretched");
    }
}
