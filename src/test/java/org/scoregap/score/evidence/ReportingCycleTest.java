package org.scoregap.score.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.model.Period;

class ReportingCycleTest {

    /** 2022-06-30 and 2022-09-29 are Thursdays, of W26 and W39; 2022-12-29 is one of W52. */
    @ParameterizedTest(name = "{0} in 2022-W{1}: {2}")
    @CsvSource({
        "WEEKLY, 28, true",
        "MONTHLY, 25, false",
        "MONTHLY, 26, true",
        "MONTHLY, 27, false",
        "MONTHLY, 30, true",
        "QUARTERLY, 26, true",
        "QUARTERLY, 30, false",
        "QUARTERLY, 39, true",
        "ANNUAL, 51, false",
        "ANNUAL, 52, true",
        "ONCE, 28, true",
    })
    void owesInTheWeekOfTheLastThursday(Cadence cadence, int week, boolean owed) {
        assertThat(new ReportingCycle(cadence).owedIn(new Period(2022, week))).isEqualTo(owed);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "WEEKLY, 2022-W24, 2022-W28, 4",
        "WEEKLY, 2021-W52, 2022-W01, 1",
        "MONTHLY, 2022-W26, 2022-W27, 1",
        "MONTHLY, 2022-W27, 2022-W30, 0",
        "MONTHLY, 2021-W50, 2022-W02, 1",
        "QUARTERLY, 2022-W26, 2022-W27, 1",
        "QUARTERLY, 2022-W27, 2022-W39, 0",
        "ANNUAL, 2020-W53, 2021-W01, 1",
        "ONCE, 2019-W01, 2022-W28, 0",
        "WEEKLY, 2022-W29, 2022-W28, 0",
    })
    void countsAgeInItsOwnCycles(Cadence cadence, String taken, String now, int age) {
        assertThat(new ReportingCycle(cadence).age(period(taken), period(now))).isEqualTo(age);
    }

    @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
    @CsvSource({
        "WEEKLY, 2022-W28, 2022-W28, true",
        "WEEKLY, 2022-W27, 2022-W28, false",
        "MONTHLY, 2022-W27, 2022-W30, true",
        "MONTHLY, 2022-W26, 2022-W27, false",
        "ANNUAL, 2022-W01, 2022-W52, true",
        "ONCE, 2019-W01, 2022-W28, true",
    })
    void knowsWhichWeeksAreOfOneCycle(Cadence cadence, String one, String other, boolean same) {
        assertThat(new ReportingCycle(cadence).same(period(one), period(other))).isEqualTo(same);
        assertThat(new ReportingCycle(cadence).same(period(other), period(one))).isEqualTo(same);
    }

    /** 2021-07-01 is a Thursday, of W26; 2022-01-06 and 2021-01-07 are the first of their years, of W01. */
    @ParameterizedTest(name = "{1} cycles before that of {2}, {0}: {3}")
    @CsvSource({
        "WEEKLY, 0, 2022-W28, 2022-W28",
        "WEEKLY, 52, 2022-W28, 2021-W28",
        "WEEKLY, 52, 2021-W28, 2020-W29",
        "MONTHLY, 0, 2022-W28, 2022-W27",
        "MONTHLY, 12, 2022-W28, 2021-W26",
        "MONTHLY, 1, 2022-W01, 2021-W48",
        "QUARTERLY, 4, 2022-W28, 2021-W26",
        "QUARTERLY, 2, 2022-W28, 2022-W01",
        "ANNUAL, 1, 2022-W28, 2021-W01",
        "ANNUAL, 2021, 2022-W28, 0001-W01",
        "ANNUAL, 1000000, 2022-W28, 0001-W01",
        "MONTHLY, 1000000, 2022-W28, 0001-W01",
        "QUARTERLY, 1000000, 2022-W28, 0001-W01",
        "WEEKLY, 1000000, 2022-W28, 0001-W01",
        "ONCE, 1, 2022-W28, 0001-W01",
    })
    void countsCyclesBack(Cadence cadence, int back, String now, String first) {
        assertThat(new ReportingCycle(cadence).first(period(now), back)).isEqualTo(period(first));
    }

    @ParameterizedTest
    @EnumSource(value = Cadence.class, names = "ONCE", mode = EnumSource.Mode.EXCLUDE)
    void countsBackToTheVeryWeekThatIsNoOlder(Cadence cadence) {
        ReportingCycle cycle = new ReportingCycle(cadence);
        for (int weeks = 0; weeks < 120; weeks++) {
            Period now = new Period(2020, 1).plus(weeks);
            for (int back : new int[] {0, 1, 2, 7}) {
                Period first = cycle.first(now, back);
                assertThat(cycle.age(first, now)).as("%s of %s", first, now).isEqualTo(back);
                assertThat(cycle.age(first.plus(-1), now)).isEqualTo(back + 1);
            }
        }
    }

    @Test
    void namesTheWeekInWhichACycleIsOwed() {
        assertThat(new ReportingCycle(Cadence.MONTHLY).owedFor(period("2022-W27")))
                .isEqualTo(period("2022-W30"));
        assertThat(new ReportingCycle(Cadence.MONTHLY).owedFor(period("2022-W30")))
                .isEqualTo(period("2022-W30"));
        assertThat(new ReportingCycle(Cadence.ONCE).owedFor(period("2022-W27"))).isEqualTo(period("2022-W27"));
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
