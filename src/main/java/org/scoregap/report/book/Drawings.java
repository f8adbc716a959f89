package org.scoregap.report.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.report.book.Figure.Course;
import org.scoregap.report.book.Figure.HeatMap;
import org.scoregap.report.book.Figure.Pareto;
import org.scoregap.report.book.Figure.Standings;
import org.scoregap.report.gap.FrameworkSentence;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.trend.Trend;
import org.scoregap.score.trend.Trend.Week;

/** What is drawn in a week's book, from the same figures as its lists. */
final class Drawings {
    /** A chart of more bars is a wall; the list beside it has them all. */
    private static final int MOST_SLICES = 30;

    private final Forecast forecast;
    private final Trend trend;
    private final Names names;

    Drawings(Forecast forecast, Trend trend, Names names) {
        this.forecast = forecast;
        this.trend = trend;
        this.names = names;
    }

    /**
     * A chance where nothing is in doubt would be taken for knowledge of the future, and that of the gates alone for the
     * one to pass.
     */
    Standings standings() {
        return new Standings(
                "standings",
                text("figure.standings"),
                text("figure.standings-description"),
                forecast.frameworks().stream()
                        .map(framework -> new Standings.Bar(
                                framework.name(),
                                framework.points(),
                                framework.expected(),
                                framework.low(),
                                framework.high(),
                                framework.passMark(),
                                FrameworkSentence.isCertain(framework)
                                                || framework.passMark().isEmpty()
                                        ? OptionalDouble.empty()
                                        : framework.passProbability()))
                        .toList());
    }

    Pareto pareto() {
        double whole = forecast.gaps().stream().mapToDouble(Gap::weightedLoss).sum();
        List<Pareto.Slice> slices = new ArrayList<>();
        double together = 0;
        for (Gap gap : forecast.gaps()) {
            together += gap.weightedLoss();
            if (slices.size() < MOST_SLICES && gap.weightedLoss() > 0) {
                slices.add(new Pareto.Slice(
                        Book.ofIndicator(gap.indicator().value()),
                        gap.name() + " " + gap.framework(),
                        gap.weightedLoss(),
                        together / whole));
            }
        }
        double shown = slices.isEmpty() ? 0 : slices.get(slices.size() - 1).together();
        return new Pareto(
                "pareto",
                text("figure.pareto"),
                text(
                        "figure.pareto-description",
                        Integer.toString(slices.size()),
                        Integer.toString(forecast.gaps().size()),
                        Share.roughly(shown)),
                slices);
    }

    HeatMap heatMap() {
        List<String> weeks = trend.weeks().stream()
                .map(week -> week.forecast().period().toString())
                .toList();
        List<UnitForecast> units = forecast.units().stream()
                .filter(unit -> unit.weightedLoss() > 0)
                .sorted(Comparator.comparingDouble(UnitForecast::weightedLoss)
                        .reversed()
                        .thenComparing(UnitForecast::unit))
                .toList();
        return new HeatMap(
                "heat-map",
                text("figure.heat-map"),
                text("figure.heat-map-description", Integer.toString(units.size()), Integer.toString(weeks.size())),
                weeks,
                units.stream()
                        .map(unit -> new HeatMap.Row(
                                Book.ofUnit(unit.unit().value()), names.unit(unit.unit()), losses(unit.unit())))
                        .toList());
    }

    private List<OptionalDouble> losses(UnitId unit) {
        return trend.weeks().stream()
                .map(week -> week.forecast().units().stream()
                        .filter(each -> each.unit().equals(unit))
                        .mapToDouble(UnitForecast::weightedLoss)
                        .findFirst())
                .toList();
    }

    List<Figure> courses() {
        return forecast.frameworks().stream()
                .map(framework -> (Figure) course(framework))
                .toList();
    }

    private Course course(FrameworkForecast framework) {
        List<Course.Week> weeks = new ArrayList<>();
        for (Week week : trend.weeks()) {
            in(week.forecast(), framework.id()).stream()
                    .map(then -> new Course.Week(
                            week.forecast().period().toString(), then.expected(), then.low(), then.high()))
                    .forEach(weeks::add);
        }
        return new Course(
                "course-" + framework.id().value(),
                text("figure.course", framework.name()),
                text(
                        "figure.course-description",
                        Integer.toString(weeks.size()),
                        Points.alone(weeks.get(0).expected()).shown(),
                        Points.alone(weeks.get(weeks.size() - 1).expected()).shown()),
                weeks,
                framework.passMark());
    }

    private static List<FrameworkForecast> in(Forecast forecast, FrameworkId id) {
        return forecast.frameworks().stream()
                .filter(framework -> framework.id().equals(id))
                .toList();
    }

    private String text(String key, String... arguments) {
        Messages messages = names.messages();
        return messages.text(key, arguments);
    }
}
