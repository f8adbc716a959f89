package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.draw.TestScores.deduction;
import static org.scoregap.score.draw.TestScores.proportional;
import static org.scoregap.score.draw.TestScores.tier;
import static org.scoregap.score.draw.TestScores.tiers;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.score.draw.Simulation.Moments;

/** Expectation and variance against a million simulated assessments each, within four standard errors. */
class MonteCarloTest {
    private static final List<Scores> MORE_IS_BETTER = List.of(
            proportional(20),
            proportional(20, 0.5, 0.9),
            tiers(20, tier(Operator.AT_LEAST, 0.95, 1), tier(Operator.AT_LEAST, 0.85, 0.6)),
            tiers(20, tier(Operator.MORE_THAN, 0.75, 1)));
    private static final List<Scores> LESS_IS_BETTER = List.of(
            proportional(20, 1, 0),
            proportional(20, 0.4, 0.05),
            tiers(20, tier(Operator.AT_MOST, 0.05, 1), tier(Operator.LESS_THAN, 0.25, 0.6)));
    private static final List<Scores> COUNTED = List.of(
            deduction(20, 2),
            deduction(20, 0.013),
            tiers(20, tier(Operator.AT_MOST, 3, 1), tier(Operator.LESS_THAN, 8, 0.5)),
            proportional(20, 10, 0),
            proportional(20, 2, 7.5));

    @ParameterizedTest(name = "Beta({0}, {1}), {2} drawn")
    @CsvSource({
        "9, 1, 1, 1", "9, 1, 8, 2", "9, 1, 400, 3",
        "0.4, 0.7, 1, 4", "0.4, 0.7, 8, 5", "0.4, 0.7, 400, 6",
        "60.5, 3.5, 1, 7", "60.5, 3.5, 8, 8", "60.5, 3.5, 400, 9"
    })
    void expectsOfASampledRateWhatAssessorsFind(double a, double b, int sample, long seed) {
        Simulation simulation = new Simulation(seed);

        agree(
                Outlook.rate(new Posterior(a, b), OptionalInt.of(sample), Better.HIGHER),
                () -> (double) simulation.binomial(sample, simulation.beta(a, b)) / sample,
                MORE_IS_BETTER);
    }

    @ParameterizedTest(name = "Beta({0}, {1}), {2} drawn")
    @CsvSource({"9, 1, 1, 11", "9, 1, 8, 12", "60.5, 3.5, 400, 13"})
    void countsFailuresWhereLessIsBetter(double a, double b, int sample, long seed) {
        Simulation simulation = new Simulation(seed);

        agree(
                Outlook.rate(new Posterior(a, b), OptionalInt.of(sample), Better.LOWER),
                () -> (double) (sample - simulation.binomial(sample, simulation.beta(a, b))) / sample,
                LESS_IS_BETTER);
    }

    @ParameterizedTest(name = "Beta({0}, {1})")
    @CsvSource({"9, 1, 21", "0.4, 0.7, 22", "60.5, 3.5, 23"})
    void expectsOfARateItself(double a, double b, long seed) {
        Simulation simulation = new Simulation(seed);

        agree(
                Outlook.rate(new Posterior(a, b), OptionalInt.empty(), Better.HIGHER),
                () -> simulation.beta(a, b),
                MORE_IS_BETTER);
    }

    /** Marks 0.4, 0.8 and 1 with probabilities 0.2, 0.3, 0.5: mean 0.82, variance 0.0516. */
    @ParameterizedTest(name = "weight {0}, {1} marks")
    @CsvSource({"3, 1, 31", "3, 8, 32", "3, 400, 33", "50, 1, 34", "50, 8, 35", "50, 400, 36"})
    void expectsOfMarksTheirMean(double weight, int sample, long seed) {
        Simulation simulation = new Simulation(seed);
        double[] marks = {0.4, 0.8, 1};
        double[] weights = {0.2 * weight, 0.3 * weight, 0.5 * weight};

        agree(
                Outlook.grade(Posterior.of(0.82, weight), 0.0516, OptionalInt.of(sample), Better.HIGHER),
                () -> simulation.meanMark(marks, weights, sample),
                List.of(proportional(20)));
    }

    /** A Beta of mean 0.8 and variance 0.04·(m + 7)/(m·8): its weight is 0.16/variance − 1. */
    @ParameterizedTest(name = "{0} marks")
    @CsvSource({"1, 3, 41", "8, 16.066666666666667, 42", "400, 30.44963144963145, 43"})
    void takesTheMeanMarkAsABetaForEveryOtherScoring(int sample, double weight, long seed) {
        Simulation simulation = new Simulation(seed);

        agree(
                Outlook.grade(Posterior.of(0.8, 7), 0.04, OptionalInt.of(sample), Better.HIGHER),
                () -> simulation.beta(0.8 * weight, 0.2 * weight),
                MORE_IS_BETTER);
    }

    @ParameterizedTest(name = "Gamma({0}, {1})")
    @CsvSource({"3, 0.5, 51", "0.4, 0.2, 52", "50, 0.1, 53", "2000, 1000, 54"})
    void expectsOfACountWhatAssessorsCount(double shape, double rate, long seed) {
        Simulation simulation = new Simulation(seed);

        agree(Outlook.count(shape, rate), () -> simulation.poisson(simulation.gamma(shape) / rate), COUNTED);
    }

    private static void agree(Outlook outlook, DoubleSupplier finding, List<Scores> scorings) {
        Moments[] simulated = Simulation.of(finding, scorings);
        for (int i = 0; i < simulated.length; i++) {
            List<Scores> scores = List.of(scorings.get(i));
            assertThat(outlook.expected(scores))
                    .as("expected by %s", scores)
                    .isCloseTo(simulated[i].mean(), within(4 * simulated[i].meanError() + 1e-9));
            assertThat(outlook.variance(scores))
                    .as("variance by %s", scores)
                    .isCloseTo(simulated[i].variance(), within(4 * simulated[i].varianceError() + 1e-3));
        }
    }
}
