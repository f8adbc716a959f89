package org.scoregap.score.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Source;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;

class DirectFiguresTest {

    private static List<DirectFigure> figures(TestIndicator indicator, TestReport... reports) {
        return DirectFigures.of(
                        TestMapping.ws().with(indicator).build(),
                        Standing.of(TestReport.all(reports), TestMapping.WEEK))
                .of(new IndicatorId("I"));
    }

    private static List<String> worded(List<DirectFigure> figures) {
        return figures.stream()
                .map(each ->
                        each.observed().source() + " " + each.taken() + " " + each.failures() + " of " + each.checked())
                .toList();
    }

    @Test
    void countsAllThatOthersThanTheUnitsFound() {
        assertThat(worded(figures(
                        rate("I", 10),
                        checks("A", "I", 3, 5).by(Source.SURVEY),
                        checks("A", "I", 5, 5),
                        checks("A", "I", 2, 5).week(20).by(Source.OFFICIAL),
                        checks("A", "I", 4, 5).by(Source.INSPECTION),
                        checks("A", "I", 0, 0).by(Source.INSPECTION))))
                .containsExactly(
                        "OFFICIAL 2022-W20 3.0 of 5.0", "INSPECTION 2022-W28 1.0 of 5.0", "SURVEY 2022-W28 2.0 of 5.0");
    }

    @Test
    void isOfTheWeekOfItsDayUnlessThatIsAfterItsPeriod() {
        assertThat(worded(figures(
                        rate("I", 10),
                        checks("A", "I", 1, 1).on("2022-06-05").by(Source.INSPECTION),
                        checks("A", "I", 1, 1).on("2022-07-17").by(Source.INSPECTION),
                        checks("A", "I", 1, 1).on("2022-07-18").by(Source.INSPECTION))))
                .containsExactly(
                        "INSPECTION 2022-W22 0.0 of 1.0",
                        "INSPECTION 2022-W28 0.0 of 1.0",
                        "INSPECTION 2022-W28 0.0 of 1.0");
    }

    @Test
    void countsOccurrencesInOneLook() {
        DirectFigure figure = figures(
                        TestIndicator.of("I", Measure.COUNT),
                        amount("A", "I", 3).by(Source.INSPECTION))
                .get(0);

        assertThat(figure.failures()).isEqualTo(3);
        assertThat(figure.checked()).isEqualTo(1);
        assertThat(figure.passes()).isZero();
    }

    @Test
    void passesWhatDoesNotFail() {
        assertThat(figures(rate("I", 10), checks("A", "I", 3.5, 5).by(Source.INSPECTION))
                        .get(0)
                        .passes())
                .isEqualTo(3.5);
    }

    @Test
    void refusesAFigureOfNothing() {
        DirectFigure good = figures(rate("I", 10), checks("A", "I", 3, 5).by(Source.INSPECTION))
                .get(0);

        assertThatThrownBy(() -> new DirectFigure(good.observed(), good.taken(), 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0 failures of 0.0");
        assertThatThrownBy(() -> new DirectFigure(good.observed(), good.taken(), -0.1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new DirectFigure(good.observed(), good.taken(), 0, 0.5).passes())
                .isEqualTo(0.5);
    }
}
