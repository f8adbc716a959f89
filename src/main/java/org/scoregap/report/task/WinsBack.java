package org.scoregap.report.task;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.scoregap.model.Assignment;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.UnitId;
import org.scoregap.report.Points;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.task.Ledger.Line;

/**
 * What closing a task wins back, as it is printed: a unit's part of a gap is the same to the hundredth as in the gap list,
 * since both may lie side by side before the unit's leader.
 *
 * @param forecast that the ledger was made by
 */
public record WinsBack(Forecast forecast, RoundedForecast rounded) {
    public static WinsBack by(Forecast forecast) {
        return new WinsBack(forecast, new RoundedForecast(forecast));
    }

    SortedMap<FrameworkId, Points> of(Line line) {
        SortedMap<FrameworkId, Points> points = new TreeMap<>();
        line.winsBack()
                .forEach((framework, exact) ->
                        points.put(framework, printed(line.task().assignment(), framework, exact)));
        return points;
    }

    /** The same assignment with its stake as it is printed: it is compared with what is won back for as long as it is open. */
    public Assignment printed(Assignment assignment) {
        SortedMap<FrameworkId, Double> stake = new TreeMap<>();
        assignment
                .stake()
                .forEach((framework, exact) -> stake.put(
                        framework, printed(assignment, framework, exact).hundredths() / 100.0));
        return assignment.with(stake);
    }

    private Points printed(Assignment assignment, FrameworkId framework, double exact) {
        return assignment.site().isPresent()
                ? Points.alone(exact)
                : forecast.gaps().stream()
                        .filter(gap -> gap.framework().equals(framework)
                                && gap.indicator().equals(assignment.indicator()))
                        .flatMap(gap -> parts(gap, assignment.unit()).stream())
                        .reduce(Points::plus)
                        .orElseGet(() -> Points.alone(exact));
    }

    /** A territory that leads has two: its own and that of its places. */
    private List<Points> parts(Gap gap, UnitId unit) {
        List<Points> parts = rounded.parts(gap);
        return IntStream.range(0, parts.size())
                .filter(i -> gap.units().get(i).unit().equals(unit))
                .mapToObj(parts::get)
                .toList();
    }
}
