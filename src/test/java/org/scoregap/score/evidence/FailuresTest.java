package org.scoregap.score.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.Finding;
import org.scoregap.model.Finding.Amount;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Finding.NotApplicable;
import org.scoregap.model.Measure;
import org.scoregap.score.TestIndicator;

class FailuresTest {
    private static final Indicator RATE = TestIndicator.rate("I").build();
    private static final Indicator LOWER =
            TestIndicator.rate("I").lowerIsBetter().build();
    private static final Indicator COUNT =
            TestIndicator.of("I", Measure.COUNT).lowerIsBetter().build();

    @Test
    void areWhatDidNotPass() {
        assertThat(Failures.in(RATE, new Checks(7, 10))).contains(new Failures(3, 10));
        assertThat(Failures.in(TestIndicator.of("I", Measure.GRADE).build(), new Checks(1.5, 2)))
                .contains(new Failures(0.5, 2));
    }

    @Test
    void areWhatPassedWhereLessIsBetter() {
        assertThat(Failures.in(LOWER, new Checks(7, 10))).contains(new Failures(7, 10));
    }

    @Test
    void areTheOccurrencesOfACount() {
        assertThat(Failures.in(COUNT, new Amount(7))).contains(new Failures(7, 1));
        assertThat(Failures.in(COUNT, new Amount(-1))).contains(new Failures(0, 1));
    }

    @Test
    void areNoneWhereNothingIsSaid() {
        Finding notApplicable = new NotApplicable();

        assertThat(Failures.in(RATE, new Checks(0, 0))).isEmpty();
        assertThat(Failures.in(RATE, new Checks(0, 1))).contains(new Failures(1, 1));
        assertThat(Failures.in(RATE, notApplicable)).isEmpty();
        assertThat(Failures.in(RATE, new Amount(1))).isEmpty();
        assertThat(Failures.in(COUNT, notApplicable)).isEmpty();
        assertThat(Failures.in(COUNT, new Checks(1, 1))).isEmpty();
    }

    @Test
    void areNoneOfValuesAndMilestones() {
        assertThat(Failures.in(TestIndicator.of("I", Measure.VALUE).build(), new Amount(1)))
                .isEmpty();
        assertThat(Failures.in(TestIndicator.of("I", Measure.MILESTONE).build(), new Amount(1)))
                .isEmpty();
    }

    @Test
    void areNeverFewerThanNone() {
        assertThat(Failures.failing(RATE, 3, 2)).isZero();
        assertThat(Failures.failing(RATE, 1.5, 2)).isEqualTo(0.5);
        assertThat(Failures.failing(LOWER, 1.5, 2)).isEqualTo(1.5);
    }
}
