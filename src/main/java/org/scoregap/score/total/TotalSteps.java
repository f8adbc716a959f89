package org.scoregap.score.total;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;
import org.scoregap.score.draw.StretchedTotal;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;

/**
 * How a framework's interval and its chance to pass come about (DESIGN §6, step 7): the same numbers that its forecast is
 * made of.
 *
 * @param framework what they lead to
 * @param parts the indicators in play, largest variance first, ties by id
 * @param units what moves all of a unit's indicators at once, largest swing first, ties by id
 * @param city the city's factor, which moves every unit's
 * @param drift what may happen to all rates until the assessment
 * @param low 5 % quantile of the total if its indicators were independent
 * @param high 95 % quantile of the same
 * @param reaches P(total ≥ pass mark), whether gates fail or not; empty without a pass mark
 */
public record TotalSteps(
        FrameworkForecast framework,
        List<Part> parts,
        List<OfUnit> units,
        Swing city,
        Swing drift,
        double low,
        double high,
        OptionalDouble reaches) {
    public TotalSteps {
        parts = List.copyOf(parts);
        units = List.copyOf(units);
    }

    /**
     * One indicator.
     *
     * @param points in play
     * @param variance of the points that it earns, in squared points
     */
    public record Part(IndicatorId indicator, String name, double points, double loss, double variance) {}

    /**
     * Half the difference in expected loss when failing rates are multiplied by e^(±s).
     *
     * @param step s: a standard deviation of the logarithm of what they may be multiplied by
     * @param points d, in points of the framework
     */
    public record Swing(double step, double points) {}

    /** @param empty whether its reports are empty: then it is μ that may be wrong, not its factor */
    public record OfUnit(UnitId unit, boolean empty, Swing swing) {}

    /** ΣVar, in squared points. */
    public double variance() {
        return parts.stream().mapToDouble(Part::variance).sum();
    }

    /** Σd_u² + d_F² + d_g², in squared points. */
    public double squaredSwings() {
        double squares = city.points * city.points + drift.points * drift.points;
        for (OfUnit unit : units) {
            squares += unit.swing.points * unit.swing.points;
        }
        return squares;
    }

    /** λ, at least 1. */
    public double stretch() {
        return StretchedTotal.stretch(squaredSwings(), variance());
    }
}
