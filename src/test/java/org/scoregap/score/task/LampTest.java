package org.scoregap.score.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;

/** Two days of yellow before Friday 15 July, 18:00. */
class LampTest {
    private static final Instant DEADLINE = TestTask.DEADLINE;
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private static Lamp lamp(TestTask task, Instant asOf) {
        return Lamp.of(
                task.build(),
                asOf,
                TestMapping.ws().with(TestIndicator.rate("I")).build().settings());
    }

    @Test
    void isBlueUntilTwoDaysBeforeTheDeadlineThenYellowThenRed() {
        TestTask issued = TestTask.of("A");
        assertThat(lamp(issued, DEADLINE.minus(TWO_DAYS).minusNanos(1))).isEqualTo(Lamp.BLUE);
        assertThat(lamp(issued, DEADLINE.minus(TWO_DAYS))).isEqualTo(Lamp.YELLOW);
        assertThat(lamp(issued, DEADLINE)).isEqualTo(Lamp.YELLOW);
        assertThat(lamp(issued, DEADLINE.plusNanos(1))).isEqualTo(Lamp.RED);
    }

    @Test
    void goesByTheDayItWasMendedAndNotByTheDayOfTheInspection() {
        Instant later = DEADLINE.plus(Duration.ofDays(9));
        assertThat(lamp(TestTask.of("A").claimed("2022-07-15"), later)).isEqualTo(Lamp.BLUE);
        assertThat(lamp(TestTask.of("A").claimed("2022-07-15").verified("2022-07-20"), later))
                .isEqualTo(Lamp.BLUE);
        assertThat(lamp(TestTask.of("A").claimed("2022-07-16"), later)).isEqualTo(Lamp.RED);
    }

    @Test
    void aRedOneThatIsCuredLateStaysYellow() {
        Instant later = DEADLINE.plus(Duration.ofDays(9));
        assertThat(lamp(TestTask.of("A").claimed("2022-07-16").verified("2022-07-16"), later))
                .isEqualTo(Lamp.YELLOW);
        assertThat(lamp(TestTask.of("A").verified("2022-07-16"), later)).isEqualTo(Lamp.YELLOW);
    }

    @Test
    void aLateClaimIsNotInTimeByNamingAnEarlierDay() {
        Instant later = DEADLINE.plus(Duration.ofDays(9));
        assertThat(lamp(TestTask.of("A").claimed("2022-07-16").claimed("2022-07-14"), later))
                .isEqualTo(Lamp.RED);
        assertThat(lamp(TestTask.of("A").claimed("2022-07-13").claimed("2022-07-14"), later))
                .isEqualTo(Lamp.BLUE);
    }

    @Test
    void isRedAgainWhenAClaimInTimeWasSentBack() {
        TestTask back = TestTask.of("A").claimed("2022-07-14").reopened("2022-07-15");
        assertThat(lamp(back, DEADLINE.plusNanos(1))).isEqualTo(Lamp.RED);
        assertThat(lamp(back.claimed("2022-07-18").verified("2022-07-19"), DEADLINE.plus(TWO_DAYS)))
                .isEqualTo(Lamp.YELLOW);
    }
}
