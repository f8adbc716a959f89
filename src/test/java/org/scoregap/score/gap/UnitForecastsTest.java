package org.scoregap.score.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.PROPORTIONAL;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestReport.amount;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.UnitForecast;

class UnitForecastsTest {

    private static UnitForecast unit(Forecast forecast, String id) {
        return forecast.units().stream()
                .filter(each -> each.unit().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsFrameworksApartAndAddsUpWeightedPoints() {
        Forecast forecast = TestMapping.ws()
                .framework("A2", 10, OptionalDouble.empty(), TestMapping.section("X"))
                .with(
                        value("I", 50).scores("A2", "X", 4, PROPORTIONAL),
                        value("J", 50).support("B", 0.25),
                        TestIndicator.of("K", org.scoregap.model.Measure.VALUE)
                                .scores("A2", "X", 6, PROPORTIONAL)
                                .lead("B"))
                .forecast(amount("A", "I", 0.5), amount("A", "J", 0.8), amount("A", "K", 0.5));
        UnitForecast lead = unit(forecast, "A");
        UnitForecast support = unit(forecast, "B");

        // A: 25 and 0.75 × 10 of WS, 2 of A2; B: 2.5 of WS and 3 of A2
        assertThat(lead.frameworks())
                .extracting(part -> part.framework() + " " + part.loss())
                .containsExactly("WS 32.5", "A2 2.0");
        assertThat(support.frameworks())
                .extracting(part -> part.framework() + " " + Math.rint(part.loss() * 1e9) / 1e9)
                .containsExactly("WS 2.5", "A2 3.0");
        assertThat(lead.weightedLoss()).isCloseTo(32.5 + 20, within(1e-9));
        assertThat(lead.items()).isEqualTo(3);
        assertThat(support.items()).isEqualTo(2);
    }

    @Test
    void countsEasyItemsThatLosePoints() {
        Forecast forecast = TestMapping.ws()
                .with(value("I", 10).easy(), value("J", 10).easy(), value("K", 10))
                .forecast(amount("A", "I", 0.5), amount("A", "J", 1), amount("A", "K", 0.5));

        assertThat(unit(forecast, "A").easyItems()).isEqualTo(1);
        assertThat(unit(forecast, "A").items()).isEqualTo(3);
    }
}
