package org.scoregap.score.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.mapping.Mapping;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestMapping;
import org.scoregap.score.WorkedExample;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.item.Item;
import org.scoregap.score.item.Items;
import org.scoregap.score.item.Judgements;

/** Losses, swings and the interval of a city that was worked out elsewhere. */
class WorkedExampleForecastTest {
    private static final Offset<Double> CLOSE = within(1e-8);
    private static final Offset<Double> A_GRID_STEP = within(0.01);
    private static final int UNITS = 4;

    static List<WorkedExample> examples() {
        return WorkedExample.all();
    }

    private static Items items(WorkedExample example) {
        Mapping mapping = example.mapping();
        Standing standing = Standing.of(example.observed(), WorkedExample.NOW);
        return Items.of(Judgements.of(mapping, WorkedExample.NOW, standing));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void lossesAndVariancesAreThoseOfTheExample(WorkedExample example) {
        Items items = items(example);
        for (int i = 0; i < example.size(); i++) {
            Item item = items.all().get(i);
            assertThat(item.indicator().id()).isEqualTo(WorkedExample.id(i));
            assertThat(item.loss()).isCloseTo(example.expected("expected_loss", i), CLOSE);
            assertThat(item.variance()).isCloseTo(example.expected("variance", i), CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void swingsAreThoseOfTheExample(WorkedExample example) {
        Items items = items(example);
        Swings swings = Swings.of(items.all(), items.beliefs());

        for (int unit = 0; unit < UNITS; unit++) {
            assertThat(swings.ofUnit(WorkedExample.owner(unit))).isCloseTo(example.expected("d_u", unit), CLOSE);
        }
        assertThat(swings.ofCity()).isCloseTo(example.expected("d_F"), CLOSE);
        assertThat(swings.ofDrift()).isCloseTo(example.expected("d_g"), CLOSE);
        assertThat(swings.stretch()).isCloseTo(example.expected("lambda"), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void totalAndIntervalAreThoseOfTheExample(WorkedExample example) {
        Forecast forecast =
                Scorer.forecast(example.mapping(), WorkedExample.NOW, TestMapping.AFTER, example.observed());
        FrameworkForecast framework = forecast.frameworks().get(0);

        assertThat(framework.points()).isEqualTo(100);
        assertThat(framework.expectedLoss()).isCloseTo(example.expected("total_expected_loss"), CLOSE);
        assertThat(framework.points() - framework.high()).isCloseTo(example.expected("low_loss"), A_GRID_STEP);
        assertThat(framework.points() - framework.low()).isCloseTo(example.expected("high_loss"), A_GRID_STEP);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theStepsOfATotalAreTheNumbersThatItWasMadeOf(WorkedExample example) {
        TotalSteps steps = Scorer.explainTotal(
                        example.mapping(),
                        WorkedExample.NOW,
                        TestMapping.AFTER,
                        example.observed(),
                        example.mapping().frameworks().get(0).id())
                .steps();

        for (TotalSteps.OfUnit each : steps.units()) {
            int unit = IntStream.range(0, UNITS)
                    .filter(i -> WorkedExample.owner(i).equals(each.unit()))
                    .findFirst()
                    .orElseThrow();
            assertThat(each.swing().points()).isCloseTo(example.expected("d_u", unit), CLOSE);
            assertThat(each.empty()).isEqualTo(unit == 2);
        }
        assertThat(steps.units()).hasSize(UNITS);
        assertThat(steps.units())
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(b.swing().points(), a.swing().points()));
        // s of an honest unit is 1/√(6 + y)
        assertThat(steps.units().stream()
                        .filter(each -> each.unit().equals(WorkedExample.owner(0)))
                        .findFirst()
                        .orElseThrow()
                        .swing()
                        .step())
                .isCloseTo(1 / Math.sqrt(6 + example.expected("found_by_unit", 0)), CLOSE);
        assertThat(steps.city().points()).isCloseTo(example.expected("d_F"), CLOSE);
        assertThat(steps.drift().points()).isCloseTo(example.expected("d_g"), CLOSE);
        assertThat(steps.parts()).hasSize(example.size());
        assertThat(steps.parts()).isSortedAccordingTo((a, b) -> Double.compare(b.variance(), a.variance()));
        assertThat(steps.stretch()).isCloseTo(example.expected("lambda"), CLOSE);
        double mean = steps.framework().expected();
        assertThat(mean + steps.stretch() * (steps.low() - mean))
                .isCloseTo(steps.framework().low(), CLOSE);
        assertThat(mean + steps.stretch() * (steps.high() - mean))
                .isCloseTo(steps.framework().high(), CLOSE);
        // no gate bars it
        assertThat(steps.reaches()).isEqualTo(steps.framework().passProbability());
    }
}
