package org.scoregap.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Objection;
import org.scoregap.report.appeal.AsItWouldBe;
import org.scoregap.report.appeal.AsItWouldBe.Line;
import org.scoregap.report.appeal.AsItWouldBe.Sides;
import org.scoregap.report.appeal.AsItWouldBe.Total;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.whatif.Supposition;
import org.scoregap.score.whatif.WhatIf;
import org.scoregap.store.PublishedFigures;

/**
 * A published list computed again by what was known when it was published.
 *
 * @param whatIf as of the instant that the list speaks of
 */
record Recomputing(WhatIf whatIf, PublishedFigures published, Objection objection) {

    AsItWouldBe asItWouldBe(Optional<Supposition> claimed) {
        Forecast now = whatIf.now();
        Optional<Forecast> then = claimed.filter(supposition -> whatIf.applies(supposition.indicator()))
                .map(supposition -> whatIf.supposing(List.of(supposition)));
        return new AsItWouldBe(
                published.lines().stream()
                        .filter(line -> objection.concerns(line.framework(), line.indicator()))
                        .map(line -> new Line(
                                line.framework(),
                                line.expectedLoss(),
                                sides(now, then, forecast -> loss(forecast, line.framework())),
                                sides(now, then, forecast -> ofUnit(forecast, line.framework()))))
                        .toList(),
                published.totals().stream()
                        .map(total -> new Total(
                                total.framework(),
                                total.expected(),
                                sides(now, then, forecast -> expected(forecast, total.framework())),
                                sides(now, then, forecast -> chance(forecast, total.framework())),
                                sides(now, then, forecast -> allOfUnit(forecast, total.framework()))))
                        .toList());
    }

    private static Sides sides(Forecast now, Optional<Forecast> then, Function<Forecast, OptionalDouble> figure) {
        return new Sides(figure.apply(now), then.map(figure).orElseGet(OptionalDouble::empty));
    }

    private Optional<Gap> gap(Forecast forecast, FrameworkId framework) {
        return forecast.gaps().stream()
                .filter(gap ->
                        gap.framework().equals(framework) && gap.indicator().equals(objection.indicator()))
                .findFirst();
    }

    private OptionalDouble loss(Forecast forecast, FrameworkId framework) {
        return gap(forecast, framework).stream().mapToDouble(Gap::expectedLoss).findFirst();
    }

    private OptionalDouble ofUnit(Forecast forecast, FrameworkId framework) {
        return gap(forecast, framework).stream()
                .mapToDouble(gap -> gap.units().stream()
                        .filter(part -> part.unit().equals(objection.unit()))
                        .mapToDouble(part -> part.loss())
                        .sum())
                .findFirst();
    }

    private static Optional<FrameworkForecast> total(Forecast forecast, FrameworkId framework) {
        return forecast.frameworks().stream()
                .filter(each -> each.id().equals(framework))
                .findFirst();
    }

    private static OptionalDouble expected(Forecast forecast, FrameworkId framework) {
        return total(forecast, framework).stream()
                .mapToDouble(FrameworkForecast::expected)
                .findFirst();
    }

    private static OptionalDouble chance(Forecast forecast, FrameworkId framework) {
        return total(forecast, framework)
                .map(FrameworkForecast::passProbability)
                .orElseGet(OptionalDouble::empty);
    }

    private OptionalDouble allOfUnit(Forecast forecast, FrameworkId framework) {
        return OptionalDouble.of(forecast.units().stream()
                .filter(each -> each.unit().equals(objection.unit()))
                .flatMap(each -> each.frameworks().stream())
                .filter(part -> part.framework().equals(framework))
                .mapToDouble(part -> part.loss())
                .sum());
    }
}
