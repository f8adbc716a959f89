package org.scoregap.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.Period;

class StoredPeriodsTest {
    private static final StoredPeriods NONE = new StoredPeriods(new TreeSet<>());
    private static final StoredPeriods TWO =
            new StoredPeriods(new TreeSet<>(Set.of(new Period(2022, 26), new Period(2022, 28))));

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2022-W25, false", "2022-W26, true", "2022-W27, true", "2022-W28, true", "2022-W29, true"})
    void aPeriodBeforeAllThatHoldASubmissionCannotBeSpokenOf(String period, boolean expected) {
        assertThat(TWO.reach(week(period))).isEqualTo(expected);
        assertThat(NONE.reach(week(period))).isFalse();
    }

    @Test
    void theFirstAndTheLatestAreThoseOfTheStore() {
        assertThat(TWO.first()).hasValue(new Period(2022, 26));
        assertThat(TWO.latest()).hasValue(new Period(2022, 28));
        assertThat(NONE.first()).isEmpty();
        assertThat(NONE.latest()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2022-W25, 0", "2022-W26, 1", "2022-W27, 1", "2022-W28, 2"})
    void thoseUntilAPeriodHoldItToo(String period, int expected) {
        assertThat(TWO.until(week(period))).hasSize(expected);
    }

    private static Period week(String text) {
        return Period.parse(text).orElseThrow();
    }
}
