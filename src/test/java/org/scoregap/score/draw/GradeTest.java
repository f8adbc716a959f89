package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.draw.TestScores.fails;
import static org.scoregap.score.draw.TestScores.proportional;
import static org.scoregap.score.draw.TestScores.tier;
import static org.scoregap.score.draw.TestScores.tiers;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Indicator.Scores;

class GradeTest {
    private static final List<Scores> PLAIN = List.of(proportional(10));
    private static final Posterior BELIEF = new Posterior(8, 2);

    private static Outlook grade(Posterior posterior, double variance, int sample) {
        return Outlook.grade(posterior, variance, OptionalInt.of(sample), Better.HIGHER);
    }

    /** σ²·(m + A)/(m·(1 + A)) with A = 10. */
    @ParameterizedTest(name = "{0} marks")
    @CsvSource({"1, 0.05", "4, 0.0159090909090909", "400, 0.00465909090909091"})
    void hasTheMeanOfTheBeliefAndTheVarianceOfAMeanOfMarks(int sample, double variance) {
        assertThat(grade(BELIEF, 0.05, sample).expected(PLAIN)).isCloseTo(8, within(1e-12));
        assertThat(grade(BELIEF, 0.05, sample).variance(PLAIN)).isCloseTo(100 * variance, within(1e-10));
    }

    @Test
    void hasTheVarianceOfNotKnowingWhereNothingIsDrawn() {
        Outlook whole = Outlook.grade(BELIEF, 0.05, OptionalInt.empty(), Better.HIGHER);

        assertThat(whole.expected(PLAIN)).isCloseTo(8, within(1e-12));
        assertThat(whole.variance(PLAIN)).isCloseTo(100 * 0.05 / 11, within(1e-10));
    }

    @Test
    void countsWhatIsMissingWhereLessIsBetter() {
        Outlook missing = Outlook.grade(BELIEF, 0.05, OptionalInt.of(4), Better.LOWER);

        assertThat(missing.expected(PLAIN)).isCloseTo(2, within(1e-12));
        assertThat(missing.expected(List.of(proportional(10, 1, 0)))).isCloseTo(8, within(1e-12));
    }

    /** With one mark's own variance p(1 − p) the belief's Beta comes back where nothing is drawn. */
    @Test
    void isTheBeliefItselfWhereMarksAreAllOrNothing() {
        Outlook whole = Outlook.grade(BELIEF, BELIEF.drawVariance(), OptionalInt.empty(), Better.HIGHER);
        Outlook rate = Outlook.rate(BELIEF, OptionalInt.empty(), Better.HIGHER);
        List<Scores> clipped = List.of(proportional(10, 0.5, 0.9), tiers(4, tier(Operator.AT_LEAST, 0.85, 1)));

        assertThat(whole.expected(clipped)).isCloseTo(rate.expected(clipped), within(1e-12));
        assertThat(fails(whole, Operator.LESS_THAN, 0.7))
                .isCloseTo(fails(rate, Operator.LESS_THAN, 0.7), within(1e-12));
    }

    @Test
    void isAPointWhereNothingVaries() {
        assertThat(grade(BELIEF, 0, 8)).isEqualTo(Outlook.known(0.8));
        assertThat(grade(new Posterior(5, 0), 0.1, 8)).isEqualTo(Outlook.known(1));
        assertThat(grade(new Posterior(0, 5), 0.1, 8)).isEqualTo(Outlook.known(0));
        assertThat(grade(Posterior.of(0.8, 1e9), 1e-300, 1).expected(PLAIN)).isCloseTo(8, within(1e-12));
    }

    /** One mark of variance p(1 − p) or more is nothing or all. */
    @ParameterizedTest
    @CsvSource({"0.16", "0.2", "1"})
    void variesNoMoreThanBetweenNothingAndAll(double variance) {
        Outlook one = grade(BELIEF, variance, 1);

        assertThat(one.expected(PLAIN)).isCloseTo(8, within(1e-9));
        assertThat(one.variance(PLAIN)).isCloseTo(16, within(1e-6));
        assertThat(one.expected(List.of(tiers(10, tier(Operator.AT_LEAST, 1, 1)))))
                .isCloseTo(8, within(1e-5));
    }

    @Test
    void keepsTheMeanOfAnyWeight() {
        assertThat(grade(Posterior.of(0.8, 1e9), 0.05, 4).expected(PLAIN)).isCloseTo(8, within(1e-9));
        assertThat(grade(Posterior.of(0.8, 1e9), 0.05, 4).variance(PLAIN)).isCloseTo(1.25, within(1e-6));
        assertThat(grade(Posterior.of(0.8, 1e-6), 0.05, 4).variance(PLAIN)).isCloseTo(5, within(1e-4));
    }

    @Test
    void refusesImpossibleMarks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grade(BELIEF, -0.01, 4))
                .withMessageContaining("-0.01");
        assertThatIllegalArgumentException().isThrownBy(() -> grade(BELIEF, 1.01, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> grade(BELIEF, Double.NaN, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> grade(BELIEF, 0.05, 0));
    }
}
