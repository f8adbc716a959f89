package org.scoregap.score.task;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.model.Assignment;
import org.scoregap.model.FrameworkId;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.SitePart;
import org.scoregap.score.forecast.Forecast.UnitPart;

/**
 * What mending would win back: the unit's part of the gap's expected loss, for a site the site's part of it. It is what
 * stands in the lists as the unit's, so tasks and lists agree; that mending also raises what is believed of the unit's other
 * figures is left out.
 */
final class Worth {
    private final Forecast forecast;

    Worth(Forecast forecast) {
        this.forecast = forecast;
    }

    SortedMap<FrameworkId, Double> of(Assignment assignment) {
        SortedMap<FrameworkId, Double> points = new TreeMap<>();
        for (Gap gap : gaps(assignment)) {
            double loss = part(gap, assignment);
            if (loss > 0) {
                points.put(gap.framework(), loss);
            }
        }
        return points;
    }

    double weighted(Assignment assignment) {
        return gaps(assignment).stream()
                .mapToDouble(gap -> gap.weighted(part(gap, assignment)))
                .sum();
    }

    private List<Gap> gaps(Assignment assignment) {
        return forecast.gaps().stream()
                .filter(gap -> gap.indicator().equals(assignment.indicator()))
                .toList();
    }

    private static double part(Gap gap, Assignment assignment) {
        return assignment.site().isPresent()
                ? gap.sites().stream()
                        .filter(site -> site.site().equals(assignment.site().get()))
                        .mapToDouble(SitePart::loss)
                        .sum()
                : gap.units().stream()
                        .filter(unit -> unit.unit().equals(assignment.unit()))
                        .mapToDouble(UnitPart::loss)
                        .sum();
    }
}
