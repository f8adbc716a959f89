package org.scoregap.score.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.pinned;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.checks;
import static org.scoregap.score.TestReport.notApplicable;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.ReportState;
import org.scoregap.score.forecast.Forecast.UnitForecast;

class ReportStatesTest {
    private final TestMapping mapping = TestMapping.ws().with(rate("I", 10));

    @Test
    void isOnTimeAtTheInstantItIsDueAndLateAfterIt() {
        assertThat(state(checks("A", "I", 8, 10).received(TestMapping.DUE))).isEqualTo(ReportState.REPORTED);
        assertThat(state(checks("A", "I", 8, 10).received(TestMapping.AFTER))).isEqualTo(ReportState.LATE);
    }

    @Test
    void isNotMadeLateByACorrection() {
        assertThat(state(checks("A", "I", 8, 10).received(TestMapping.AFTER).first(TestMapping.DUE)))
                .isEqualTo(ReportState.REPORTED);
    }

    @Test
    void isReportedByTheOfficialFigureOfTheUnitThatOwesIt() {
        assertThat(state(checks("A", "I", 8, 10).by(Source.OFFICIAL))).isEqualTo(ReportState.REPORTED);
        assertThat(state(checks("B", "I", 8, 10).by(Source.OFFICIAL))).isEqualTo(ReportState.MISSING);
    }

    @Test
    void isAwaitedUntilItIsDueAndMissingAfterIt() {
        assertThat(at(TestMapping.DUE)).isEqualTo(ReportState.AWAITED);
        assertThat(at(TestMapping.AFTER)).isEqualTo(ReportState.MISSING);
    }

    private ReportState at(Instant asOf) {
        return Scorer.forecast(mapping.build(), TestMapping.WEEK, asOf, java.util.List.of())
                .gaps()
                .get(0)
                .report();
    }

    @Test
    void isReportedWithNoughtOfNought() {
        assertThat(state(checks("A", "I", 0, 0))).isEqualTo(ReportState.REPORTED);
    }

    @Test
    void isMissingWhateverOthersReportOrInspectorsFind() {
        assertThat(state(checks("B", "I", 8, 10))).isEqualTo(ReportState.MISSING);
        assertThat(state(checks("A", "I", 8, 10).by(Source.INSPECTION))).isEqualTo(ReportState.MISSING);
        assertThat(state(checks("A", "I", 8, 10).week(27))).isEqualTo(ReportState.MISSING);
    }

    @Test
    void isOwedByNobodyWithoutReporters() {
        assertThat(TestMapping.ws().with(rate("I", 10).reportedBy()).gap().report())
                .isEqualTo(ReportState.NOT_OWED);
    }

    @Test
    void isTheWorstOfItsReporters() {
        TestMapping two = TestMapping.ws().with(rate("I", 10).reportedBy("A", "B"));

        assertThat(two.gap(checks("A", "I", 8, 10)).report()).isEqualTo(ReportState.MISSING);
        assertThat(two.gap(checks("A", "I", 8, 10), checks("B", "I", 8, 10).received(TestMapping.AFTER))
                        .report())
                .isEqualTo(ReportState.LATE);
        assertThat(two.gap(checks("A", "I", 8, 10), notApplicable("B", "I")).report())
                .isEqualTo(ReportState.REPORTED);
    }

    @Test
    void countsMissingAndLateReportsByUnit() {
        Forecast forecast = TestMapping.ws()
                .with(
                        rate("I", 10).reportedBy("A", "B"),
                        rate("J", 10),
                        rate("K", 10).reportedBy("B"))
                .forecast(checks("A", "I", 8, 10).received(TestMapping.AFTER), checks("B", "K", 8, 10));

        assertThat(unit(forecast, "A").missing()).isEqualTo(1);
        assertThat(unit(forecast, "A").late()).isEqualTo(1);
        assertThat(unit(forecast, "B").missing()).isEqualTo(1);
        assertThat(unit(forecast, "B").late()).isZero();
    }

    private static UnitForecast unit(Forecast forecast, String id) {
        return forecast.units().stream()
                .filter(unit -> unit.unit().equals(new UnitId(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void owesAMonthlyReportInTheMonthsLastWeekAlone() {
        assertThat(monthly(27)).isEqualTo(ReportState.NOT_OWED);
        assertThat(monthly(30)).isEqualTo(ReportState.MISSING);
    }

    @Test
    void takesAMonthlyReportOfAnEarlierWeekOfTheMonth() {
        assertThat(monthly(30, checks("A", "I", 8, 10).week(27))).isEqualTo(ReportState.REPORTED);
        assertThat(monthly(28, checks("A", "I", 8, 10).week(27))).isEqualTo(ReportState.REPORTED);
        assertThat(monthly(30, checks("A", "I", 8, 10).week(26))).isEqualTo(ReportState.MISSING);
    }

    private static ReportState monthly(int week, TestReport... reports) {
        return Scorer.forecast(
                        TestMapping.ws()
                                .with(rate("I", 10).cadence(Cadence.MONTHLY))
                                .build(),
                        new Period(2022, week),
                        Instant.parse("2022-12-01T00:00:00Z"),
                        TestReport.all(reports))
                .gaps()
                .get(0)
                .report();
    }

    @Test
    void owesOnceUntilItHasBeenReported() {
        TestMapping once = TestMapping.ws().with(rate("I", 10).cadence(Cadence.ONCE));

        assertThat(once.gap().report()).isEqualTo(ReportState.MISSING);
        assertThat(once.gap(checks("A", "I", 8, 10).week(2)).report()).isEqualTo(ReportState.REPORTED);
    }

    @Test
    void chargesThoseWhoMissedItWithWhatCouldStillBeLost() {
        Gap gap = TestMapping.ws()
                .with(pinned("I", 10, 0.7).reportedBy("A", "B", "C"))
                .gap(checks("B", "I", 7, 10));

        assertThat(gap.expectedLoss()).isCloseTo(3, within(1e-6));
        assertThat(gap.charge()).isCloseTo(7, within(1e-6));
        assertThat(gap.units())
                .extracting(part -> part.unit().value() + " " + Math.round(100 * part.loss()) / 100.0 + " "
                        + Math.round(100 * part.charge()) / 100.0)
                .containsExactly("A 3.0 3.5", "C 0.0 3.5");
    }

    @Test
    void chargesNothingOnceReportedOrWhereTheCityChargesNothing() {
        assertThat(mapping.gap(checks("A", "I", 7, 10)).charge()).isZero();
        assertThat(mapping.gap(checks("A", "I", 7, 10).received(TestMapping.AFTER))
                        .charge())
                .isZero();
        assertThat(TestMapping.ws().nothingCharged().with(rate("I", 10)).gap().charge())
                .isZero();
    }

    private ReportState state(TestReport report) {
        return mapping.gap(report).report();
    }
}
