package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.score.draw.PointsDistribution.Outcome;

class OutlookTest {
    private static final Comparison BELOW = new Comparison(Operator.LESS_THAN, 0.7);
    private static final List<Scores> TWICE =
            List.of(TestScores.proportional(10), TestScores.tiers(4, TestScores.tier(Operator.AT_LEAST, 0.7, 1)));

    @Test
    void earnsInAllItsScoringsByOneFinding() {
        assertThat(new Known(0.7).points(TWICE)).isEqualTo(PointsDistribution.point(11));
        assertThat(new Assumed(0.5).points(TWICE)).isEqualTo(PointsDistribution.point(5));
        assertThat(new AllOrNothing(0.5).points(TWICE).mean()).isEqualTo(7);
        assertThat(new Known(0.7).points(List.of())).isEqualTo(PointsDistribution.point(0));
    }

    @Test
    void failsAGateForCertainOrNotAtAll() {
        assertThat(new Known(0.69).failProbability(BELOW)).hasValue(1);
        assertThat(new Known(0.7).failProbability(BELOW)).hasValue(0);
        assertThat(new Known(0.69).pointsUnless(BELOW, TWICE).mass()).isZero();
        assertThat(new Known(0.7).pointsUnless(BELOW, TWICE).mean()).isEqualTo(11);
    }

    @Test
    void saysNothingOfAGateThatNobodyHasSeen() {
        assertThat(new Assumed(0.1).failProbability(BELOW)).isEmpty();
        assertThat(new AllOrNothing(0.1).failProbability(BELOW)).isEmpty();
        assertThat(new Assumed(0.1).pointsUnless(BELOW, TWICE).mass()).isEqualTo(1);
        assertThat(new AllOrNothing(0.1).pointsUnless(BELOW, TWICE).mass()).isEqualTo(1);
    }

    @Test
    void isSpreadBetweenAllAndNothingWhereNothingIsKnown() {
        Outlook unknown = Outlook.allOrNothing(0.75);
        PointsDistribution points = unknown.points(TWICE);

        assertThat(unknown.expected(TWICE)).isEqualTo(10.5);
        assertThat(unknown.variance(TWICE)).isEqualTo(196 * 0.1875);
        assertThat(points).isEqualTo(new PointsDistribution(List.of(new Outcome(0, 0.25), new Outcome(14, 0.75))));
        assertThat(unknown.failProbability(BELOW)).isEmpty();
        assertThat(unknown.pointsUnless(BELOW, TWICE)).isEqualTo(points);
        assertThat(Outlook.allOrNothing(0).points(TWICE)).isEqualTo(PointsDistribution.point(0));
        assertThat(Outlook.allOrNothing(1).points(TWICE)).isEqualTo(PointsDistribution.point(14));
    }

    @Test
    void doesNotVaryWhereTheFigureStands() {
        for (Outlook outlook : List.of(Outlook.known(0.7), Outlook.assumed(0.7))) {
            assertThat(outlook.variance(TWICE)).isZero();
            assertThat(outlook.expected(TWICE)).isEqualTo(outlook.points(TWICE).mean());
        }
    }

    @Test
    void refusesWhatIsNoFigureOrNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> Outlook.known(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Outlook.known(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> Outlook.allOrNothing(-0.01));
        assertThatIllegalArgumentException().isThrownBy(() -> Outlook.allOrNothing(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> Outlook.allOrNothing(Double.NaN));
    }
}
