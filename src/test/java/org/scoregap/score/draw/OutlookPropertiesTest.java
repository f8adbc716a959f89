package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.draw.TestScores.deduction;
import static org.scoregap.score.draw.TestScores.proportional;
import static org.scoregap.score.draw.TestScores.tier;
import static org.scoregap.score.draw.TestScores.tiers;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Indicator.Scores;

/** What holds of every outlook by all scorings: tried on random ones. */
class OutlookPropertiesTest {

    static Stream<Long> seeds() {
        return LongStream.range(0, 300).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesBetweenNothingAndAllWithEveryProbabilityInPlace(long seed) {
        Random random = new Random(seed);
        Outlook outlook = outlook(random);
        List<Scores> scores = scores(random);
        double all = scores.stream().mapToDouble(Scores::points).sum();
        double expected = outlook.expected(scores);
        double variance = outlook.variance(scores);
        PointsDistribution points = outlook.points(scores);

        assertThat(expected).isBetween(0.0, all);
        assertThat(variance).isBetween(0.0, all * all / 4 * (1 + 1e-9) + 1e-12);
        assertThat(points.mass()).isCloseTo(1, within(1e-9));
        assertThat(points.mean()).isCloseTo(expected, within(1e-8 * Math.max(1, all)));
        assertThat(points.variance())
                .isBetween(variance - 1e-7 * (1 + all * all), variance + 2.6e-5 + 1e-7 * all * all);
        assertThat(points.outcomes())
                .allSatisfy(outcome -> assertThat(outcome.points()).isBetween(0.0, all + 1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void splitsWhatFailsAGateFromWhatDoesNot(long seed) {
        Random random = new Random(seed);
        Outlook outlook = outlook(random);
        List<Scores> scores = scores(random);
        double bound = random.nextInt(11) / 10.0 * (random.nextBoolean() ? 1 : 10);
        Comparison below = new Comparison(Operator.LESS_THAN, bound);
        Comparison atLeast = new Comparison(Operator.AT_LEAST, bound);
        if (outlook.failProbability(below).isEmpty()) {
            assertThat(outlook.pointsUnless(below, scores)).isEqualTo(outlook.points(scores));
            return;
        }
        double failing = outlook.failProbability(below).getAsDouble();

        assertThat(failing).isBetween(0.0, 1.0);
        assertThat(failing + outlook.failProbability(atLeast).orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(outlook.pointsUnless(below, scores).mass()).isCloseTo(1 - failing, within(1e-9));
        assertThat(outlook.pointsUnless(below, scores).mean()
                        + outlook.pointsUnless(atLeast, scores).mean())
                .isCloseTo(outlook.expected(scores), within(1e-7 * Math.max(1, outlook.expected(scores))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reachesMoreWithLessProbability(long seed) {
        Random random = new Random(seed);
        List<PointsDistribution> parts = new ArrayList<>();
        double expected = 0;
        for (int i = 0; i < 12; i++) {
            Outlook outlook = outlook(random);
            List<Scores> scores = scores(random);
            expected += outlook.expected(scores);
            parts.add(outlook.points(scores));
        }
        TotalDistribution total = TotalDistribution.of(parts);
        StretchedTotal stretched = new StretchedTotal(total, total.mean(), 1 + random.nextDouble(), 1000);
        double before = 1 + 1e-9;
        double beforeStretched = 1 + 1e-9;

        assertThat(total.mean()).isCloseTo(expected, within(1e-6));
        for (double bound = -1; bound < 1000; bound += 7.3) {
            assertThat(total.atLeast(bound)).isBetween(0.0, before);
            assertThat(stretched.atLeast(bound)).isBetween(0.0, beforeStretched);
            before = total.atLeast(bound);
            beforeStretched = stretched.atLeast(bound);
        }
        for (double q = 0.05; q < 1; q += 0.05) {
            assertThat(total.atLeast(total.quantile(q))).isGreaterThanOrEqualTo(1 - q - 1e-9);
            assertThat(total.quantile(q)).isGreaterThanOrEqualTo(total.quantile(q - 0.05));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLosesMoreWhenMorePasses(long seed) {
        Random random = new Random(seed);
        Posterior belief = belief(random);
        Posterior better = new Posterior(belief.a() + random.nextDouble() * 5, belief.b());
        OptionalInt sample = sample(random);
        List<Scores> scores = List.of(
                proportional(9, 0.3, 0.95),
                tiers(11, tier(Operator.AT_LEAST, 0.95, 1), tier(Operator.MORE_THAN, 0.6, 0.4)));

        assertThat(Outlook.rate(better, sample, Better.HIGHER).expected(scores))
                .isGreaterThanOrEqualTo(
                        Outlook.rate(belief, sample, Better.HIGHER).expected(scores) - 1e-7);
    }

    private static Outlook outlook(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Outlook.known(random.nextInt(5) / 4.0);
            case 1 -> Outlook.allOrNothing(random.nextInt(5) / 4.0);
            case 2 -> Outlook.grade(belief(random), random.nextDouble() / 4, sample(random), better(random));
            case 3 ->
                Outlook.count(Math.pow(10, 5 * random.nextDouble() - 2), Math.pow(10, 4 * random.nextDouble() - 2));
            default -> Outlook.rate(belief(random), sample(random), better(random));
        };
    }

    private static Posterior belief(Random random) {
        return Posterior.of(random.nextInt(11) / 10.0, Math.pow(10, 15 * random.nextDouble() - 6));
    }

    private static OptionalInt sample(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> OptionalInt.empty();
            case 1 -> OptionalInt.of(1);
            default -> OptionalInt.of(1 + random.nextInt(random.nextBoolean() ? 12 : 1000));
        };
    }

    private static Better better(Random random) {
        return random.nextBoolean() ? Better.HIGHER : Better.LOWER;
    }

    private static List<Scores> scores(Random random) {
        List<Scores> scores = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            double points = random.nextInt(5) == 0 ? 0 : 30 * random.nextDouble();
            scores.add(
                    switch (random.nextInt(5)) {
                        case 0 -> proportional(points, random.nextDouble(), 1 + random.nextDouble());
                        case 1 -> proportional(points, 5 * random.nextDouble(), 0);
                        case 2 -> tiers(points, tier(Operator.AT_LEAST, 0.9, 1), tier(Operator.AT_LEAST, 0.7, 0.6));
                        case 3 -> tiers(points, tier(Operator.LESS_THAN, 0.2, 1), tier(Operator.AT_MOST, 3, 0.5));
                        default -> deduction(points, 0.001 + 4 * random.nextDouble());
                    });
        }
        return scores;
    }
}
