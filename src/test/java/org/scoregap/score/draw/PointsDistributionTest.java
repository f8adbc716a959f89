package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.score.draw.PointsDistribution.Outcome;

class PointsDistributionTest {
    private static final PointsDistribution DICE =
            new PointsDistribution(List.of(new Outcome(4, 0.25), new Outcome(0, 0.25), new Outcome(2, 0.5)));

    @Test
    void hasMeanAndVariance() {
        assertThat(DICE.mean()).isEqualTo(2);
        assertThat(DICE.variance()).isEqualTo(2);
        assertThat(DICE.mass()).isEqualTo(1);
    }

    @Test
    void sortsItsOutcomes() {
        assertThat(DICE.outcomes()).extracting(Outcome::points).containsExactly(0.0, 2.0, 4.0);
    }

    @Test
    void readsQuantilesAtBothSidesOfAStep() {
        assertThat(DICE.quantile(0)).isZero();
        assertThat(DICE.quantile(0.25)).isZero();
        assertThat(DICE.quantile(0.26)).isEqualTo(2);
        assertThat(DICE.quantile(0.75)).isEqualTo(2);
        assertThat(DICE.quantile(1)).isEqualTo(4);
    }

    @Test
    void readsQuantilesBeyondWhatIsMeantAtTheMost() {
        PointsDistribution holds = new PointsDistribution(List.of(new Outcome(1, 0.25), new Outcome(3, 0.5)));

        assertThat(holds.quantile(0.25)).isEqualTo(1);
        assertThat(holds.quantile(0.75)).isEqualTo(3);
        assertThat(holds.quantile(0.76)).isEqualTo(3);
    }

    @Test
    void countsABoundAsReached() {
        assertThat(DICE.atLeast(2)).isEqualTo(0.75);
        assertThat(DICE.atLeast(2 + 1e-9)).isEqualTo(0.75);
        assertThat(DICE.atLeast(2.001)).isEqualTo(0.25);
        assertThat(DICE.atLeast(1e-7)).isEqualTo(1);
        assertThat(DICE.atLeast(2e-7)).isEqualTo(0.75);
        assertThat(DICE.atLeast(4.001)).isZero();
    }

    @Test
    void isCertainOfAPoint() {
        PointsDistribution point = PointsDistribution.point(7.5);

        assertThat(point.mean()).isEqualTo(7.5);
        assertThat(point.variance()).isZero();
        assertThat(point.quantile(0.05)).isEqualTo(7.5);
        assertThat(point.atLeast(7.5)).isEqualTo(1);
    }

    @Test
    void hasNoQuantileOfWhatCannotHappen() {
        PointsDistribution impossible = PointsDistribution.impossible();

        assertThat(impossible.mass()).isZero();
        assertThat(impossible.atLeast(0)).isZero();
        assertThatThrownBy(() -> impossible.quantile(0.5)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> new Outcome(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcome(1, 1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcome(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcome(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcome(1, 1 + 2e-9)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Outcome(1, 1 + 1e-9).probability()).isCloseTo(1, within(2e-9));
    }

    @Test
    void isAsWideAsItsOutcomesAreApart() {
        assertThat(DICE.width()).isEqualTo(4);
        assertThat(PointsDistribution.point(7).width()).isZero();
        assertThat(PointsDistribution.impossible().width()).isZero();
    }

    @Test
    void collectsNeighboursOfTheSamePointsAndLeavesOutWhatCannotHappen() {
        PointsDistribution.Builder builder = new PointsDistribution.Builder();
        builder.add(4, 0.25);
        builder.add(4, 0.25);
        builder.add(3, 0);
        builder.add(3, -1e-17);
        builder.add(4, 0.25);
        builder.add(2, 0.25);

        assertThat(builder.build())
                .isEqualTo(new PointsDistribution(List.of(new Outcome(2, 0.25), new Outcome(4, 0.75))));
    }
}
