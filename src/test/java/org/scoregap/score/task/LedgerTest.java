package org.scoregap.score.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestReport.checks;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Source;
import org.scoregap.model.Task;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.UnitPart;
import org.scoregap.score.task.Ledger.Line;

/** Indicator I is led by A with B's support; half of its loss is the territories'. */
class LedgerTest {
    private static final FrameworkId WS = new FrameworkId("WS");

    private static TestIndicator indicator() {
        return TestIndicator.rate("I", 20)
                .lead("A")
                .support("B", 0.25)
                .reportedBy("A")
                .territories(0.5, "市场");
    }

    private static Mapping mapping(TestIndicator indicator) {
        return TestMapping.ws()
                .with(indicator)
                .site("M1", "市场", "T1")
                .site("M2", "市场", "T2S")
                .build();
    }

    private static Forecast forecast(Mapping mapping, TestReport... reports) {
        return Scorer.forecast(mapping, TestMapping.WEEK, TestMapping.AFTER, TestReport.all(reports));
    }

    private static Ledger ledger(Mapping mapping, List<Task> tasks, TestReport... reports) {
        return Ledger.of(mapping, tasks, TestReport.all(reports), forecast(mapping, reports), TestMapping.AFTER);
    }

    private static Line line(TestTask task, TestReport... reports) {
        return ledger(mapping(indicator()), List.of(task.build()), reports)
                .lines()
                .get(0);
    }

    private static TestReport inspection(String unit, double passed, String day) {
        return checks(unit, "I", passed, 10).by(Source.INSPECTION).on(day);
    }

    @Test
    void isEmptyWithoutTasks() {
        Ledger ledger = ledger(mapping(indicator()), List.of(), checks("A", "I", 8, 10));
        assertThat(ledger.lines()).isEmpty();
        assertThat(ledger.units()).isEmpty();
    }

    @Test
    void winsBackTheUnitsPartOfTheExpectedLossUntilItIsClosed() {
        Mapping mapping = mapping(indicator());
        TestReport report = checks("A", "I", 8, 10);
        double part = forecast(mapping, report).gaps().get(0).units().stream()
                .filter(unit -> unit.unit().value().equals("B"))
                .mapToDouble(UnitPart::loss)
                .sum();
        Line open = line(TestTask.of("B"), report);
        assertThat(part).isPositive();
        assertThat(open.winsBack().get(WS)).isCloseTo(part, within(1e-12));
        // 100 points over the 20 in play
        assertThat(open.weighted()).isCloseTo(5 * part, within(1e-12));
        assertThat(line(TestTask.of("B").verified("2022-07-12"), report).winsBack())
                .isEmpty();
    }

    @Test
    void anInspectionOnTheDayOfTheClaimOrLaterDecides() {
        TestTask claimed = TestTask.of("A").claimed("2022-07-12");
        assertThat(line(claimed, inspection("A", 7, "2022-07-11")).verdict()).isEmpty();
        assertThat(line(claimed, inspection("A", 7, "2022-07-12")).contradicted())
                .isTrue();
        assertThat(line(claimed, inspection("A", 10, "2022-07-12")).contradicted())
                .isFalse();
        assertThat(line(claimed, inspection("A", 10, "2022-07-12")).verdict()).isPresent();
        assertThat(line(TestTask.of("A"), inspection("A", 7, "2022-07-12")).verdict())
                .isEmpty();
    }

    @Test
    void theFirstDayThatAnybodyLookedDecidesAndOneFailureOfItIsEnough() {
        Line line = line(
                TestTask.of("A").claimed("2022-07-12"),
                inspection("A", 10, "2022-07-15"),
                inspection("A", 10, "2022-07-13"),
                inspection("A", 9, "2022-07-13"));
        assertThat(line.contradicted()).isTrue();
        assertThat(line.verdict().orElseThrow().look().evidence()).isEqualTo("9/10, file.csv C2");
    }

    @Test
    void selfReportsProveNothing() {
        assertThat(line(
                                TestTask.of("A").claimed("2022-07-12"),
                                checks("A", "I", 7, 10).on("2022-07-14"))
                        .verdict())
                .isEmpty();
    }

    @Test
    void anIndicatorWithATargetPassesWhenItMeetsIt() {
        Mapping mapping = mapping(indicator().target(Operator.AT_LEAST, 0.9));
        Task task = TestTask.of("A").claimed("2022-07-12").build();
        assertThat(ledger(mapping, List.of(task), inspection("A", 9, "2022-07-13"))
                        .lines()
                        .get(0)
                        .contradicted())
                .isFalse();
        assertThat(ledger(mapping, List.of(task), inspection("A", 8.9, "2022-07-13"))
                        .lines()
                        .get(0)
                        .contradicted())
                .isTrue();
    }

    @Test
    void whoLeadsAnswersForAllButWhatASupporterDoes() {
        assertThat(line(TestTask.of("A").claimed("2022-07-12"), inspection("C", 7, "2022-07-13"))
                        .contradicted())
                .isTrue();
        assertThat(line(TestTask.of("A").claimed("2022-07-12"), inspection("B", 7, "2022-07-13"))
                        .verdict())
                .isEmpty();
        assertThat(line(TestTask.of("B").claimed("2022-07-12"), inspection("B", 7, "2022-07-13"))
                        .contradicted())
                .isTrue();
    }

    @Test
    void aTerritoryAnswersForWhatIsFoundInIt() {
        TestTask claimed = TestTask.of("T2").claimed("2022-07-12");
        assertThat(line(claimed, inspection("A", 7, "2022-07-13").in("T2S")).contradicted())
                .isTrue();
        assertThat(line(claimed, inspection("A", 7, "2022-07-13").in("T1")).verdict())
                .isEmpty();
        TestReport both = checks("A", "I", 1, 2)
                .by(Source.INSPECTION)
                .on("2022-07-13")
                .site("M1", 1, 1)
                .site("M2", 0, 1);
        assertThat(line(claimed, both).contradicted()).isTrue();
        assertThat(line(TestTask.of("T1").claimed("2022-07-12"), both)
                        .verdict()
                        .orElseThrow()
                        .contradicts())
                .isFalse();
    }

    @Test
    void aSitesTaskIsDecidedAtThatSite() {
        TestReport both = checks("A", "I", 1, 2)
                .by(Source.INSPECTION)
                .on("2022-07-13")
                .site("M1", 1, 1)
                .site("M2", 0, 1);
        assertThat(line(TestTask.of("A").at("M2").claimed("2022-07-12"), both)
                        .verdict()
                        .orElseThrow()
                        .look()
                        .cell())
                .hasToString("C3");
        assertThat(line(TestTask.of("A").at("M2").claimed("2022-07-12"), both).contradicted())
                .isTrue();
        assertThat(line(TestTask.of("A").at("M1").claimed("2022-07-12"), both).contradicted())
                .isFalse();
        assertThat(line(TestTask.of("A").at("M3").claimed("2022-07-12"), both).verdict())
                .isEmpty();
    }

    @Test
    void aClosedOneThatFailsLaterIsProposedAndPassingAgainIsNoNews() {
        TestTask closed = TestTask.of("A").claimed("2022-07-11").verifiedByInspection("2022-07-12");
        assertThat(line(closed, inspection("A", 10, "2022-07-13")).verdict()).isEmpty();
        assertThat(line(closed, inspection("A", 10, "2022-07-13"), inspection("A", 7, "2022-07-14"))
                        .contradicted())
                .isTrue();
    }

    @Test
    void aFailureStandsAgainstTheClaimThatALaterDayWasToCorrect() {
        TestTask corrected = TestTask.of("A").claimed("2022-07-10").claimed("2022-07-13");
        Line line = line(corrected, inspection("A", 7, "2022-07-12"), inspection("A", 10, "2022-07-14"));
        assertThat(line.contradicted()).isTrue();
        assertThat(line.verdict().orElseThrow().claimed()).isEqualTo("2022-07-10");
        assertThat(line(corrected, inspection("A", 10, "2022-07-12")).verdict()).isEmpty();
        assertThat(line(corrected, inspection("A", 7, "2022-07-09")).verdict()).isEmpty();
    }

    @Test
    void aFailureThatArrivesAfterSomebodyVouchedIsListedEvenOfAnEarlierDay() {
        TestTask vouched = TestTask.of("A")
                .claimed("2022-07-11")
                .recorded("2022-07-14T08:00:00Z")
                .verified("2022-07-14");
        TestReport failure = inspection("A", 7, "2022-07-13");
        assertThat(line(vouched, failure.received(Instant.parse("2022-07-14T08:00:00Z")))
                        .verdict())
                .isEmpty();
        assertThat(line(vouched, failure.received(Instant.parse("2022-07-14T08:00:01Z")))
                        .contradicted())
                .isTrue();
    }

    @Test
    void aSecondFileOfTheDayThatClosedItIsListedWhereItFails() {
        TestTask closed = TestTask.of("A")
                .claimed("2022-07-11")
                .recorded("2022-07-13T08:00:00Z")
                .verifiedByInspection("2022-07-12");
        TestReport passed = inspection("A", 10, "2022-07-12").received(Instant.parse("2022-07-13T07:00:00Z"));
        TestReport failed = inspection("A", 7, "2022-07-12").received(Instant.parse("2022-07-14T07:00:00Z"));
        assertThat(line(closed, passed).verdict()).isEmpty();
        assertThat(line(closed, passed).unfounded()).isEmpty();
        assertThat(line(closed, passed, failed).contradicted()).isTrue();
    }

    @Test
    void aDecisionWhoseInspectionWasCorrectedOrUndoneIsListed() {
        Instant before = Instant.parse("2022-07-13T07:00:00Z");
        TestTask closed = TestTask.of("A")
                .claimed("2022-07-11")
                .recorded("2022-07-13T08:00:00Z")
                .verifiedByInspection("2022-07-12");
        assertThat(line(closed, inspection("A", 7, "2022-07-12").received(before))
                        .contradicted())
                .isTrue();
        assertThat(line(closed).unfounded()).contains(closed.build().events().get(1));
        TestTask back = TestTask.of("A").claimed("2022-07-11").reopenedByInspection("2022-07-12");
        assertThat(line(back, inspection("A", 7, "2022-07-12")).unfounded()).isEmpty();
        assertThat(line(back, inspection("A", 10, "2022-07-12")).unfounded()).isPresent();
        assertThat(line(TestTask.of("A").verified("2022-07-12")).unfounded()).isEmpty();
    }

    @Test
    void whatFailedOnTheDayThatAnInspectionSentItBackIsNotHeldAgainstTheNextClaimWhateverFileRepeatsIt() {
        TestTask again = TestTask.of("A")
                .recorded("2022-07-13T08:00:00Z")
                .claimed("2022-07-11")
                .reopenedByInspection("2022-07-12")
                .noted("2022-07-12", "又清理一遍");
        assertThat(line(again, inspection("A", 7, "2022-07-12").received(Instant.parse("2022-07-14T07:00:00Z")))
                        .verdict())
                .isEmpty();
    }

    @Test
    void theInspectionThatSentItBackSaysNothingOfTheNextClaim() {
        TestTask again =
                TestTask.of("A").claimed("2022-07-11").reopened("2022-07-12").claimed("2022-07-12");
        assertThat(line(again, inspection("A", 7, "2022-07-12")).verdict()).isEmpty();
        assertThat(line(again, inspection("A", 7, "2022-07-13")).contradicted()).isTrue();
    }

    @Test
    void countsByUnitHowManyAreClosedAndInHowManyDays() {
        Ledger ledger = ledger(
                mapping(indicator()),
                Stream.of(
                                TestTask.of("A").number(1).claimed("2022-07-10").verified("2022-07-11"),
                                TestTask.of("A").number(2).claimed("2022-07-11").verified("2022-07-12"),
                                TestTask.of("A").number(3),
                                TestTask.of("B").number(4).claimed("2022-07-12"))
                        .map(TestTask::build)
                        .toList(),
                checks("A", "I", 8, 10));
        Ledger.UnitTasks a = ledger.units().get(0);
        assertThat(a.tasks()).isEqualTo(3);
        assertThat(a.closed()).isEqualTo(2);
        assertThat(a.open()).isEqualTo(1);
        assertThat(a.red()).isEqualTo(1);
        assertThat(a.closingRate()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(a.daysToClose().orElseThrow()).isEqualTo(3.5);
        Ledger.UnitTasks b = ledger.units().get(1);
        assertThat(b.claimed()).isEqualTo(1);
        assertThat(b.closingRate()).isZero();
        assertThat(b.daysToClose()).isEmpty();
        // Red ones first, closed ones last.
        assertThat(ledger.lines()).extracting(line -> line.task().number()).containsExactly(3L, 4L, 1L, 2L);
    }
}
