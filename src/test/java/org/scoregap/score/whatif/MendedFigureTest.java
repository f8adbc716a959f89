package org.scoregap.score.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.tier;
import static org.scoregap.score.TestIndicator.tiers;

import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.Measure;
import org.scoregap.score.TestIndicator;

class MendedFigureTest {

    private static double mended(TestIndicator indicator) {
        return MendedFigure.of(indicator.build());
    }

    private static TestIndicator value() {
        return TestIndicator.of("V", Measure.VALUE);
    }

    @Test
    void isAllOrNoneOfWhatIsLookedAt() {
        assertThat(mended(rate("I"))).isEqualTo(1);
        assertThat(mended(rate("I").lowerIsBetter())).isZero();
        assertThat(mended(TestIndicator.of("G", Measure.GRADE))).isEqualTo(1);
        assertThat(mended(TestIndicator.of("M", Measure.MILESTONE))).isEqualTo(1);
        assertThat(mended(TestIndicator.of("C", Measure.COUNT).lowerIsBetter())).isZero();
    }

    @Test
    void isTheEasiestValueThatEarnsAll() {
        assertThat(mended(value().scores("WS", "S1", 10, new Scoring.Proportional(0, 38))))
                .isEqualTo(38);
        assertThat(mended(value().scores(
                                "WS",
                                "S1",
                                10,
                                tiers(tier(Operator.AT_LEAST, 40, 1), tier(Operator.AT_LEAST, 30, 0.5)))))
                .isEqualTo(40);
        assertThat(mended(value().lowerIsBetter()
                        .scores("WS", "S1", 10, tiers(tier(Operator.AT_MOST, 35, 1), tier(Operator.AT_MOST, 50, 0.5)))))
                .isEqualTo(35);
        assertThat(mended(TestIndicator.of("C", Measure.COUNT)
                        .scores("WS", "S1", 10, tiers(tier(Operator.AT_LEAST, 12, 1)))))
                .isEqualTo(12);
    }

    @Test
    void isJustBeyondABoundThatMustBeExceeded() {
        assertThat(mended(value().scores("WS", "S1", 10, tiers(tier(Operator.MORE_THAN, 40, 1)))))
                .isCloseTo(40 + 40e-6, within(1e-9));
        assertThat(mended(value().lowerIsBetter().scores("WS", "S1", 10, tiers(tier(Operator.LESS_THAN, 0.5, 1)))))
                .isCloseTo(0.5 - 1e-6, within(1e-12));
    }

    @Test
    void isNoFigureThatCannotBe() {
        assertThat(mended(value().range(0, 100).scores("WS", "S1", 10, new Scoring.Proportional(0, 120))))
                .isEqualTo(100);
        assertThat(mended(
                        value().lowerIsBetter().range(5, 100).scores("WS", "S1", 10, new Scoring.Proportional(50, 0))))
                .isEqualTo(5);
        assertThat(mended(value().range(0, 100)
                        .scores(
                                "WS",
                                "S1",
                                10,
                                tiers(tier(Operator.MORE_THAN, 100, 1), tier(Operator.AT_LEAST, 90, 0.5)))))
                .isEqualTo(90);
    }

    @Test
    void failsNoGateEvenWhereThatCostsPoints() {
        assertThat(mended(value().scores("WS", "S1", 10, new Scoring.Proportional(0, 38))
                        .gate(Operator.AT_LEAST, 30)))
                .isCloseTo(30 - 30e-6, within(1e-9));
        assertThat(mended(value().gate(Operator.LESS_THAN, 30))).isEqualTo(30);
    }

    @Test
    void isTheTargetWhereNothingIsScored() {
        assertThat(mended(value().target(Operator.AT_LEAST, 12))).isCloseTo(12 - 12e-6, within(1e-9));
        assertThat(mended(value())).isEqualTo(1);
        assertThat(mended(value().lowerIsBetter())).isZero();
    }

    @Test
    void earnsMostInAllFrameworksTogether() {
        assertThat(mended(value().scores("WS", "S1", 10, tiers(tier(Operator.AT_LEAST, 20, 1)))
                        .scores("WM", "M1", 10, new Scoring.Proportional(0, 25))))
                .isEqualTo(25);
    }
}
