package org.scoregap.score.whatif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.UnitId;
import org.scoregap.score.forecast.Forecast;

/**
 * What to mend to win so many expected points with the least effort.
 *
 * @param framework whose points are counted; empty where they are weighted points of all frameworks together
 * @param wanted more than 0
 * @param reachable what mending everything would win
 * @param steps most points for the effort first; everything that wins anything where {@code wanted} cannot be reached
 * @param before as it is
 * @param after as it would be with every step done
 */
public record MendingPlan(
        Optional<FrameworkId> framework,
        double wanted,
        double reachable,
        List<Step> steps,
        Forecast before,
        Forecast after) {
    public MendingPlan {
        steps = List.copyOf(steps);
    }

    /**
     * One indicator to mend.
     *
     * @param points won with this and all earlier steps
     * @param effort of this and all earlier steps
     * @param passing P(pass) of each framework that the plan counts, once this and all earlier steps are done; empty where
     *     the framework has neither a pass mark nor gates
     * @param units whose loss it takes away, in the points that the plan counts; what a unit wins may be negative where the
     *     shares of territories move
     */
    public record Step(
            Mending mending,
            double points,
            double effort,
            Map<FrameworkId, OptionalDouble> passing,
            SortedMap<UnitId, Double> units) {}

    public boolean reached() {
        return !steps.isEmpty() && reachable >= wanted - 1e-9;
    }

    /** What all steps win together. */
    public double won() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).points();
    }

    /** The effort of all steps. */
    public double effort() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).effort();
    }
}
