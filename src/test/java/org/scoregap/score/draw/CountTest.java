package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.draw.TestScores.deduction;
import static org.scoregap.score.draw.TestScores.fails;
import static org.scoregap.score.draw.TestScores.proportional;
import static org.scoregap.score.draw.TestScores.tier;
import static org.scoregap.score.draw.TestScores.tiers;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.score.draw.PointsDistribution.Outcome;

class CountTest {
    private static final Offset<Double> EXACT = within(1e-11);
    /** P(K = k) = 2^−(k + 1): geometric. */
    private static final Outlook GEOMETRIC = Outlook.count(1, 1);

    static Stream<List<Scores>> scorings() {
        return Stream.of(
                List.of(deduction(20, 2)),
                List.of(deduction(20, 2.5), deduction(3, 0.004)),
                List.of(tiers(20, tier(Operator.AT_MOST, 3, 1), tier(Operator.LESS_THAN, 8, 0.5))),
                List.of(proportional(20, 10, 0)),
                List.of(proportional(20, 7.5, 2.5), tiers(4, tier(Operator.AT_LEAST, 1, 1))),
                List.of(proportional(20, -3, 40)),
                List.of(deduction(0, 2)));
    }

    /** Σ over the counts, each from the one before: P(k + 1) = P(k)·(k + shape)/((k + 1)(1 + rate)). */
    @ParameterizedTest
    @MethodSource("scorings")
    void earnsTheSumOverCounts(List<Scores> scores) {
        for (double[] gamma : new double[][] {{1, 1}, {3, 0.5}, {0.4, 0.2}, {30, 12.5}, {50, 0.1}}) {
            Outlook count = Outlook.count(gamma[0], gamma[1]);
            Earnings earnings = new Earnings(scores);
            double probability = Math.pow(gamma[1] / (1 + gamma[1]), gamma[0]);
            double mean = 0;
            double square = 0;
            for (int k = 0; k < 5000; k++) {
                mean += probability * earnings.at(k);
                square += probability * earnings.at(k) * earnings.at(k);
                probability *= (k + gamma[0]) / ((k + 1) * (1 + gamma[1]));
            }
            assertThat(count.expected(scores)).isCloseTo(mean, EXACT);
            assertThat(count.variance(scores)).isCloseTo(square - mean * mean, within(1e-9));
            assertThat(count.points(scores).mass()).isCloseTo(1, within(1e-12));
            assertThat(count.points(scores).mean()).isCloseTo(mean, within(1e-10));
        }
    }

    @Test
    void makesOneOutcomeOfEachCount() {
        List<Outcome> outcomes = GEOMETRIC.points(List.of(deduction(20, 8))).outcomes();

        assertThat(outcomes.stream().mapToDouble(Outcome::points).toArray())
                .containsExactly(new double[] {0, 4, 12, 20}, EXACT);
        assertThat(outcomes.stream().mapToDouble(Outcome::probability).toArray())
                .containsExactly(new double[] {0.125, 0.125, 0.25, 0.5}, EXACT);
    }

    /** 0.004 points each: three occurrences go into a cell of 0.01. */
    @Test
    void putsSmallDeductionsIntoCellsOfAGridStep() {
        PointsDistribution points = Outlook.count(50, 0.1).points(List.of(deduction(4, 0.004)));
        double variance = Outlook.count(50, 0.1).variance(List.of(deduction(4, 0.004)));

        assertThat(points.outcomes()).hasSizeBetween(300, 800);
        assertThat(points.variance()).isBetween(variance - 1e-12, variance + 0.01 * 0.01 / 4);
    }

    @Test
    void keepsToABoundOrGoesBeyondIt() {
        assertThat(fails(GEOMETRIC, Operator.MORE_THAN, 1)).isCloseTo(0.25, EXACT);
        assertThat(fails(GEOMETRIC, Operator.AT_LEAST, 1)).isCloseTo(0.5, EXACT);
        assertThat(fails(GEOMETRIC, Operator.AT_MOST, 1)).isCloseTo(0.75, EXACT);
        assertThat(fails(GEOMETRIC, Operator.LESS_THAN, 1)).isCloseTo(0.5, EXACT);
        assertThat(fails(GEOMETRIC, Operator.MORE_THAN, 0.5)).isCloseTo(0.5, EXACT);
        assertThat(fails(GEOMETRIC, Operator.MORE_THAN, -1)).isCloseTo(1, EXACT);
        assertThat(fails(GEOMETRIC, Operator.LESS_THAN, 0)).isZero();
    }

    @Test
    void earnsNothingOfCountsThatFailAGate() {
        PointsDistribution holding =
                GEOMETRIC.pointsUnless(new Comparison(Operator.MORE_THAN, 1), List.of(deduction(20, 8)));

        assertThat(holding.outcomes()).extracting(Outcome::points).containsExactly(12.0, 20.0);
        assertThat(holding.mass()).isCloseTo(0.75, EXACT);
    }

    @Test
    void isPoissonWhereTheRateIsCertain() {
        Outlook poisson = Outlook.count(3e9, 1e9);

        assertThat(poisson.expected(List.of(tiers(1, tier(Operator.AT_MOST, 1, 1)))))
                .isCloseTo(4 * Math.exp(-3), within(1e-12));
        assertThat(poisson.expected(List.of(deduction(1e6, 1)))).isCloseTo(1e6 - 3, within(1e-6));
        assertThat(poisson.variance(List.of(deduction(1e4, 1)))).isCloseTo(3, within(1e-6));
        assertThat(Outlook.count(1e8, 1e8)).isEqualTo(new Spread(new CountLaw.Poisson(1)));
        assertThat(Outlook.count(5, 0.9e8)).isEqualTo(new Spread(new CountLaw.NegativeBinomial(5, 0.9e8)));
    }

    @ParameterizedTest(name = "Gamma({0}, {1})")
    @CsvSource({"2, 2e-6", "1e6, 1", "1e9, 1000", "1e15, 1e9", "1e-9, 1e-15", "1e-9, 1e-18"})
    void countsAMillionAndMoreInBoundedWork(double shape, double rate) {
        Outlook many = Outlook.count(shape, rate);
        List<Scores> scores = List.of(deduction(10, 0.000002), tiers(5, tier(Operator.AT_MOST, 1e6, 1)));

        assertThat(many.points(scores).outcomes()).hasSizeLessThan(3000);
        assertThat(many.points(scores).mass()).isCloseTo(1, within(1e-9));
        assertThat(many.points(scores).mean()).isCloseTo(many.expected(scores), within(1e-6));
        assertThat(many.expected(scores)).isBetween(0.0, 15.0);
    }

    @Test
    void endsWithCountsThatDoublesCannotTellApart() {
        assertThat(GEOMETRIC
                        .points(List.of(proportional(10, 1e17, 1e17 + 1000)))
                        .mean())
                .isCloseTo(0, EXACT);
    }

    @Test
    void isNoneForCertainWhereNoneIsExpected() {
        assertThat(Outlook.count(0, 3)).isEqualTo(Outlook.known(0));
        assertThat(Outlook.count(0, 3).expected(List.of(deduction(20, 2)))).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "NaN, 1", "1, 0", "1, -1", "1, NaN", "1e300, 1e-300", "Infinity, 1"})
    void refusesWhatIsNoGamma(double shape, double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outlook.count(shape, rate))
                .withMessageContaining("Gamma");
    }
}
