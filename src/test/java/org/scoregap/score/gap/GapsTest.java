package org.scoregap.score.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.PROPORTIONAL;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.tier;
import static org.scoregap.score.TestIndicator.tiers;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestMapping.section;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;
import static org.scoregap.score.TestReport.notApplicable;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.Gap;

class GapsTest {

    @Test
    void ranksByWeightedLossThenByIndicatorThenByFramework() {
        Forecast forecast = TestMapping.empty()
                .framework("WS", 100, OptionalDouble.empty(), section("S1"))
                .framework(
                        "A2", Framework.Kind.POINTS, 10, OptionalDouble.empty(), 1, List.of(section("S2")), List.of())
                .with(
                        value("J", 50).scores("A2", "S2", 5, PROPORTIONAL),
                        value("I", 50).scores("A2", "S2", 5, PROPORTIONAL))
                .forecast(amount("A", "I", 0.5), amount("A", "J", 0.5));

        assertThat(forecast.gaps())
                .extracting(
                        gap -> gap.rank() + " " + gap.indicator() + " " + gap.framework() + " " + gap.weightedLoss())
                .containsExactly("1 I A2 25.0", "2 I WS 25.0", "3 J A2 25.0", "4 J WS 25.0");
    }

    @Test
    void weighsAFrameworkByItsImportance() {
        Forecast forecast = TestMapping.empty()
                .framework("WS", 100, OptionalDouble.empty(), section("S1"))
                .framework(
                        "A2", Framework.Kind.POINTS, 10, OptionalDouble.empty(), 2, List.of(section("S2")), List.of())
                .with(value("I", 50).scores("A2", "S2", 5, PROPORTIONAL))
                .forecast(amount("A", "I", 0.5));

        assertThat(forecast.gaps()).extracting(Gap::weightedLoss).containsExactly(100.0, 50.0);
    }

    @Test
    void saysHowFarTheNextTierIs() {
        Gap below = tiered(0.8).gap(checks("A", "I", 80, 100));
        assertThat(below.toNextTier().orElseThrow()).isCloseTo(0.05, within(1e-12));
        assertThat(below.expectedLoss()).isEqualTo(10);
        assertThat(below.standard()).contains(">= 95%");

        Gap between = tiered(0.85).gap(checks("A", "I", 85, 100));
        assertThat(between.toNextTier().orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(between.expectedLoss()).isEqualTo(4);

        Gap top = tiered(0.95).gap(checks("A", "I", 95, 100));
        assertThat(top.toNextTier()).isEmpty();
        assertThat(top.expectedLoss()).isZero();

        assertThat(tiered(0.8).gap().toNextTier()).isEmpty();
    }

    @Test
    void countsNoTierThatEarnsNoMore() {
        Gap gap = TestMapping.ws()
                .with(value("I", 0)
                        .scores(
                                "WS",
                                "S1",
                                10,
                                tiers(tier(Operator.AT_LEAST, 0.95, 0.6), tier(Operator.AT_LEAST, 0.85, 0.6))))
                .gap(amount("A", "I", 0.9));

        assertThat(gap.toNextTier()).isEmpty();
    }

    private static TestMapping tiered(double passing) {
        return TestMapping.ws()
                .with(rate("I")
                        .scores(
                                "WS",
                                "S1",
                                10,
                                tiers(tier(Operator.AT_LEAST, 0.95, 1), tier(Operator.AT_LEAST, 0.85, 0.6)))
                        .target(Operator.AT_LEAST, 0.95)
                        .prior(passing, TestIndicator.PINNED));
    }

    @Test
    void readsValuesOfWhichLessIsBetter() {
        Gap gap = TestMapping.ws()
                .with(TestIndicator.of("I", Measure.VALUE)
                        .lowerIsBetter()
                        .scores("WS", "S1", 10, tiers(tier(Operator.AT_MOST, 35, 1), tier(Operator.AT_MOST, 50, 0.5)))
                        .target(Operator.AT_MOST, 35))
                .gap(amount("A", "I", 42));

        assertThat(gap.expectedLoss()).isEqualTo(5);
        assertThat(gap.toNextTier()).hasValue(7);
        assertThat(gap.standard()).contains("<= 35");
        assertThat(gap.present()).hasValue(42);
        assertThat(gap.passed()).isEmpty();
        assertThat(gap.checked()).isEmpty();
    }

    @Test
    void wordsTheStandardOfAShareAsAPercentage() {
        Gap gap = TestMapping.ws()
                .with(TestIndicator.of("I", Measure.VALUE)
                        .dimension("%")
                        .scores("WS", "S1", 10, PROPORTIONAL)
                        .target(Operator.MORE_THAN, 0.385))
                .gap();

        assertThat(gap.standard()).contains("> 38.5%");
    }

    @Test
    void isOneGapWhereAnIndicatorScoresTwiceInAFramework() {
        Forecast forecast = TestMapping.ws()
                .with(value("I", 10).scores("WS", "S2", 6, tiers(tier(Operator.AT_LEAST, 0.9, 1))))
                .forecast(amount("A", "I", 0.8));

        assertThat(forecast.gaps()).hasSize(1);
        Gap gap = forecast.gaps().get(0);
        assertThat(gap.points()).isEqualTo(16);
        assertThat(gap.expectedLoss()).isEqualTo(8);
        assertThat(gap.share()).isEqualTo(0.5);
        assertThat(gap.section().value()).isEqualTo("S1");
        assertThat(forecast.frameworks().get(0).sections())
                .extracting(Forecast.SectionForecast::expectedLoss)
                .containsExactly(2.0, 6.0);
    }

    @Test
    void comparesWithTheEvidenceOfThePeriodBefore() {
        TestMapping mapping = TestMapping.ws().with(value("I", 10));

        assertThat(mapping.gap(amount("A", "I", 0.5)).change()).isEmpty();
        assertThat(mapping.gap(amount("A", "I", 0.8).week(27), amount("A", "I", 0.5))
                        .change())
                .hasValue(3);
        assertThat(mapping.gap(amount("A", "I", 0.8).week(26)).change()).hasValue(0);
    }

    @Test
    void changesByAgeingAloneWhereNothingNewIsKnownOfARate() {
        TestMapping mapping = TestMapping.ws().with(rate("I", 10));
        TestReport old = checks("A", "I", 10, 10).week(20).by(Source.INSPECTION);
        double before = Scorer.forecast(mapping.build(), new Period(2022, 27), TestMapping.AFTER, TestReport.all(old))
                .gaps()
                .get(0)
                .expectedLoss();

        Gap gap = mapping.gap(old);

        assertThat(gap.change().orElseThrow()).isPositive().isCloseTo(gap.expectedLoss() - before, within(1e-12));
    }

    @Test
    void countsAsNothingLostBeforeWhatWasNotApplicableThen() {
        Gap gap = TestMapping.ws()
                .with(value("I", 10))
                .gap(notApplicable("A", "I").week(27), amount("A", "I", 0.5));

        assertThat(gap.change()).hasValue(5);
    }

    @Test
    void expectsThePriorOfTheMappingWithoutEvidence() {
        Gap gap = TestMapping.ws()
                .with(rate("I")
                        .scores("WS", "S1", 10, tiers(tier(Operator.AT_LEAST, 0.8, 0.6)))
                        .prior(0.8)
                        .sample(1)
                        .reportedBy())
                .gap();

        // the one site drawn passes with probability 0.8 and earns 6 then
        assertThat(gap.expectedLoss()).isCloseTo(10 - 0.8 * 6, within(1e-12));
        assertThat(gap.evidence()).isEqualTo(EvidenceState.NONE);
        assertThat(gap.present()).isEmpty();
        assertThat(gap.evidenceFile()).isEmpty();
    }

    @Test
    void takesThePriorOfAValueForTheShareItself() {
        Gap gap = TestMapping.ws().with(value("I", 10).prior(0.7)).gap();

        assertThat(gap.expectedLoss()).isCloseTo(3, within(1e-12));
    }

    @Test
    void takesThePriorOfACountForOccurrencesAPeriod() {
        Gap gap = TestMapping.ws()
                .with(TestIndicator.of("I", Measure.COUNT)
                        .lowerIsBetter()
                        .scores("WS", "S1", 10, new Scoring.Deduction(10))
                        .prior(0.7, 5))
                .gap();

        // one occurrence costs all: 1 − P(none), Gamma(3.5, 5) and Poisson: P(none) = (5/6)^3.5
        assertThat(gap.expectedLoss()).isCloseTo(10 * (1 - Math.pow(5 / 6.0, 3.5)), within(1e-9));
    }

    @Test
    void hasNoRowForWhatIsNotApplicable() {
        TestMapping two = TestMapping.ws().with(rate("I", 10).reportedBy("A", "B"));

        assertThat(two.forecast(notApplicable("A", "I"), notApplicable("B", "I"))
                        .gaps())
                .isEmpty();
        assertThat(two.forecast(notApplicable("A", "I")).gaps()).hasSize(1);
        assertThat(two.forecast(notApplicable("A", "I").week(27), notApplicable("B", "I"))
                        .gaps())
                .isEmpty();
    }

    @Test
    void believesInspectorsBeforeAClaimOfNotApplicable() {
        TestMapping mapping = TestMapping.ws().with(rate("I", 10));

        assertThat(mapping.forecast(
                                notApplicable("A", "I"), checks("A", "I", 5, 10).by(Source.INSPECTION))
                        .gaps())
                .hasSize(1);
        assertThat(mapping.forecast(
                                notApplicable("A", "I"),
                                checks("A", "I", 5, 10).week(27).by(Source.INSPECTION))
                        .gaps())
                .isEmpty();
        assertThat(mapping.forecast(
                                notApplicable("A", "I"),
                                checks("A", "I", 5, 10).on("2022-07-10").by(Source.INSPECTION))
                        .gaps())
                .isEmpty();
        assertThat(mapping.forecast(
                                notApplicable("A", "I"), checks("A", "I", 0, 0).by(Source.INSPECTION))
                        .gaps())
                .isEmpty();
    }
}
