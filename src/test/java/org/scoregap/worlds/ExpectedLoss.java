package org.scoregap.worlds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.score.Scorer;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.Gap;

/** This model: what the program says. */
final class ExpectedLoss implements Practice {
    /** The Saturday after the last week's reports were due. */
    private static final Instant AS_OF = Instant.parse("2022-07-16T00:00:00Z");

    @Override
    public Estimate of(City city) {
        return of(city, city.mapping());
    }

    /** With other settings than the city's. */
    Estimate of(City city, Mapping mapping) {
        Forecast forecast = Scorer.forecast(mapping, Cities.LAST, AS_OF, city.standing());
        Map<IndicatorId, Double> lost =
                forecast.gaps().stream().collect(Collectors.toMap(Gap::indicator, Gap::expectedLoss));
        List<Double> losses =
                city.subjects().stream().map(subject -> lost.get(subject.id())).toList();
        FrameworkForecast total = forecast.frameworks().get(0);
        return new Estimate(
                losses,
                Optional.of(new Estimate.Interval(total.points() - total.high(), total.points() - total.low())));
    }
}
