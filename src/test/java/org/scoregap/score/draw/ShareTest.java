package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
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

/** A rate of which nothing is drawn. */
class ShareTest {
    private static final Offset<Double> EXACT = within(1e-7);
    private static final Outlook UNIFORM = share(1, 1);
    /** Its density is 2x. */
    private static final Outlook RISING = share(2, 1);

    private static final List<Scores> TIERS =
            List.of(tiers(10, tier(Operator.AT_LEAST, 0.95, 1), tier(Operator.AT_LEAST, 0.85, 0.6)));
    private static final List<Scores> CLIPPED = List.of(proportional(10, 0.5, 0.9));

    private static Outlook share(double a, double b) {
        return Outlook.rate(new Posterior(a, b), OptionalInt.empty(), Better.HIGHER);
    }

    @Test
    void earnsTiersByTheirProbabilities() {
        assertThat(UNIFORM.expected(TIERS)).isCloseTo(1.1, EXACT);
        assertThat(UNIFORM.variance(TIERS)).isCloseTo(5 + 3.6 - 1.21, within(1e-6));
        assertThat(UNIFORM.points(TIERS).outcomes()).extracting(Outcome::points).containsExactly(0.0, 6.0, 10.0);
        assertThat(RISING.expected(TIERS)).isCloseTo(10 * 0.0975 + 6 * 0.18, EXACT);
        assertThat(UNIFORM.expected(List.of(tiers(10, tier(Operator.LESS_THAN, 0.3, 1)))))
                .isCloseTo(3, EXACT);
        assertThat(UNIFORM.expected(List.of(tiers(10, tier(Operator.AT_MOST, 0.3, 1)))))
                .isCloseTo(3, EXACT);
        assertThat(UNIFORM.expected(List.of(tiers(10, tier(Operator.MORE_THAN, 0.3, 1)))))
                .isCloseTo(7, EXACT);
    }

    /** Uniform: ∫ over 0.5 to 0.9 of (x − 0.5)/0.4 is 0.2, of its square 0.4/3; above 0.9 all is earned. */
    @Test
    void earnsInProportionBetweenNoneAndFull() {
        assertThat(UNIFORM.expected(CLIPPED)).isCloseTo(3, EXACT);
        assertThat(UNIFORM.variance(CLIPPED)).isCloseTo(100 * (0.4 / 3 + 0.1) - 9, EXACT);
    }

    @ParameterizedTest(name = "Beta({0}, {1})")
    @CsvSource({"2, 1", "1, 2", "3, 2", "2.5, 4", "30, 6"})
    void agreesWithNumericalIntegration(double a, double b) {
        List<Scores> scores = List.of(
                proportional(7, 0.2, 0.7), proportional(3, 1.4, -0.4), tiers(5, tier(Operator.AT_LEAST, 0.6, 1)));
        Earnings earnings = new Earnings(scores);
        int steps = 100_000;
        double whole = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < steps; i++) {
            double x = (i + 0.5) / steps;
            double density = Math.pow(x, a - 1) * Math.pow(1 - x, b - 1);
            whole += density;
            sum += density * earnings.at(x);
            squares += density * earnings.at(x) * earnings.at(x);
        }
        double mean = sum / whole;

        assertThat(share(a, b).expected(scores)).isCloseTo(mean, within(1e-5));
        assertThat(share(a, b).variance(scores)).isCloseTo(squares / whole - mean * mean, within(1e-4));
    }

    @Test
    void cutsItsPointsSoThatTheirMeanIsKept() {
        PointsDistribution points = RISING.points(CLIPPED);
        List<Outcome> outcomes = points.outcomes();

        assertThat(points.mass()).isCloseTo(1, within(1e-12));
        assertThat(points.mean()).isCloseTo(RISING.expected(CLIPPED), within(1e-12));
        assertThat(points.variance()).isBetween(RISING.variance(CLIPPED), RISING.variance(CLIPPED) + 0.01 * 0.01 / 4);
        assertThat(points.quantile(0)).isZero();
        assertThat(points.quantile(1)).isEqualTo(10);
        assertThat(points.atLeast(10)).isBetween(0.19, 0.1908);
        assertThat(points.atLeast(5.005)).isCloseTo(1 - 0.7002 * 0.7002, within(1e-6));
        for (int i = 1; i < outcomes.size(); i++) {
            assertThat(outcomes.get(i).points() - outcomes.get(i - 1).points()).isLessThan(0.01 + 1e-9);
        }
        assertThat(points.outcomes()).hasSizeBetween(1001, 2004);
    }

    /** Points of 0.004 fit between two grid points: they stay between nothing and all. */
    @Test
    void keepsFewPointsBetweenNothingAndAll() {
        PointsDistribution points = UNIFORM.points(List.of(proportional(0.004)));

        assertThat(points.outcomes()).extracting(Outcome::points).containsExactly(0.0, 0.004);
        assertThat(points.mean()).isCloseTo(0.002, within(1e-15));
    }

    @Test
    void failsAGateByItsTail() {
        Comparison below = new Comparison(Operator.LESS_THAN, 0.7);
        PointsDistribution holding = RISING.pointsUnless(below, CLIPPED);

        assertThat(fails(RISING, Operator.LESS_THAN, 0.7)).isCloseTo(0.49, EXACT);
        assertThat(fails(RISING, Operator.MORE_THAN, 0.7)).isCloseTo(0.51, EXACT);
        assertThat(fails(RISING, Operator.LESS_THAN, 0)).isZero();
        assertThat(fails(RISING, Operator.AT_MOST, 1)).isEqualTo(1);
        assertThat(holding.mass()).isCloseTo(0.51, EXACT);
        assertThat(holding.quantile(0)).isCloseTo(5, within(1e-6));
        assertThat(holding.mean()
                        + RISING.pointsUnless(new Comparison(Operator.AT_LEAST, 0.7), CLIPPED)
                                .mean())
                .isCloseTo(RISING.expected(CLIPPED), within(1e-12));
    }

    @Test
    void reachesTheEndsOfAShareThatIsOneOrTheOther() {
        Outlook either = share(0.7e-9, 0.3e-9);

        assertThat(either.expected(List.of(tiers(10, tier(Operator.AT_LEAST, 1, 1)))))
                .isCloseTo(7, within(1e-6));
        assertThat(either.expected(List.of(tiers(10, tier(Operator.MORE_THAN, 1, 1)))))
                .isZero();
        assertThat(either.expected(List.of(tiers(10, tier(Operator.AT_MOST, 0, 1)))))
                .isCloseTo(3, within(1e-6));
        assertThat(either.expected(List.of(proportional(10)))).isCloseTo(7, within(1e-12));
        assertThat(either.variance(List.of(proportional(10)))).isCloseTo(21, within(1e-6));
    }

    @Test
    void isItsMeanWhereTheWeightLeavesNoDoubt() {
        assertThat(share(0.95e9, 0.05e9)).isEqualTo(Outlook.known(new Posterior(0.95e9, 0.05e9).mean()));
        assertThat(share(0.95e9, 0.05e9).expected(TIERS)).isEqualTo(10);
        assertThat(share(5e7, 5e7)).isEqualTo(Outlook.known(0.5));
        assertThat(share(5e7, 4e7)).isInstanceOf(Spread.class);
        assertThat(share(3, 0)).isEqualTo(Outlook.known(1));
        assertThat(share(0, 3)).isEqualTo(Outlook.known(0));
    }

    /** One grid has at most 2²⁰ points: steps widen beyond 10,485.76 points. */
    @Test
    void widensItsStepsBeyondAnyFramework() {
        PointsDistribution points = UNIFORM.points(List.of(proportional(1e9)));

        assertThat(points.outcomes()).hasSizeLessThan(1 << 22);
        assertThat(points.mean()).isCloseTo(5e8, within(1e-2));
    }

    /** Of a million points all but ten are certain: the ten keep their steps of 0.01. */
    @Test
    void widensItsStepsByWhatCanVaryAlone() {
        List<Scores> certain = List.of(proportional(10), tiers(1e6, tier(Operator.AT_LEAST, 0, 1)));
        PointsDistribution points = UNIFORM.points(certain);

        assertThat(points.outcomes()).hasSizeBetween(1001, 2004);
        assertThat(points.quantile(0)).isEqualTo(1e6);
        assertThat(points.quantile(1)).isEqualTo(1_000_010);
    }

    @Test
    void endsWithBendsNearerThanAnyStep() {
        List<Scores> steep = List.of(proportional(1000, 0.5, Math.nextUp(0.5)));

        assertThat(UNIFORM.points(steep).mean()).isCloseTo(500, within(1e-9));
        assertThat(UNIFORM.expected(steep)).isCloseTo(500, within(1e-9));
    }
}
