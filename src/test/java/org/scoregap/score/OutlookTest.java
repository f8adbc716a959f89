package org.scoregap.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator.Scores;

class OutlookTest {
    private static final Comparison BELOW = new Comparison(Operator.LESS_THAN, 0.7);
    private static final List<Scores> TWICE = rateTwice();

    private static List<Scores> rateTwice() {
        return TestIndicator.rate("I", 10)
                .scores("WS", "S2", 4, TestIndicator.tiers(TestIndicator.tier(Operator.AT_LEAST, 0.7, 1)))
                .build()
                .scoresIn();
    }

    @Test
    void earnsInAllItsScoringsByOneFinding() {
        assertThat(new Outlook.Known(0.7).points(TWICE)).isEqualTo(PointsDistribution.point(11));
        assertThat(new Outlook.Assumed(0.5).points(TWICE)).isEqualTo(PointsDistribution.point(5));
        assertThat(new Outlook.Nothing(0.5).points(TWICE)).isEqualTo(PointsDistribution.point(7));
        assertThat(new Outlook.Known(0.7).points(List.of())).isEqualTo(PointsDistribution.point(0));
    }

    @Test
    void failsAGateForCertainOrNotAtAll() {
        assertThat(new Outlook.Known(0.69).failProbability(BELOW)).hasValue(1);
        assertThat(new Outlook.Known(0.7).failProbability(BELOW)).hasValue(0);
        assertThat(new Outlook.Known(0.69).pointsUnless(BELOW, TWICE).mass()).isZero();
        assertThat(new Outlook.Known(0.7).pointsUnless(BELOW, TWICE).mean()).isEqualTo(11);
    }

    @Test
    void saysNothingOfAGateThatNobodyHasSeen() {
        assertThat(new Outlook.Assumed(0.1).failProbability(BELOW)).isEmpty();
        assertThat(new Outlook.Nothing(0.1).failProbability(BELOW)).isEmpty();
        assertThat(new Outlook.Assumed(0.1).pointsUnless(BELOW, TWICE).mass()).isEqualTo(1);
        assertThat(new Outlook.Nothing(0.1).pointsUnless(BELOW, TWICE).mass()).isEqualTo(1);
    }
}
