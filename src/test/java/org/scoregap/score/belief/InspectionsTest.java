package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.LossModel;
import org.scoregap.model.Measure;
import org.scoregap.model.Source;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;

class InspectionsTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    private static TestReport visit(String unit) {
        return checks(unit, "I", 3, 5).by(Source.INSPECTION);
    }

    /** Whose claim a visit tests, when each of {@code reporters} has reported. */
    private static List<String> tested(TestReport visit, String... reporters) {
        return tested(rate("I", 10), visit, reporters);
    }

    private static List<String> tested(TestIndicator indicator, TestReport visit, String... reporters) {
        List<TestReport> all = new ArrayList<>(List.of(visit));
        Arrays.stream(reporters).forEach(unit -> all.add(checks(unit, "I", 9, 10)));
        return Steps.of(TestMapping.ws().with(indicator), all.toArray(TestReport[]::new)).inspected.keySet().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void testsTheClaimOfTheTerritoryWhereItWasMade() {
        assertThat(tested(visit("A").in("T1"), "T1", "T2")).containsExactly("T1");
        assertThat(tested(visit("A").in("T2S"), "T1", "T2")).containsExactly("T2");
        assertThat(tested(visit("T2S"), "T1", "T2")).containsExactly("T2");
        assertThat(tested(visit("A").in("T1S"), "T1S", "T2")).containsExactly("T1S");
        assertThat(tested(visit("A").in("T1"), "T1S", "T2")).containsExactly("T1S");
    }

    @Test
    void testsTheClaimOfTheUnitThatAnswersThenOfTheLeadThenOfTheFirstThatReports() {
        assertThat(tested(visit("B"), "A", "B")).containsExactly("B");
        assertThat(tested(visit("C"), "A", "B")).containsExactly("A");
        assertThat(tested(rate("I", 10).lead("C"), visit("C"), "A", "B")).containsExactly("A");
        assertThat(tested(visit("A").in("T1"), "B", "C")).containsExactly("B");
    }

    @Test
    void blamesNoTerritoryForWhatWasFoundElsewhere() {
        assertThat(tested(visit("A").in("T2"), "T1")).isEmpty();
        assertThat(tested(rate("I", 10).lead("T1"), visit("T1").in("T2"), "T1")).isEmpty();
        assertThat(tested(rate("I", 10).lead("T1"), visit("A").in("T2"), "T1")).isEmpty();
    }

    @Test
    void asksTheOnlyOneThatReportsWhereThePlaceIsNotKnown() {
        assertThat(tested(visit("A"), "T1")).containsExactly("T1");
        assertThat(tested(visit("A"), "T1", "T2")).isEmpty();
    }

    @Test
    void testsWhoOwesAReportWhereNobodyHasReported() {
        assertThat(tested(rate("I", 10).reportedBy("B", "C"), visit("A"))).containsExactly("B");
        assertThat(tested(rate("I", 10).reportedBy("B", "A"), visit("A"))).containsExactly("A");
    }

    @Test
    void testsNoClaimWhereInspectorsAloneMeasure() {
        assertThat(tested(rate("I", 10).reportedBy(), visit("A"))).isEmpty();
    }

    @Test
    void leavesOutSurveysOfficialFiguresAndCounts() {
        assertThat(tested(visit("A").by(Source.SURVEY), "A")).isEmpty();
        assertThat(tested(visit("A").by(Source.OFFICIAL), "A")).isEmpty();
        assertThat(Steps.of(
                                TestMapping.ws().with(TestIndicator.of("I", Measure.COUNT)),
                                amount("A", "I", 3).by(Source.INSPECTION))
                        .inspected)
                .isEmpty();
    }

    @Test
    void addsUpWhatWasFoundAndWhatWasToBeExpectedByTheReportsOfThatWeek() {
        Steps steps = Steps.of(
                TestMapping.ws().with(rate("I", 10)),
                checks("A", "I", 5, 10).week(21),
                visit("A").week(20),
                visit("A"));
        double mean = steps.mean();
        double later = (5 + 25 * mean) / 35;
        Inspected seen = steps.inspected("A");

        // h of 8 weeks is 1/2; before it reported anything A is taken to report like the city
        assertThat(seen.found()).isCloseTo(0.5 * 2 + 2, CLOSE);
        assertThat(seen.sites()).isCloseTo(0.5 * 5 + 5, CLOSE);
        assertThat(seen.expected()).isCloseTo(0.5 * 5 * mean + 5 * later, CLOSE);
        assertThat(seen.inspections()).isEqualTo(2);
        assertThat(seen.countedFound()).isEqualTo(4);
        assertThat(seen.countedSites()).isEqualTo(10);
    }

    @Test
    void countsSitesThatAreAlikeForLess() {
        Steps steps = Steps.of(
                TestMapping.ws().with(rate("I", 10)).model(LossModel.DEFAULT.with(new LossModel.Assessors(1, 0.25))),
                visit("A"));

        // 1 / (1 + 4 × 0.25)
        assertThat(steps.inspected("A").found()).isEqualTo(1);
        assertThat(steps.inspected("A").sites()).isEqualTo(2.5);
    }
}
