package org.scoregap.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.scoregap.score.forecast.Forecast;

/** What holds for every forecast. */
final class TestForecasts {
    private TestForecasts() {}

    /** No figure of it is infinite or none at all, and every loss is between nothing and all. */
    static Forecast sound(Forecast forecast) {
        assertThat(List.of(forecast.frameworks(), forecast.gaps(), forecast.units()))
                .allMatch(list ->
                        !list.toString().contains("NaN") && !list.toString().contains("Infinity"));
        assertThat(forecast.gaps()).allSatisfy(gap -> {
            assertThat(gap.expectedLoss()).isBetween(0.0, gap.points());
            assertThat(gap.share()).isBetween(0.0, 1.0);
            assertThat(gap.charge()).isBetween(0.0, gap.points());
        });
        assertThat(forecast.frameworks()).allSatisfy(total -> {
            assertThat(total.expected()).isBetween(0.0, total.points());
            assertThat(total.low()).isBetween(0.0, total.high());
            assertThat(total.high()).isLessThanOrEqualTo(total.points());
            assertThat(total.stretch()).isGreaterThanOrEqualTo(1);
            total.passProbability().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
            total.gates()
                    .forEach(gate ->
                            gate.failProbability().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0)));
        });
        return forecast;
    }
}
