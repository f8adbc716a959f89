package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;

class ReportedRatesTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private final TestMapping mapping = TestMapping.ws()
            .with(
                    rate("I", 10),
                    rate("J", 10),
                    TestIndicator.of("C", Measure.COUNT).lowerIsBetter());

    @Test
    void meanIsATenthOfACheckThatFailsBeforeAnybodyReports() {
        assertThat(Steps.of(mapping).mean()).isEqualTo(0.1);
        assertThat(Steps.of(mapping).rate("I", "A")).isEqualTo(0.1);
    }

    @Test
    void meanWeighsOlderReportsLessAndLeavesOutCountsAndInspections() {
        Steps steps = Steps.of(
                mapping,
                checks("A", "I", 6, 10),
                checks("A", "J", 20, 20).week(20),
                checks("A", "I", 0, 50).by(Source.INSPECTION),
                amount("A", "C", 7));

        // h of 8 weeks is 1/2: (4 + 0.5 × 0 + 0.1) / (10 + 0.5 × 20 + 1)
        assertThat(steps.mean()).isCloseTo(4.1 / 21, CLOSE);
    }

    @Test
    void rateRemembersTheWeekBeforeAndLeansOnTheMean() {
        Steps steps = Steps.of(mapping, checks("A", "I", 5, 10).week(26), checks("A", "I", 15, 15));
        double h = Math.pow(2, -2 / 8.0);
        double mean = (5 * h + 0.1) / (10 * h + 15 + 1);
        double first = (5 + 25 * mean) / 35;
        double second = (0 + 20 * first + 5 * mean) / 40;

        assertThat(steps.mean()).isCloseTo(mean, CLOSE);
        assertThat(at(steps, 25)).isCloseTo(mean, CLOSE);
        assertThat(at(steps, 26)).isCloseTo(first, CLOSE);
        assertThat(at(steps, 27)).isCloseTo(first, CLOSE);
        assertThat(at(steps, 28)).isCloseTo(second, CLOSE);
        assertThat(at(steps, 40)).isCloseTo(second, CLOSE);
        assertThat(steps.rates.mean().failures()).isCloseTo(5 * h, CLOSE);
        assertThat(steps.rates.mean().checked()).isCloseTo(10 * h + 15, CLOSE);
    }

    @Test
    void everyStepIsKept() {
        Steps steps = Steps.of(mapping, checks("A", "I", 5, 10).week(26), checks("A", "I", 15, 15));
        var kept = steps.beliefs.reported(new IndicatorId("I"), new UnitId("A"));

        assertThat(kept).hasSize(2);
        assertThat(kept.get(0).before()).isEqualTo(steps.mean());
        assertThat(kept.get(0).claim().failures()).isEqualTo(5);
        assertThat(kept.get(1).before()).isEqualTo(kept.get(0).after());
        assertThat(kept.get(1).after()).isEqualTo(steps.rate("I", "A"));
        assertThat(steps.beliefs.meanRate()).isEqualTo(steps.rates.mean());
        assertThat(steps.beliefs.reported(new IndicatorId("J"), new UnitId("A")))
                .isEmpty();
    }

    private static double at(Steps steps, int week) {
        return steps.rates.at(new IndicatorId("I"), new UnitId("A"), new Period(2022, week));
    }

    @Test
    void rateIsEachUnitsOwn() {
        Steps steps = Steps.of(mapping, checks("A", "I", 5, 10), checks("B", "I", 10, 10));

        assertThat(steps.rate("I", "A")).isCloseTo((5 + 25 * steps.mean()) / 35, CLOSE);
        assertThat(steps.rate("I", "B")).isCloseTo(25 * steps.mean() / 35, CLOSE);
        assertThat(steps.rate("J", "A")).isEqualTo(steps.mean());
    }
}
