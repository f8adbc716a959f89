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
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.score.draw.PointsDistribution.Outcome;

class SampledRateTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final List<Scores> TIERS =
            List.of(tiers(10, tier(Operator.AT_LEAST, 1, 1), tier(Operator.AT_LEAST, 0.5, 0.6)));
    /** None, one or both of two pass, a third each. */
    private static final Outlook TWO = rate(1, 1, 2);

    private static Outlook rate(double a, double b, int sample) {
        return Outlook.rate(new Posterior(a, b), OptionalInt.of(sample), Better.HIGHER);
    }

    @Test
    void earnsTheSumOverWhatIsFound() {
        assertThat(TWO.expected(TIERS)).isCloseTo(16.0 / 3, EXACT);
        assertThat(TWO.variance(TIERS)).isCloseTo(136.0 / 3 - 256.0 / 9, EXACT);
        assertThat(TWO.points(TIERS).outcomes()).extracting(Outcome::points).containsExactly(0.0, 6.0, 10.0);
        assertThat(TWO.points(TIERS).outcomes())
                .allSatisfy(outcome -> assertThat(outcome.probability()).isCloseTo(1.0 / 3, EXACT));
    }

    @Test
    void earnsInSeveralScoringsByOneDraw() {
        List<Scores> twice = List.of(proportional(4), TIERS.get(0));

        assertThat(TWO.points(twice).outcomes()).extracting(Outcome::points).containsExactly(0.0, 8.0, 14.0);
        assertThat(TWO.expected(twice)).isCloseTo(22.0 / 3, EXACT);
        assertThat(TWO.expected(List.of())).isZero();
        assertThat(TWO.variance(List.of())).isZero();
        assertThat(TWO.points(List.of()).mass()).isCloseTo(1, EXACT);
    }

    @Test
    void failsAGateByWhatIsFound() {
        Comparison belowHalf = new Comparison(Operator.LESS_THAN, 0.5);

        assertThat(fails(TWO, Operator.LESS_THAN, 0.5)).isCloseTo(1.0 / 3, EXACT);
        assertThat(fails(TWO, Operator.LESS_THAN, 0.51)).isCloseTo(2.0 / 3, EXACT);
        assertThat(fails(TWO, Operator.AT_MOST, 1)).isCloseTo(1, EXACT);
        assertThat(TWO.pointsUnless(belowHalf, TIERS).mass()).isCloseTo(2.0 / 3, EXACT);
        assertThat(TWO.pointsUnless(belowHalf, TIERS).outcomes())
                .extracting(Outcome::points)
                .containsExactly(6.0, 10.0);
    }

    @Test
    void countsFailuresWhereLessIsBetter() {
        Outlook failing = Outlook.rate(new Posterior(9, 1), OptionalInt.of(1), Better.LOWER);

        assertThat(failing.expected(List.of(proportional(10, 1, 0)))).isCloseTo(9, EXACT);
        assertThat(fails(failing, Operator.MORE_THAN, 0.5)).isCloseTo(0.1, EXACT);
    }

    @ParameterizedTest(name = "Beta({0}, {1}), {2} drawn")
    @CsvSource({
        "9, 1, 1",
        "9, 1, 8",
        "9, 1, 400",
        "0.2, 0.3, 8",
        "9.5e8, 5e7, 400",
        "9.5e-7, 5e-8, 400",
        "3, 0, 8",
        "0, 3, 8",
        "7, 3, 100000",
        "7, 3, 1000000"
    })
    void earnsThePosteriorMeanInProportionWhateverTheSample(double a, double b, int sample) {
        assertThat(rate(a, b, sample).expected(List.of(proportional(25)))).isCloseTo(25 * a / (a + b), within(1e-10));
    }

    @ParameterizedTest(name = "Beta({0}, {1})")
    @CsvSource({"9, 1", "0.2, 0.3", "9.5e8, 5e7", "1e-6, 3e-6"})
    void earnsThePosteriorMeanOfOneSiteThatEarnsAllOrNothing(double a, double b) {
        assertThat(rate(a, b, 1).expected(List.of(tiers(25, tier(Operator.AT_LEAST, 1, 1)))))
                .isCloseTo(25 * a / (a + b), EXACT);
    }

    @Test
    void reachesATierExactly() {
        Outlook nineOfTen = new SampledRate(new Posterior(0.9e12, 0.1e12), 10);
        double exactlyNine = nineOfTen.expected(List.of(tiers(1, tier(Operator.AT_LEAST, 0.9, 1))));

        assertThat(nineOfTen.expected(List.of(tiers(1, tier(Operator.AT_LEAST, 0.7 + 0.2, 1)))))
                .isEqualTo(exactlyNine)
                .isCloseTo(10 * 0.1 * Math.pow(0.9, 9) + Math.pow(0.9, 10), within(1e-9));
        assertThat(nineOfTen.expected(List.of(tiers(1, tier(Operator.MORE_THAN, 0.7 + 0.2, 1)))))
                .isCloseTo(Math.pow(0.9, 10), within(1e-9));
    }

    /** Beta(2, 1) has P(X ≥ x) = 1 − x². */
    @Test
    void approachesTheTailOfTheBeliefAsTheSampleGrows() {
        List<Scores> pass = List.of(tiers(1, tier(Operator.AT_LEAST, 0.8, 1)));

        assertThat(rate(2, 1, 100_000).expected(pass)).isCloseTo(0.36, within(2e-5));
        assertThat(rate(2, 1, 100_001).expected(pass)).isCloseTo(0.36, within(2e-5));
    }

    /** p(1 − p)·(m + A)/(m·(1 + A)). */
    @ParameterizedTest
    @CsvSource({"1", "8", "100000", "100001", "2000000000"})
    void variesAsASampleOfAnUncertainRate(int sample) {
        double expected = 100 * 0.21 * (sample + 10.0) / (sample * 11.0);

        assertThat(rate(7, 3, sample).variance(List.of(proportional(10)))).isCloseTo(expected, within(1e-9));
    }

    @Test
    void sumsUpToTheLargestSampleAndIsContinuousBeyond() {
        assertThat(rate(7, 3, 100_000)).isInstanceOf(SampledRate.class);
        assertThat(rate(7, 3, 100_001)).isInstanceOf(Spread.class);
        assertThatIllegalArgumentException().isThrownBy(() -> rate(7, 3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampledRate(new Posterior(1, 1), 100_001));
    }

    @Test
    void knowsWhatACertainRateFinds() {
        assertThat(rate(3, 0, 8)).isEqualTo(Outlook.known(1));
        assertThat(rate(0, 3, 8)).isEqualTo(Outlook.known(0));
        assertThat(new SampledRate(new Posterior(3, 0), 8).expected(TIERS)).isEqualTo(10);
    }

    @Test
    void losesNothingWithoutPoints() {
        assertThat(TWO.expected(List.of(proportional(0)))).isZero();
        assertThat(TWO.points(List.of(proportional(0))).outcomes()).hasSize(1);
    }
}
