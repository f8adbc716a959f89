package org.scoregap.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.PROPORTIONAL;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.tier;
import static org.scoregap.score.TestIndicator.tiers;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;
import static org.scoregap.score.TestReport.notApplicable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.Gap;

/** What is asked where there is little or nothing to answer from: each case has an answer, and none is NaN. */
class ScorerTest {

    @Test
    void saysWhatItWasMadeOf() {
        Forecast forecast = TestMapping.ws().forecast();

        assertThat(forecast.period()).isEqualTo(TestMapping.WEEK);
        assertThat(forecast.asOf()).isEqualTo(TestMapping.AFTER);
        assertThat(forecast.mappingFrom()).isEqualTo(new Period(2022, 1));
    }

    @Test
    void expectsThePriorOfARateWhenNothingStandsAtAll() {
        Gap gap = TestMapping.ws().with(rate("I", 100)).gap();

        // x̄ = 0.1 / 1 and f = 1.5: 15 % fail
        assertThat(gap.expectedLoss()).isCloseTo(15, within(1e-9));
        assertThat(gap.charge()).isCloseTo(85, within(1e-9));
    }

    @Test
    void expectsHalfOfThePointsOfAValueWhenNothingStandsAtAll() {
        Forecast forecast = TestMapping.ws().with(value("I", 100)).forecast();

        FrameworkForecast total = forecast.frameworks().get(0);
        assertThat(total.expected()).isEqualTo(50);
        // all of the points or none
        assertThat(total.low()).isZero();
        assertThat(total.high()).isEqualTo(100);
        assertThat(total.passProbability()).hasValue(0.5);
        Gap gap = forecast.gaps().get(0);
        assertThat(gap.share()).isEqualTo(0.5);
        assertThat(gap.charge()).isEqualTo(50);
        assertThat(gap.change()).isEmpty();
        assertThat(gap.evidence()).isEqualTo(Forecast.EvidenceState.NONE);
        noNaN(forecast);
    }

    @Test
    void hasNoEvidenceInNoughtOfNoughtAlone() {
        Forecast forecast = TestMapping.ws().with(rate("I", 10)).forecast(checks("A", "I", 0, 0));

        assertThat(forecast.gaps().get(0).evidence()).isEqualTo(Forecast.EvidenceState.NONE);
        assertThat(forecast.gaps().get(0).report()).isEqualTo(Forecast.ReportState.REPORTED);
        noNaN(forecast);
    }

    @Test
    void hasNothingInPlayWhenNothingIsApplicable() {
        Forecast forecast = TestMapping.ws().with(rate("I", 100)).forecast(notApplicable("A", "I"));

        FrameworkForecast total = forecast.frameworks().get(0);
        assertThat(total.points()).isZero();
        assertThat(total.expected()).isZero();
        assertThat(total.expectedLoss()).isZero();
        assertThat(total.passMark()).isEmpty();
        assertThat(total.passProbability()).isEmpty();
        assertThat(forecast.gaps()).isEmpty();
        assertThat(forecast.units()).extracting(unit -> unit.unit().value()).containsExactly("A");
        noNaN(forecast);
    }

    @Test
    void hasNoGapWithoutPoints() {
        Forecast forecast = TestMapping.ws().with(rate("I", 0)).forecast(checks("A", "I", 0, 10));

        assertThat(forecast.gaps()).isEmpty();
        assertThat(forecast.frameworks().get(0).points()).isZero();
        noNaN(forecast);
    }

    @Test
    void takesAScoringOfOneTier() {
        Forecast forecast = TestMapping.ws()
                .with(rate("I")
                        .scores("WS", "S1", 10, tiers(tier(Operator.MORE_THAN, 0.9, 1)))
                        .prior(0.9, TestIndicator.PINNED))
                .forecast(checks("A", "I", 9, 10));

        assertThat(forecast.gaps().get(0).expectedLoss()).isEqualTo(10);
        assertThat(forecast.gaps().get(0).toNextTier()).hasValue(0);
        noNaN(forecast);
    }

    @Test
    void answersWithEmptyListsWhereTheMappingHasNothing() {
        Forecast forecast = TestMapping.empty().forecast(checks("A", "unknown", 1, 2));

        assertThat(forecast.frameworks()).isEmpty();
        assertThat(forecast.gaps()).isEmpty();
        assertThat(forecast.units()).isEmpty();
    }

    @Test
    void answersForAFrameworkWithoutIndicators() {
        Forecast forecast = TestMapping.ws().forecast();

        assertThat(forecast.frameworks().get(0).unallocated()).isEqualTo(100);
        assertThat(forecast.frameworks().get(0).sections()).hasSize(2);
        noNaN(forecast);
    }

    @Test
    void leavesOutIndicatorsThatScoreElsewhere() {
        Forecast forecast = TestMapping.ws()
                .framework("A2", 10, java.util.OptionalDouble.empty(), TestMapping.section("X"))
                .with(TestIndicator.of("I", Measure.VALUE).scores("A2", "X", 10, PROPORTIONAL))
                .forecast(amount("A", "I", 0.5));

        assertThat(forecast.gaps()).hasSize(1);
        assertThat(forecast.frameworks())
                .extracting(FrameworkForecast::expectedLoss)
                .containsExactly(0.0, 5.0);
        noNaN(forecast);
    }

    private static void noNaN(Forecast forecast) {
        assertThat(List.of(forecast.frameworks(), forecast.gaps(), forecast.units()))
                .allMatch(list ->
                        !list.toString().contains("NaN") && !list.toString().contains("Infinity"));
    }
}
