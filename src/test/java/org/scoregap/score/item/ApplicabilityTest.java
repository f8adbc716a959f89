package org.scoregap.score.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;
import static org.scoregap.score.TestReport.notApplicable;

import org.junit.jupiter.api.Test;
import org.scoregap.model.Measure;
import org.scoregap.model.Source;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestReport;
import org.scoregap.score.evidence.IndicatorFigures;

class ApplicabilityTest {

    private static boolean applies(TestIndicator indicator, TestReport... reports) {
        return Applicability.of(indicator.build(), IndicatorFigures.of(TestReport.all(reports)));
    }

    @Test
    void endsWhenEveryReporterSaysSoInItsLatestReport() {
        assertThat(applies(rate("I"), notApplicable("A", "I"))).isFalse();
        assertThat(applies(rate("I"), notApplicable("A", "I").week(27), notApplicable("A", "I")))
                .isFalse();
        assertThat(applies(rate("I"), checks("A", "I", 1, 2).week(27), notApplicable("A", "I")))
                .isFalse();
        assertThat(applies(rate("I"), notApplicable("A", "I").week(27), checks("A", "I", 1, 2)))
                .isTrue();
        assertThat(applies(rate("I").reportedBy("A", "B"), notApplicable("A", "I")))
                .isTrue();
    }

    @Test
    void isNotForInspectorsToDeny() {
        assertThat(applies(rate("I"), notApplicable("A", "I").by(Source.INSPECTION)))
                .isTrue();
        assertThat(applies(rate("I").reportedBy(), notApplicable("A", "I").by(Source.INSPECTION)))
                .isTrue();
    }

    @Test
    void isProvedByAFigureOfThatTimeOrLater() {
        TestIndicator value = TestIndicator.of("V", Measure.VALUE);

        assertThat(applies(value, notApplicable("A", "V"), amount("A", "V", 0).by(Source.OFFICIAL)))
                .isTrue();
        assertThat(applies(
                        value, notApplicable("A", "V"), notApplicable("A", "V").by(Source.OFFICIAL)))
                .isFalse();
        assertThat(applies(
                        value,
                        notApplicable("A", "V"),
                        amount("A", "V", 0).week(27).by(Source.OFFICIAL)))
                .isFalse();
        assertThat(applies(
                        rate("I"),
                        notApplicable("A", "I"),
                        checks("A", "I", 0, 0).by(Source.INSPECTION)))
                .isFalse();
    }
}
