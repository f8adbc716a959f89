package org.scoregap.validate;

import java.util.Map;
import java.util.TreeMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.UnitId;

/** What hangs on a whole file: points of different frameworks are never added, so it is the largest framework's. */
final class Stakes {
    private Stakes() {}

    /** The points of the indicators that {@code unit} owes reports of, in the framework where they are most; 0 for none. */
    static double owedBy(Mapping mapping, UnitId unit) {
        Map<FrameworkId, Double> points = new TreeMap<>();
        for (Indicator indicator : mapping.indicators()) {
            if (indicator.reportedBy().contains(unit)) {
                indicator.scoresIn().forEach(scores -> points.merge(scores.framework(), scores.points(), Double::sum));
            }
        }
        return points.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
