package org.scoregap.score.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
}
