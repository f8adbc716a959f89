package org.scoregap.score.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.scoregap.model.Task;
import org.scoregap.model.Task.State;
import org.scoregap.score.task.Step.Fresh;
import org.scoregap.score.task.Step.Refusal;
import org.scoregap.score.task.Step.Refused;
import org.scoregap.score.task.Step.Unchanged;

class StepTest {
    private static final LocalDate TODAY = LocalDate.parse("2022-07-20");

    private static LocalDate day(int day) {
        return LocalDate.of(2022, 7, day);
    }

    private static Step claim(TestTask task, int day) {
        return Step.claim(task.build(), day(day), "", "", TODAY);
    }

    @Test
    void aTaskIsIssuedClaimedSentBackClaimedAgainAndClosed() {
        Task task = TestTask.of("A").build();
        assertThat(task.state()).isEqualTo(State.ISSUED);
        task = after(task, Step.claim(task, day(12), "", "", TODAY));
        assertThat(task.state()).isEqualTo(State.CLAIMED);
        task = after(task, Step.reopen(task, day(13), "仍有问题", ""));
        assertThat(task.state()).isEqualTo(State.REOPENED);
        assertThat(task.mended()).isEmpty();
        task = after(task, Step.claim(task, day(14), "", "", TODAY));
        assertThat(task.state()).isEqualTo(State.CLAIMED);
        assertThat(task.mended()).contains(day(14));
        task = after(task, Step.verify(task, day(15), "现场核实", ""));
        assertThat(task.state()).isEqualTo(State.VERIFIED);
        assertThat(task.closed()).contains(day(15));
    }

    private static Task after(Task task, Step step) {
        return task.with(((Fresh) step).event());
    }

    @Test
    void theSameAgainChangesNothing() {
        assertThat(claim(TestTask.of("A").claimed("2022-07-12"), 12)).isEqualTo(new Unchanged());
        assertThat(claim(TestTask.of("A").claimed("2022-07-12").verified("2022-07-13"), 12))
                .isEqualTo(new Unchanged());
        assertThat(claim(TestTask.of("A").claimed("2022-07-12").reopened("2022-07-13"), 12))
                .isEqualTo(new Unchanged());
        assertThat(Step.verify(TestTask.of("A").verified("2022-07-13").build(), TODAY, "x", ""))
                .isEqualTo(new Unchanged());
        assertThat(Step.reopen(
                        TestTask.of("A")
                                .claimed("2022-07-12")
                                .reopened("2022-07-13")
                                .build(),
                        TODAY,
                        "x",
                        ""))
                .isEqualTo(new Unchanged());
    }

    @Test
    void aClaimOfAnotherDayOrInOtherWordsCorrectsTheOneBefore() {
        Task task = TestTask.of("A").claimed("2022-07-12").build();
        assertThat(Step.claim(task, day(13), "", "", TODAY)).isInstanceOf(Fresh.class);
        assertThat(Step.claim(task, day(12), "已清理", "", TODAY)).isInstanceOf(Fresh.class);
    }

    @Test
    void whatIsClosedIsNotClaimedAgain() {
        assertThat(claim(TestTask.of("A").claimed("2022-07-12").verified("2022-07-13"), 14))
                .isEqualTo(new Refused(Refusal.CLOSED));
    }

    @Test
    void aClaimIsOfADayBetweenTheIssueOrTheReopeningAndToday() {
        assertThat(claim(TestTask.of("A"), 7)).isEqualTo(new Refused(Refusal.BEFORE_ISSUED));
        assertThat(claim(TestTask.of("A"), 8)).isInstanceOf(Fresh.class);
        assertThat(claim(TestTask.of("A"), 20)).isInstanceOf(Fresh.class);
        assertThat(claim(TestTask.of("A"), 21)).isEqualTo(new Refused(Refusal.TO_COME));
        TestTask back = TestTask.of("A").claimed("2022-07-10").reopened("2022-07-13");
        assertThat(claim(back, 12)).isEqualTo(new Refused(Refusal.BEFORE_REOPENED));
        assertThat(claim(back, 13)).isInstanceOf(Fresh.class);
    }

    @Test
    void whatWasNeverClaimedIsNotSentBack() {
        assertThat(Step.reopen(TestTask.of("A").build(), TODAY, "x", ""))
                .isEqualTo(new Refused(Refusal.NOTHING_CLAIMED));
    }
}
