package org.scoregap.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestForecasts.sound;
import static org.scoregap.score.TestIndicator.PROPORTIONAL;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.tier;
import static org.scoregap.score.TestIndicator.tiers;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.Gap;

/** Evidence that is missing, old, contradictory or absurd: each has an answer, and none is NaN. */
class PoorInputTest {
    /** A rate never reported: x̄ = 0.1 and f = 1.5. */
    private static final double UNKNOWN_LOSS = 1.5;

    private static Gap gap(TestMapping mapping, TestReport... reports) {
        return sound(mapping.forecast(reports)).gaps().get(0);
    }

    private static LossModel halfLives(double evidence, double habit) {
        LossModel model = LossModel.DEFAULT;
        return new LossModel(
                model.assessors(),
                new LossModel.Ageing(evidence, habit, 52),
                model.claims(),
                model.counts(),
                model.swing(),
                model.territories());
    }

    @Test
    void noughtOfNoughtIsAsIfNothingHadBeenReportedOrFound() {
        Gap gap = gap(
                TestMapping.ws().with(rate("I", 10)),
                checks("A", "I", 0, 0),
                checks("A", "I", 0, 0).by(Source.INSPECTION),
                checks("A", "I", 0, 0).by(Source.SURVEY).site("X", 0, 0));

        assertThat(gap.expectedLoss()).isCloseTo(UNKNOWN_LOSS, within(1e-9));
        assertThat(gap.evidence()).isEqualTo(EvidenceState.NONE);
        assertThat(gap.charge()).isZero();
    }

    @Test
    void evidenceOfOverAYearAgoLeavesWhatIsExpectedWithoutAny() {
        TestMapping mapping = TestMapping.ws().with(rate("I", 10));
        List<org.scoregap.model.Observed> old = TestReport.all(
                checks("A", "I", 0, 50).week(1), checks("A", "I", 0, 50).week(1).by(Source.INSPECTION));

        Gap afterAYear = forecast(mapping, new Period(2023, 1), old);
        Gap aWeekLater = forecast(mapping, new Period(2023, 2), old);

        // v = 2^(−13) is nearly nothing of what was found; what was reported stays, worth 5 checks
        assertThat(afterAYear.evidence()).isEqualTo(EvidenceState.STALE);
        assertThat(afterAYear.expectedLoss()).isGreaterThan(8);
        assertThat(aWeekLater.evidence()).isEqualTo(EvidenceState.NONE);
        assertThat(aWeekLater.expectedLoss()).isCloseTo(UNKNOWN_LOSS, within(1e-9));
    }

    private static Gap forecast(TestMapping mapping, Period now, List<org.scoregap.model.Observed> standing) {
        return sound(Scorer.forecast(mapping.build(), now, TestMapping.AFTER, standing))
                .gaps()
                .get(0);
    }

    @Test
    void aCityOfWhichNothingIsKnownIsExpectedToBeLikeAnyOther() {
        TestMapping mapping = TestMapping.ws()
                .with(
                        rate("I", 10),
                        TestIndicator.of("G", Measure.GRADE).scores("WS", "S1", 10, PROPORTIONAL),
                        TestIndicator.of("C", Measure.COUNT)
                                .lowerIsBetter()
                                .scores("WS", "S1", 10, new Scoring.Deduction(0.2)),
                        TestIndicator.value("V", 10),
                        TestIndicator.of("M", Measure.MILESTONE).scores("WS", "S1", 10, PROPORTIONAL));

        Forecast forecast = sound(mapping.forecast());

        assertThat(forecast.gaps())
                .extracting(gap -> gap.indicator() + " " + Math.round(gap.expectedLoss() * 100) / 100.0)
                .containsExactly("M 10.0", "V 5.0", "G 1.5", "I 1.5", "C 0.15");
        assertThat(forecast.gaps()).allMatch(gap -> gap.charge() + gap.expectedLoss() - 10 < 1e-9);
    }

    @Test
    void oneTierIsAllOrNothing() {
        Gap gap = gap(TestMapping.ws()
                .with(rate("I")
                        .scores("WS", "S1", 10, tiers(tier(Operator.AT_LEAST, 1, 1)))
                        .prior(0.75, 4)
                        .sample(2)));

        // both of two pass: 3/4 × 4/5
        assertThat(gap.expectedLoss()).isCloseTo(10 - 6, within(1e-9));
    }

    @Test
    void whatHasNoPointsIsNoGap() {
        Forecast forecast = sound(TestMapping.ws()
                .with(
                        rate("I", 0),
                        TestIndicator.of("C", Measure.COUNT).scores("WS", "S1", 0, new Scoring.Deduction(2)))
                .forecast(checks("A", "I", 0, 10), amount("A", "C", 3)));

        assertThat(forecast.gaps()).isEmpty();
    }

    @Test
    void aSampleLargerThanTheRegisterIsAllOfIt() {
        Scoring all = tiers(tier(Operator.AT_LEAST, 1, 1));
        TestIndicator large =
                rate("I").scores("WS", "S1", 10, all).territories(0, "market").sample(400);
        TestIndicator one =
                rate("I").scores("WS", "S1", 10, all).territories(0, "market").sample(1);

        assertThat(gap(TestMapping.ws().site("M1", "market", "T1").with(large)).expectedLoss())
                .isEqualTo(gap(TestMapping.ws().site("M1", "market", "T1").with(one))
                        .expectedLoss())
                .isCloseTo(UNKNOWN_LOSS, within(1e-9));
    }

    @Test
    void withoutInspectionsOneAndAHalfFailForEachThatIsReported() {
        Gap gap = gap(TestMapping.ws().with(rate("I", 10)), checks("A", "I", 80, 100));

        // x̄ = 20.1 / 101, x = (20 + 25x̄) / 125
        assertThat(gap.expectedLoss()).isCloseTo(15 * (20 + 25 * 20.1 / 101) / 125, within(1e-9));
    }

    private static TestReport[] allPerfect(TestReport... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                checks("A", "I", 300, 300), checks("B", "J", 300, 300), checks("C", "K", 300, 300)),
                        java.util.Arrays.stream(more))
                .toArray(TestReport[]::new);
    }

    private static TestMapping threeUnits() {
        return TestMapping.ws()
                .with(
                        rate("I", 10),
                        rate("J", 10).lead("B").reportedBy("B"),
                        rate("K", 10).lead("C").reportedBy("C"));
    }

    @Test
    void aCityThatReportsNoFailureIsBelievedUntilSomebodyLooks() {
        Forecast forecast = sound(threeUnits().forecast(allPerfect()));

        // x̄ = 0.1 / 901: x = 25x̄ / 325, f = 1.5
        assertThat(forecast.gaps())
                .allSatisfy(gap -> assertThat(gap.expectedLoss()).isCloseTo(0.001, within(1e-9)));
    }

    @Test
    void aCityThatReportsNoFailureIsNotBelievedOnceInspectorsFindThem() {
        Forecast forecast =
                sound(threeUnits().forecast(allPerfect(checks("A", "I", 10, 20).by(Source.INSPECTION))));

        // all are empty: held to 0.1 × 10 / 25; q = 11 / 25 = 0.44, which B and C are taken to fail by;
        // A: μ = (10 + 8 × 0.44) / 28, then 10 of 20 beside 8μ
        double ofA = (10 + 8 * 0.44) / 28;
        assertThat(forecast.gaps()).extracting(gap -> gap.indicator().value()).containsExactly("I", "J", "K");
        assertThat(forecast.gaps().get(0).expectedLoss()).isCloseTo(10 * (8 * ofA + 10) / 28, within(1e-9));
        assertThat(forecast.gaps().get(1).expectedLoss()).isCloseTo(4.4, within(1e-9));
        assertThat(forecast.gaps().get(2).expectedLoss()).isCloseTo(4.4, within(1e-9));
    }

    @Test
    void whatAUnitThatStoppedReportingSaidWeighsLessAndLessButNotLessThanNothingSaid() {
        TestMapping mapping = TestMapping.ws().with(rate("I", 10));
        double[] losses = new double[5];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = gap(
                            mapping,
                            checks("A", "I", 0, 100).week(28 - 5 * i),
                            checks("A", "I", 60, 60).by(Source.OFFICIAL))
                    .expectedLoss();
        }

        // 0.97 of 30, 30/2^(5/4), 30/2^(10/4), then 5 and 5 checks, beside 60 that passed
        assertThat(losses[0]).isCloseTo(10 * 30 * 0.97 / 90, within(1e-9));
        assertThat(losses[1]).isLessThan(losses[0]);
        assertThat(losses[2])
                .isLessThan(losses[1])
                .isCloseTo(10 * 0.97 * 30 * Math.pow(2, -2.5) / (60 + 30 * Math.pow(2, -2.5)), within(1e-9));
        assertThat(losses[3]).isCloseTo(10 * 5 * 0.97 / 65, within(1e-9));
        assertThat(losses[4]).isCloseTo(losses[3], within(1e-9));
        assertThat(gap(mapping, checks("A", "I", 0, 100).week(8)).charge()).isPositive();
    }

    @Test
    void anIndicatorThatNobodyReportsIsExpectedToBeLikeItsLeadsOthers() {
        TestMapping mapping = TestMapping.ws().with(rate("I", 10).reportedBy());

        assertThat(gap(mapping).expectedLoss()).isCloseTo(UNKNOWN_LOSS, within(1e-9));
        assertThat(gap(mapping).charge()).isZero();
        // 5 × 0.15 and 3 of 5
        assertThat(gap(mapping, checks("A", "I", 2, 5).by(Source.INSPECTION)).expectedLoss())
                .isCloseTo(10 * (0.75 + 3) / 10, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1e-9, 1e-9", "1e-9, 1e9", "1e9, 1e-9", "1e9, 1e9"})
    void extremeHalfLivesForgetAllOrNothing(double evidence, double habit) {
        TestMapping mapping = TestMapping.ws()
                .model(halfLives(evidence, habit))
                .with(
                        rate("I", 10).reportedBy("A", "T1", "T2"),
                        TestIndicator.of("C", Measure.COUNT)
                                .lowerIsBetter()
                                .scores("WS", "S1", 10, new Scoring.Deduction(1)),
                        TestIndicator.of("G", Measure.GRADE).scores("WS", "S2", 10, PROPORTIONAL))
                .site("M1", "market", "T1");

        Forecast forecast = sound(mapping.forecast(
                checks("T1", "I", 5, 10).week(20),
                checks("T2", "I", 5, 10).week(21),
                checks("T1", "I", 0, 10).week(22).by(Source.INSPECTION),
                amount("A", "C", 2).week(20),
                amount("A", "C", 2).week(21).by(Source.INSPECTION),
                checks("A", "G", 1, 2)
                        .week(20)
                        .by(Source.INSPECTION)
                        .site("M1", 0.5, 1)
                        .site("M2", 0.5, 1)));

        assertThat(forecast.gaps()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 5, 1000})
    void anyStrictnessLeavesALossBetweenNothingAndAll(double strictness) {
        TestMapping mapping = TestMapping.ws()
                .model(LossModel.DEFAULT.with(new LossModel.Assessors(strictness, 0)))
                .with(rate("I", 10));

        double failing = Math.min(0.97, strictness * 0.15);
        assertThat(gap(mapping).expectedLoss()).isCloseTo(10 * failing, within(1e-9));
        assertThat(gap(mapping, checks("A", "I", 0, 1000).by(Source.OFFICIAL)).expectedLoss())
                .isBetween(0.0, 10.0);
    }

    @Test
    void sitesThatAreNearlyAllAlikeTellLittleOfTheNextButKeepTheMean() {
        TestMapping alike = TestMapping.ws()
                .model(LossModel.DEFAULT.with(new LossModel.Assessors(1, 0.9)))
                .with(rate("I", 10));

        assertThat(gap(alike).expectedLoss()).isCloseTo(UNKNOWN_LOSS, within(1e-9));
        // 100 at one visit weigh 100 / (1 + 99 × 0.9)
        double weight = 100 / (1 + 99 * 0.9);
        assertThat(gap(alike, checks("A", "I", 100, 100).by(Source.OFFICIAL)).expectedLoss())
                .isCloseTo(10 * 0.75 / (5 + weight), within(1e-9));
        assertThat(sound(alike.forecast()).frameworks().get(0).high()).isGreaterThan(9.99);
    }

    @Test
    void figuresInTheMillionsStandAsTheyAre() {
        Gap gap = gap(
                TestMapping.ws().with(rate("I", 10)),
                checks("A", "I", 100_000, 2_000_000_000),
                checks("A", "I", 1_900_000_000, 2_000_000_000).by(Source.OFFICIAL));

        assertThat(gap.expectedLoss()).isCloseTo(0.5, within(1e-6));
    }
}
