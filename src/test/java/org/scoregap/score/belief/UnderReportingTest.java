package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.checks;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestMapping;

class UnderReportingTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private final TestMapping mapping =
            TestMapping.ws().with(rate("I", 10), rate("J", 10).lead("B").reportedBy("B"));

    @Test
    void isOneAndAHalfForEverybodyWithoutInspections() {
        Steps steps = Steps.of(mapping, checks("A", "I", 8, 10), checks("B", "J", 10, 10));

        assertThat(steps.underReporting.city().factor()).isCloseTo(1.5, CLOSE);
        assertThat(steps.underReporting.all())
                .extracting(Habit::unit)
                .containsExactly(new UnitId("A"), new UnitId("B"));
        for (Habit habit : steps.underReporting.all()) {
            assertThat(habit.factor()).isCloseTo(1.5, CLOSE);
            assertThat(habit.swing()).isCloseTo(1 / Math.sqrt(6), CLOSE);
            assertThat(habit.reach()).isEqualTo(1);
            assertThat(habit.empty()).isFalse();
        }
    }

    @Test
    void takesAUnitThatWasNeverSeenForOneLikeTheCity() {
        Steps steps = Steps.of(
                mapping, checks("A", "I", 8, 10), checks("A", "I", 2, 10).by(Source.INSPECTION));
        Habit unseen = steps.habit("C");

        assertThat(steps.underReporting.city().factor()).isGreaterThan(1.6);
        assertThat(unseen.factor()).isCloseTo(steps.underReporting.city().factor(), CLOSE);
        assertThat(unseen.reported()).isEqualTo(Reported.NOTHING);
        assertThat(unseen.inspected()).isEqualTo(Inspected.NOTHING);
        assertThat(unseen.empty()).isFalse();
        assertThat(unseen.reach()).isEqualTo(1);
        assertThat(steps.underReporting.all()).extracting(Habit::unit).containsExactly(new UnitId("A"));
    }

    @Test
    void drawsAnInspectedUnitFromTheCityToItsOwn() {
        Steps steps = Steps.of(
                mapping, checks("A", "I", 8, 10), checks("A", "I", 2, 10).by(Source.INSPECTION));
        Habit habit = steps.habit("A");
        double city = steps.underReporting.city().factor();
        double expected = 10 * steps.rate("I", "A");

        assertThat(habit.inspected().expected()).isCloseTo(expected, CLOSE);
        assertThat(habit.factor()).isCloseTo((8 + 6) / (expected + 6 / city), CLOSE);
        assertThat(habit.swing()).isCloseTo(1 / Math.sqrt(6 + 8), CLOSE);
        assertThat(habit.reach()).isCloseTo(6 / (6 + city * expected), CLOSE);
    }

    @Test
    void fillsUpAnEmptyReporterFromTheOthers() {
        Steps steps = Steps.of(
                mapping,
                checks("A", "I", 80, 100),
                checks("B", "J", 100, 100),
                checks("B", "J", 6, 12).by(Source.INSPECTION));
        double mean = 20.1 / 201; // 0.1
        double others = 1.5 * (20 + 25 * mean) / 125; // p of A's indicator: 0.27
        double rate = (6 + 8 * others) / (12 + 8);
        Habit empty = steps.habit("B");

        assertThat(empty.reported().expected()).isCloseTo(100 * mean, CLOSE);
        assertThat(steps.underReporting.emptyUnitsExpect()).isCloseTo(others, CLOSE);
        assertThat(empty.emptyRate().orElseThrow()).isCloseTo(rate, CLOSE);
        assertThat(empty.swing()).isCloseTo(Math.sqrt((1 - rate) / (rate * 21)), CLOSE);
        assertThat(empty.reach()).isCloseTo(8 / 20.0, CLOSE);
        // what was found with it says nothing of those who do report failures
        assertThat(steps.underReporting.city().factor()).isCloseTo(1.5, CLOSE);
    }

    @Test
    void leavesAReporterOfATenthOfTheUsualFailuresAlone() {
        Steps few = Steps.of(mapping, checks("A", "I", 82, 100), checks("B", "J", 98, 100));

        // x̄ = 20.1 / 201 = 0.1: 10 to be expected
        assertThat(few.habit("B").empty()).isFalse();
        assertThat(Steps.of(mapping, checks("A", "I", 80, 100), checks("B", "J", 99.5, 100))
                        .habit("B")
                        .empty())
                .isTrue();
    }

    @Test
    void goesByInspectorsAloneWhereAllReportsAreEmpty() {
        Steps steps = Steps.of(
                mapping,
                checks("A", "I", 200, 200),
                checks("B", "J", 200, 200),
                checks("B", "J", 5, 10).by(Source.INSPECTION));

        // held to 0.1 × 5 / (10 + 5): 6.7 failures of 200, and none reported; q = (5 + 1) / (10 + 5)
        assertThat(steps.habit("A").reported().expected()).isCloseTo(200 * 0.1 * 5 / 15, CLOSE);
        assertThat(steps.underReporting.all()).allMatch(Habit::empty);
        assertThat(steps.underReporting.emptyUnitsExpect()).isCloseTo(0.4, CLOSE);
        assertThat(steps.habit("A").emptyRate().orElseThrow()).isCloseTo(0.4, CLOSE);
        assertThat(steps.habit("B").emptyRate().orElseThrow()).isCloseTo((5 + 8 * 0.4) / 18, CLOSE);
        assertThat(steps.underReporting.city().factor()).isCloseTo(1.5, CLOSE);
    }

    @Test
    void callsNobodyEmptyWhereNobodyEverFailsNorWasInspected() {
        Steps steps = Steps.of(mapping, checks("A", "I", 2000, 2000), checks("B", "J", 2000, 2000));

        assertThat(steps.underReporting.all()).noneMatch(Habit::empty);
        assertThat(steps.habit("A").factor()).isCloseTo(1.5, CLOSE);
        // x̄ = 0.1 / 4001, x = 25x̄ / 2025: at least one in ten thousand is taken to fail
        assertThat(steps.priorRate("I")).isEqualTo(0.0001);
    }

    @Test
    void expectsOfNobodysReportsWhatTheCityFindsOnAverage() {
        // nobody reports: no indicator is claimed, so q is what inspectors found: (0 + 1) / (0 + 5)
        assertThat(Steps.of(mapping).underReporting.emptyUnitsExpect()).isCloseTo(0.2, CLOSE);
    }

    @Test
    void weighsOlderReportsLess() {
        Steps steps = Steps.of(mapping, checks("A", "I", 8, 10).week(20), checks("A", "I", 9, 10));

        assertThat(steps.habit("A").reported().failures()).isCloseTo(0.5 * 2 + 1, CLOSE);
        assertThat(steps.habit("A").reported().checked()).isCloseTo(15, CLOSE);
        assertThat(steps.habit("A").reported().countedFailures()).isEqualTo(3);
        assertThat(steps.habit("A").reported().countedChecked()).isEqualTo(20);
        assertThat(steps.habit("A").reported().expected()).isCloseTo(15 * steps.mean(), CLOSE);
    }
}
