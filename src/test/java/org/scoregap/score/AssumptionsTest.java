package org.scoregap.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.LossModel;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.forecast.Assumption;

class AssumptionsTest {
    /** Five weeks of reports and inspections that agree, and an assessment to come. */
    private static List<TestReport> sound() {
        List<TestReport> reports = new ArrayList<>();
        for (int week = 24; week <= 28; week++) {
            for (String unit : List.of("A", "B")) {
                reports.add(checks(unit, "I" + unit, 80, 100).week(week));
                reports.add(checks(unit, "I" + unit, 40, 50).week(week).by(Source.INSPECTION));
            }
        }
        return reports;
    }

    private static TestMapping city() {
        return TestMapping.ws()
                .assessment("2022-08-15")
                .with(
                        rate("IA", 40).reportedBy("A"),
                        rate("IB", 40).reportedBy("B").lead("B"),
                        rate("IC", 20).reportedBy("C").lead("C"));
    }

    private static List<Assumption> doubtful(TestMapping mapping, List<TestReport> reports, TestReport... more) {
        List<TestReport> all = new ArrayList<>(reports);
        all.addAll(List.of(more));
        return mapping.forecast(all.toArray(new TestReport[0])).assumptions();
    }

    private static List<String> codes(List<Assumption> assumptions) {
        return assumptions.stream().map(Assumption::code).collect(Collectors.toList());
    }

    private static TestReport ofC() {
        return checks("C", "IC", 80, 100);
    }

    @Test
    void nothingIsSaidWhereNothingSpeaksAgainstIt() {
        assertThat(doubtful(city(), sound(), ofC())).isEmpty();
    }

    @Test
    void withoutInspectionsTheUsualFactorStands() {
        assertThat(doubtful(city(), List.of(), checks("A", "IA", 80, 100), checks("B", "IB", 80, 100), ofC()))
                .containsExactly(new Assumption.FewInspections(0, 8, 1.5, 1));
    }

    @ParameterizedTest(name = "week {0}: {1} inspections")
    @CsvSource({"20, 0", "21, 1"})
    void inspectionsOfMoreThanAHalfLifeAgoAreNoneOfLately(int week, int counted) {
        List<Assumption> doubtful = doubtful(
                city(),
                List.of(),
                checks("A", "IA", 80, 100).week(week),
                checks("A", "IA", 8, 10).week(week).by(Source.INSPECTION),
                checks("A", "IA", 80, 100),
                checks("B", "IB", 80, 100),
                ofC());

        assertThat(doubtful).singleElement().isInstanceOfSatisfying(Assumption.FewInspections.class, few -> {
            assertThat(few.inspections()).isEqualTo(counted);
            assertThat(few.usualWeight()).isBetween(0.5, 1.0);
        });
    }

    /** What was found of two units eight weeks ago, and counts half, still outweighs the usual factor. */
    @Test
    void noInspectionLatelyIsSaidHoweverMuchWasFoundBefore() {
        List<Assumption> doubtful = doubtful(
                city(),
                List.of(),
                checks("A", "IA", 80, 100).week(20),
                checks("A", "IA", 60, 100).week(20).by(Source.INSPECTION),
                checks("B", "IB", 80, 100).week(20),
                checks("B", "IB", 60, 100).week(20).by(Source.INSPECTION),
                checks("A", "IA", 80, 100),
                checks("B", "IB", 80, 100),
                ofC());

        assertThat(doubtful).first().isInstanceOfSatisfying(Assumption.FewInspections.class, few -> {
            assertThat(few.inspections()).isZero();
            assertThat(few.usualWeight()).isLessThan(0.5);
        });
    }

    @Test
    void anAmountThatInspectorsMeasureTellsNothingOfHowUnitsReport() {
        assertThat(doubtful(
                        city().with(TestIndicator.of("IV", Measure.VALUE).reportedBy("A")),
                        List.of(),
                        checks("A", "IA", 80, 100),
                        checks("B", "IB", 80, 100),
                        ofC(),
                        amount("A", "IV", 7).by(Source.INSPECTION)))
                .containsExactly(new Assumption.FewInspections(0, 8, 1.5, 1));
    }

    /** C reports nothing that scores in A2; of A2 nobody has seen 5 of 100 points. */
    private static TestMapping twoFrameworks() {
        return TestMapping.ws()
                .framework("A2", 100, OptionalDouble.empty(), TestMapping.section("X"))
                .assessment("2022-08-15")
                .with(
                        rate("IA", 40).reportedBy("A"),
                        rate("IB", 40).reportedBy("B").lead("B").scores("A2", "X", 95, TestIndicator.PROPORTIONAL),
                        rate("IC", 10).reportedBy("C").lead("C"),
                        rate("ID").reportedBy("A").scores("A2", "X", 5, TestIndicator.PROPORTIONAL),
                        rate("IE", 10).reportedBy("C").lead("C"));
    }

    @Test
    void whatNobodyHasSeenIsCountedInTheFrameworksWhereItIsMuch() {
        assertThat(doubtful(twoFrameworks(), sound()))
                .containsExactly(new Assumption.Unseen(2, List.of(new Assumption.AtStake(new FrameworkId("WS"), 20))));
    }

    @Test
    void frameworksThatNothingEmptyHangsOnAreNotNamed() {
        assertThat(doubtful(
                        twoFrameworks(),
                        sound(),
                        checks("C", "IC", 1000, 1000),
                        checks("C", "IE", 1000, 1000),
                        checks("A", "ID", 80, 100)))
                .containsExactly(new Assumption.EmptyReports(
                        List.of(new UnitId("C")), List.of(new Assumption.AtStake(new FrameworkId("WS"), 20))));
    }

    @Test
    void emptyReportsAreCountedWithThePointsThatHangOnThem() {
        assertThat(doubtful(city(), sound(), checks("C", "IC", 1000, 1000)))
                .containsExactly(new Assumption.EmptyReports(
                        List.of(new UnitId("C")), List.of(new Assumption.AtStake(new FrameworkId("WS"), 20))));
    }

    @Test
    void whatNobodyHasSeenIsSaidFromAFifthOfThePointsOn() {
        assertThat(doubtful(city(), sound()))
                .containsExactly(new Assumption.Unseen(1, List.of(new Assumption.AtStake(new FrameworkId("WS"), 20))));
        assertThat(doubtful(city().with(rate("ID", 1).reportedBy("A")), sound(), checks("A", "ID", 8, 10)))
                .as("20 of 101 points")
                .isEmpty();
    }

    @Test
    void staleEvidenceIsSaidWhenItIsMoreThanHalf() {
        List<TestReport> old = sound().stream().map(report -> report).toList();
        assertThat(codes(doubtful(city(), old, ofC()))).isEmpty();
        assertThat(doubtful(
                        city(),
                        List.of(),
                        checks("A", "IA", 800, 1000).week(23).by(Source.INSPECTION),
                        checks("A", "IA", 800, 1000).week(23),
                        checks("B", "IB", 80, 100).week(23),
                        ofC()))
                .contains(new Assumption.StaleEvidence(2, 3));
        assertThat(codes(doubtful(
                        city(), List.of(), checks("A", "IA", 800, 1000).week(23), checks("B", "IB", 80, 100), ofC())))
                .doesNotContain("stale_evidence");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"1.3, 0", "1, 0.15"})
    void assessorsThatSomebodySetAreSaid(double strictness, double clustering) {
        LossModel model = LossModel.DEFAULT.with(new LossModel.Assessors(strictness, clustering));

        assertThat(doubtful(city().model(model), sound(), ofC()))
                .contains(new Assumption.OtherAssessors(strictness, clustering));
    }

    @Test
    void aDateThatIsMissingOrPastIsSaid() {
        TestMapping undated = TestMapping.ws()
                .with(
                        rate("IA", 40).reportedBy("A"),
                        rate("IB", 40).reportedBy("B"),
                        rate("IC", 20).reportedBy("C"));
        assertThat(doubtful(undated, sound(), ofC())).containsExactly(new Assumption.NoAssessmentDate(4));
        assertThat(doubtful(city().assessment("2022-07-10"), sound(), ofC()))
                .containsExactly(new Assumption.AssessmentPast(LocalDate.of(2022, 7, 10)));
        assertThat(doubtful(city().assessment("2022-07-11"), sound(), ofC())).isEmpty();
    }

    @Test
    void hidingThatGrowsWeekByWeekIsSaidFirst() {
        List<TestReport> reports = new ArrayList<>();
        IntStream.rangeClosed(18, 28).forEach(week -> {
            double found = 20 * Math.pow(1.25, Math.max(0, week - 24));
            for (String unit : List.of("A", "B", "C")) {
                reports.add(checks(unit, "I" + unit, 80, 100).week(week));
                reports.add(checks(unit, "I" + unit, 100 - Math.min(100, found), 100)
                        .week(week)
                        .by(Source.INSPECTION));
            }
        });

        double before = Scorer.underReporting(
                        city().build(), new Period(2022, 25), TestReport.all(reports.toArray(new TestReport[0])))
                .city()
                .factor();
        assertThat(doubtful(city(), reports))
                .first()
                .isInstanceOfSatisfying(Assumption.RisingUnderReporting.class, rising -> {
                    assertThat(rising.weeks()).isEqualTo(3);
                    assertThat(rising.from()).isCloseTo(before, within(1e-12));
                    assertThat(rising.to()).isGreaterThan(1.1 * rising.from());
                });
    }
}
