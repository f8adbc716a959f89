package org.scoregap.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.Source;
import org.scoregap.score.belief.CountBelief;
import org.scoregap.score.belief.Prior;
import org.scoregap.score.belief.RateBelief;
import org.scoregap.score.belief.WeighedFigure;
import org.scoregap.score.evidence.DirectFigure;
import org.scoregap.score.item.Prospect;

/**
 * What inspectors find moves an indicator's own loss the right way as long as the factors are held: tried on random beliefs.
 *
 * <p>{@code strictness} is left at 1 here: above it the failing rate is capped at 0.97 with a + b kept, so that one pass more
 * may make a loss more certain without making it less.
 */
class BeliefPropertiesTest {

    static Stream<Long> seeds() {
        return IntStream.range(0, 300).mapToObj(i -> 7000L + i);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anInspectionThatPassesNeverRaisesTheLossAndOneThatFailsNeverLowersIt(long seed) {
        Case some = new Case(seed);
        int checked = 1 + some.random.nextInt(20);
        double weight = 0.01 + some.random.nextDouble();
        double before = some.loss(some.figures);

        assertThat(some.loss(some.with(checked, checked, weight))).isLessThanOrEqualTo(before + 1e-9);
        assertThat(some.loss(some.with(0, checked, weight))).isGreaterThanOrEqualTo(before - 1e-9);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreThatPassesOfTheSameSitesNeverRaisesTheLoss(long seed) {
        Case some = new Case(seed);
        int checked = 1 + some.random.nextInt(20);
        double passed = (checked - 1) * some.random.nextDouble();

        assertThat(some.loss(some.with(passed + 1, checked, 0.7)))
                .isLessThanOrEqualTo(some.loss(some.with(passed, checked, 0.7)) + 1e-9);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneOccurrenceMoreNeverLowersTheLossOfACount(long seed) {
        Random random = new Random(seed);
        Prior prior = stated(5 * random.nextDouble(), 0.1 + 3 * random.nextDouble());
        double looks = random.nextDouble();
        int found = random.nextInt(6);
        List<Scores> scores = scores(new Scoring.Deduction(0.1 + 5 * random.nextDouble()));

        double fewer = countLoss(prior, found, looks, scores);
        assertThat(countLoss(prior, found + 1, looks, scores)).isGreaterThanOrEqualTo(fewer - 1e-9);
        assertThat(fewer).isBetween(0.0, 10.0);
        // a look that finds none never raises it
        assertThat(countLoss(prior, 0, looks, scores)).isLessThanOrEqualTo(countLoss(prior, 0, 0, scores) + 1e-9);
    }

    private static double countLoss(Prior prior, int found, double looks, List<Scores> scores) {
        List<WeighedFigure> figures = looks > 0 ? List.of(figure(0, found, 1, looks)) : List.of();
        return 10
                - new Prospect.OfCount(new CountBelief(prior, figures, looks, LossModel.DEFAULT, Better.LOWER))
                        .outlook()
                        .expected(scores);
    }

    private static Prior stated(double mean, double weight) {
        return new Prior(List.of(new Prior.Part(Optional.empty(), mean, mean, 1, false)), weight);
    }

    private static List<Scores> scores(Scoring scoring) {
        return TestIndicator.rate("I").scores("WS", "S1", 10, scoring).build().scoresIn();
    }

    private static WeighedFigure figure(double passed, double failed, double checked, double weight) {
        return new WeighedFigure(
                new DirectFigure(
                        TestReport.checks("A", "I", passed, 100)
                                .by(Source.INSPECTION)
                                .build(),
                        TestMapping.WEEK,
                        failed,
                        checked),
                weight);
    }

    private static final class Case {
        private final Random random;
        private final Prior prior;
        private final LossModel model;
        private final OptionalInt sample;
        private final boolean grade;
        private final Indicator.Better better;
        private final List<Scores> scores;
        private final List<WeighedFigure> figures = new ArrayList<>();

        Case(long seed) {
            random = new Random(seed);
            prior = stated(0.0001 + 0.9699 * random.nextDouble(), 0.5 + 30 * random.nextDouble());
            model = LossModel.DEFAULT.with(
                    new LossModel.Assessors(1, random.nextBoolean() ? 0 : 0.95 * random.nextDouble()));
            sample = random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(40));
            // a grade earns its mean mark
            grade = random.nextInt(4) == 0;
            better = random.nextBoolean() ? Better.HIGHER : Better.LOWER;
            scores = scores(
                    grade || random.nextBoolean()
                            ? better == Better.HIGHER ? TestIndicator.PROPORTIONAL : new Scoring.Proportional(1, 0)
                            : tiers());
            for (int i = random.nextInt(3); i > 0; i--) {
                int checked = 1 + random.nextInt(30);
                double passed = checked * random.nextDouble();
                figures.add(figure(passed, checked - passed, checked, random.nextDouble()));
            }
        }

        private Scoring tiers() {
            double low = random.nextDouble();
            double high = low + (1 - low) * random.nextDouble();
            return better == Better.HIGHER
                    ? TestIndicator.tiers(
                            TestIndicator.tier(Operator.AT_LEAST, high, 1),
                            TestIndicator.tier(Operator.AT_LEAST, low, 0.6))
                    : TestIndicator.tiers(
                            TestIndicator.tier(Operator.AT_MOST, low, 1),
                            TestIndicator.tier(Operator.AT_MOST, high, 0.6));
        }

        List<WeighedFigure> with(double passed, int checked, double weight) {
            List<WeighedFigure> more = new ArrayList<>(figures);
            more.add(figure(passed, checked - passed, checked, weight));
            return more;
        }

        double loss(List<WeighedFigure> found) {
            RateBelief belief = new RateBelief(prior, found, model);
            Prospect prospect =
                    grade ? new Prospect.OfGrade(belief, sample, better) : new Prospect.OfRate(belief, sample, better);
            double loss = 10 - prospect.outlook().expected(scores);
            assertThat(loss).isBetween(-1e-12, 10 + 1e-12);
            return loss;
        }
    }
}
