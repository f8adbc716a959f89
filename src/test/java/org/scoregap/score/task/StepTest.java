package org.scoregap.score.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.scoregap.model.Task;
import org.scoregap.model.Task.State;
import org.scoregap.score.task.Step.Fresh;
import org.scoregap.score.task.Step.Refusal;
import org.scoregap.score.task.Step.Refused;
import org.scoregap.score.task.Step.Unchanged;

class StepTest {
    private static final Instant NOW = Instant.parse("2022-07-20T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2022-07-20");

    private static LocalDate day(int day) {
        return LocalDate.of(2022, 7, day);
    }

    private static Step claim(TestTask task, int day) {
        return Step.claim(task.build(), day(day), "", "", TODAY, NOW);
    }

    @Test
    void aTaskIsIssuedClaimedSentBackClaimedAgainAndClosed() {
        Task task = TestTask.of("A").build();
        assertThat(task.state()).isEqualTo(State.ISSUED);
        task = after(task, Step.claim(task, day(12), "", "", TODAY, NOW));
        assertThat(task.state()).isEqualTo(State.CLAIMED);
        task = after(task, Step.reopen(task, day(13), "仍有问题", "", NOW));
        assertThat(task.state()).isEqualTo(State.REOPENED);
        assertThat(task.mended()).isEmpty();
        task = after(task, Step.claim(task, day(14), "", "", TODAY, NOW));
        assertThat(task.state()).isEqualTo(State.CLAIMED);
        assertThat(task.mended()).contains(day(14));
        task = after(task, Step.verify(task, day(15), "现场核实", "", NOW));
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
        assertThat(Step.verify(TestTask.of("A").verified("2022-07-13").build(), TODAY, "x", "", NOW))
                .isEqualTo(new Unchanged());
        assertThat(Step.reopen(
                        TestTask.of("A")
                                .claimed("2022-07-12")
                                .reopened("2022-07-13")
                                .build(),
                        TODAY,
                        "x",
                        "",
                        NOW))
                .isEqualTo(new Unchanged());
    }

    @Test
    void aClaimOfAnotherDayOrInOtherWordsCorrectsTheOneBefore() {
        Task task = TestTask.of("A").claimed("2022-07-12").build();
        assertThat(Step.claim(task, day(13), "", "", TODAY, NOW)).isInstanceOf(Fresh.class);
        assertThat(Step.claim(task, day(12), "已清理", "", TODAY, NOW)).isInstanceOf(Fresh.class);
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
        assertThat(Step.reopen(TestTask.of("A").build(), TODAY, "x", "", NOW))
                .isEqualTo(new Refused(Refusal.NOTHING_CLAIMED));
    }

    @Test
    void theVerySameAgainAfterItWasSentBackAsksForAnotherDayOrNote() {
        Task back = TestTask.of("A")
                .noted("2022-07-12", "已清理")
                .reopened("2022-07-12")
                .build();
        assertThat(Step.claim(back, day(12), "已清理", "", TODAY, NOW)).isEqualTo(new Refused(Refusal.SENT_BACK));
        assertThat(Step.claim(back, day(12), "又清理一遍", "", TODAY, NOW)).isInstanceOf(Fresh.class);
        assertThat(Step.claim(back, day(13), "已清理", "", TODAY, NOW)).isInstanceOf(Fresh.class);
    }

    @Test
    void theFirstDayAgainTakesBackItsCorrection() {
        Task corrected =
                TestTask.of("A").claimed("2022-07-12").claimed("2022-07-14").build();
        assertThat(Step.claim(corrected, day(12), "", "", TODAY, NOW)).isInstanceOf(Fresh.class);
        assertThat(Step.claim(corrected, day(14), "", "", TODAY, NOW)).isEqualTo(new Unchanged());
    }

    @Test
    void nobodyDecidesBeforeItWasIssuedOrBeforeWhatWasLastSaid() {
        Task issued = TestTask.of("A").build();
        assertThat(Step.verify(issued, day(7), "x", "", NOW)).isEqualTo(new Refused(Refusal.TOO_EARLY));
        assertThat(Step.verify(issued, day(8), "x", "", NOW)).isInstanceOf(Fresh.class);
        Task claimed = TestTask.of("A").claimed("2022-07-12").build();
        assertThat(Step.verify(claimed, day(11), "x", "", NOW)).isEqualTo(new Refused(Refusal.TOO_EARLY));
        assertThat(Step.verify(claimed, day(12), "x", "", NOW)).isInstanceOf(Fresh.class);
        assertThat(Step.reopen(claimed, day(11), "x", "", NOW)).isEqualTo(new Refused(Refusal.TOO_EARLY));
        assertThat(Step.reopen(claimed, day(12), "x", "", NOW)).isInstanceOf(Fresh.class);
    }
}
