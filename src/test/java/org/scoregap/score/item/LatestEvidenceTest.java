package org.scoregap.score.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.score.TestIndicator.PROPORTIONAL;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;
import static org.scoregap.score.TestReport.notApplicable;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.Measure;
import org.scoregap.model.Source;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.Gap;

class LatestEvidenceTest {
    private final TestMapping mapping = TestMapping.ws().with(rate("I", 10));

    @Test
    void takesTheLatestReportAsItStands() {
        Gap gap = mapping.gap(checks("A", "I", 5, 10).week(27), checks("A", "I", 8, 10));

        assertThat(gap.present()).hasValue(0.8);
        assertThat(gap.passed()).hasValue(8);
        assertThat(gap.checked()).hasValue(10);
        assertThat(gap.evidence()).isEqualTo(EvidenceState.FRESH);
    }

    @Test
    void prefersAnOlderInspectionToALaterReport() {
        Gap gap = mapping.gap(
                checks("A", "I", 10, 10), checks("A", "I", 3, 5).week(26).by(Source.INSPECTION));

        assertThat(gap.present()).hasValue(0.6);
    }

    @Test
    void addsUpAllInspectionsOfTheLatestWeekThatHasAny() {
        Gap gap = mapping.gap(
                checks("A", "I", 0, 9).on("2022-07-10").by(Source.INSPECTION),
                checks("A", "I", 3, 5).on("2022-07-11").by(Source.INSPECTION).in("T1"),
                checks("A", "I", 4, 5).on("2022-07-17").by(Source.SURVEY).in("T2"));

        assertThat(gap.passed()).hasValue(7);
        assertThat(gap.checked()).hasValue(10);
    }

    @Test
    void ignoresADayAfterTheReportsOwnPeriod() {
        Gap gap = mapping.gap(
                checks("A", "I", 3, 5).week(27).on("2022-12-01").by(Source.INSPECTION),
                checks("A", "I", 4, 5).by(Source.INSPECTION));

        assertThat(gap.present()).hasValue(0.8);
    }

    @Test
    void leavesOutTheLeadsTotalWhereTerritoriesReport() {
        Gap gap = mapping.gap(checks("A", "I", 50, 50), checks("T1", "I", 6, 10), checks("T2", "I", 9, 10));

        assertThat(gap.passed()).hasValue(15);
        assertThat(gap.checked()).hasValue(20);
    }

    @Test
    void leavesOutAUnitsTotalWhereItsOwnLedgerSaysWhere() {
        Gap gap = mapping.gap(
                checks("A", "I", 90, 100).form("weekly"),
                checks("A", "I", 3, 6).form("ledger").in("T1"),
                checks("A", "I", 2, 4).form("ledger").in("T2"),
                checks("A", "I", 1, 2).form("ledger"));

        assertThat(gap.passed()).hasValue(6);
        assertThat(gap.checked()).hasValue(12);
    }

    @Test
    void leavesOutAUnitsTotalWhereItsLaterFileSaysWhere() {
        Gap gap = mapping.gap(
                checks("A", "I", 90, 100).form("weekly"),
                checks("A", "I", 50, 60).form("weekly").in("T1"),
                checks("A", "I", 40, 40).form("weekly").in("T2"));

        assertThat(gap.passed()).hasValue(90);
        assertThat(gap.checked()).hasValue(100);
    }

    @Test
    void countsAFigureInTwoFormsOnceAsTheLaterOneSaysIt() {
        Instant noon = Instant.parse("2022-07-15T04:00:00Z");
        TestReport progress = amount("A", "C", 4).form("progress").received(noon.plusSeconds(1));
        TestReport weekly = amount("A", "C", 3).form("weekly").received(noon);
        TestMapping counted = TestMapping.ws()
                .with(TestIndicator.of("C", Measure.COUNT).scores("WS", "S1", 10, new Scoring.Deduction(1)));

        assertThat(counted.gap(weekly, progress).present()).hasValue(4);
        assertThat(counted.gap(progress, weekly).present()).hasValue(4);
    }

    @Test
    void leavesOutATerritorysTotalWhereItsStreetsReport() {
        Gap gap = mapping.gap(checks("T1", "I", 50, 50), checks("T1S", "I", 6, 10), checks("T2", "I", 9, 10));

        assertThat(gap.passed()).hasValue(15);
        assertThat(gap.checked()).hasValue(20);
    }

    @Test
    void addsUpSeveralDepartments() {
        Gap gap = mapping.gap(checks("A", "I", 6, 10), checks("B", "I", 10, 10));

        assertThat(gap.present()).hasValue(0.8);
    }

    @Test
    void looksForOlderEvidenceBehindNoughtOfNought() {
        Gap gap = mapping.gap(checks("A", "I", 7, 10).week(27), checks("A", "I", 0, 0));

        assertThat(gap.present()).hasValue(0.7);
        assertThat(gap.report()).isEqualTo(Forecast.ReportState.REPORTED);
    }

    @Test
    void looksForOlderEvidenceBehindWhatIsNotApplicableToOneReporter() {
        TestMapping two = TestMapping.ws().with(rate("I", 10).reportedBy("A", "B"));

        Gap gap = two.gap(notApplicable("B", "I"), checks("A", "I", 7, 10).week(27));

        assertThat(gap.present()).hasValue(0.7);
    }

    @Test
    void isStaleAfterFourOfItsOwnCycles() {
        assertThat(mapping.gap(checks("A", "I", 7, 10).week(24)).evidence()).isEqualTo(EvidenceState.FRESH);
        assertThat(mapping.gap(checks("A", "I", 7, 10).week(23)).evidence()).isEqualTo(EvidenceState.STALE);

        TestMapping monthly = TestMapping.ws().with(rate("I", 10).cadence(Cadence.MONTHLY));
        assertThat(monthly.gap(checks("A", "I", 7, 10).week(10)).evidence()).isEqualTo(EvidenceState.FRESH);
        assertThat(monthly.gap(checks("A", "I", 7, 10).week(7)).evidence()).isEqualTo(EvidenceState.STALE);
    }

    @Test
    void addsUpCounts() {
        TestMapping counts = TestMapping.ws()
                .with(TestIndicator.of("I", Measure.COUNT)
                        .lowerIsBetter()
                        .scores("WS", "S1", 10, new Scoring.Deduction(2)));

        assertThat(counts.gap(amount("A", "I", 1), amount("B", "I", 2)).present())
                .hasValue(3);
        assertThat(counts.gap(amount("A", "I", 9), amount("T1", "I", 1), amount("T2", "I", 2))
                        .present())
                .hasValue(3);
    }

    @Test
    void takesTheLeadsValueElseTheMean() {
        TestMapping values =
                TestMapping.ws().with(TestIndicator.of("I", Measure.VALUE).scores("WS", "S1", 10, PROPORTIONAL));

        assertThat(values.gap(amount("A", "I", 0.4), amount("T1", "I", 0.6)).present())
                .hasValue(0.4);
        assertThat(values.gap(amount("B", "I", 0.25), amount("T1", "I", 0.75)).present())
                .hasValue(0.5);
        assertThat(values.gap(
                                amount("A", "I", 0.4).on("2022-07-11"),
                                amount("A", "I", 0.6).on("2022-07-12"))
                        .present())
                .hasValue(0.6);
    }

    @Test
    void callsAMilestoneDoneWhenAllSaySo() {
        TestMapping milestones = TestMapping.ws()
                .with(TestIndicator.of("I", Measure.MILESTONE)
                        .scores(
                                "WS",
                                "S1",
                                10,
                                TestIndicator.tiers(
                                        TestIndicator.tier(org.scoregap.mapping.Comparison.Operator.AT_LEAST, 1, 1))));

        assertThat(milestones.gap(amount("A", "I", 1), amount("B", "I", 0)).expectedLoss())
                .isEqualTo(10);
        assertThat(milestones.gap(amount("A", "I", 1), amount("B", "I", 1)).expectedLoss())
                .isZero();
        assertThat(milestones.gap().expectedLoss()).isEqualTo(10);
        assertThat(milestones.gap().evidence()).isEqualTo(EvidenceState.NONE);
    }

    @Test
    void ignoresFiguresThatAreNotOfItsMeasure() {
        assertThat(mapping.gap(amount("A", "I", 1)).evidence()).isEqualTo(EvidenceState.NONE);
    }

    @Test
    void namesTheFileThatArrivedLast() {
        Gap gap = mapping.gap(
                checks("A", "I", 5, 10).file("first.csv"),
                checks("B", "I", 5, 10).file("second.csv").received(TestMapping.DUE),
                checks("A", "I", 5, 10).week(27).file("old.csv").received(TestMapping.AFTER));

        assertThat(gap.evidenceFile()).contains("second.csv");
    }

    @Test
    void countsNothingOfLaterPeriods() {
        assertThat(mapping.gap(checks("A", "I", 5, 10).week(29).received(TestMapping.DUE))
                        .evidence())
                .isEqualTo(EvidenceState.NONE);
    }
}
