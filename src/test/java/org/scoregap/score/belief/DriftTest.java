package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.Measure;
import org.scoregap.model.Source;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;

class DriftTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    private static TestMapping mapping() {
        return TestMapping.ws()
                .with(
                        rate("I").reportedBy("A", "B"),
                        rate("J"),
                        TestIndicator.of("C", Measure.COUNT).lowerIsBetter());
    }

    private static double swing(TestReport... reports) {
        return Steps.of(mapping(), reports).beliefs.driftSwing();
    }

    /** 2022-W28 ends on 17 July. */
    @ParameterizedTest(name = "assessed on {0}: {1} weeks")
    @CsvSource({
        "2022-05-01, 0",
        "2022-07-17, 0",
        "2022-07-18, 1",
        "2022-07-24, 1",
        "2022-07-25, 2",
        "2022-08-14, 4",
        "2022-09-20, 4"
    })
    void goesOnUntilTheAssessmentButForFourWeeksAtMost(String date, int weeks) {
        // 0.05 a week, without any change seen
        assertThat(Steps.of(mapping().assessment(date)).beliefs.driftSwing()).isCloseTo(0.05 * Math.sqrt(weeks), CLOSE);
    }

    @Test
    void takesAnAssessmentWithoutADateForFarAway() {
        assertThat(swing()).isCloseTo(0.1, CLOSE);
    }

    @Test
    void learnsFromTheChangeFromWeekToWeek() {
        double step = Math.log(8 / 4.0);

        assertThat(swing(checks("A", "I", 7, 10).week(27), checks("A", "I", 3, 10)))
                .isCloseTo(Math.sqrt(4 * (step * step + 2 * 0.0025) / 3), CLOSE);
    }

    @Test
    void addsUpUnitsAndIndicatorsReportedInBothWeeks() {
        double step = Math.log((1 + 2 + 0 + 1) / (3 + 2 + 1 + 1.0));

        assertThat(swing(
                        checks("A", "I", 7, 10).week(27),
                        checks("A", "I", 9, 10),
                        checks("B", "I", 8, 10).week(27),
                        checks("B", "I", 8, 10),
                        checks("A", "J", 9, 10).week(27),
                        checks("A", "J", 10, 10)))
                .isCloseTo(Math.sqrt(4 * (step * step + 0.005) / 3), CLOSE);
    }

    @Test
    void countsEachPairOfWeeks() {
        double first = Math.log(3 / 2.0);
        double second = Math.log(5 / 3.0);

        assertThat(swing(
                        checks("A", "I", 9, 10).week(26),
                        checks("A", "I", 8, 10).week(27),
                        checks("A", "I", 6, 10)))
                .isCloseTo(Math.sqrt(4 * (first * first + second * second + 0.005) / 4), CLOSE);
    }

    @Test
    void leavesOutWeeksThatDoNotFollowOthersReportsAndCounts() {
        assertThat(swing(checks("A", "I", 9, 10).week(26), checks("A", "I", 1, 10)))
                .isCloseTo(0.1, CLOSE);
        assertThat(swing(checks("A", "I", 9, 10).week(27), checks("B", "I", 1, 10)))
                .isCloseTo(0.1, CLOSE);
        assertThat(swing(amount("A", "C", 9).week(27), amount("A", "C", 1))).isCloseTo(0.1, CLOSE);
        assertThat(swing(
                        checks("A", "I", 9, 10).week(27).by(Source.INSPECTION),
                        checks("A", "I", 1, 10).by(Source.INSPECTION)))
                .isCloseTo(0.1, CLOSE);
    }
}
