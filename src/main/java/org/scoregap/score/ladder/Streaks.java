package org.scoregap.score.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scoregap.mapping.Ladder;
import org.scoregap.model.UnitId;
import org.scoregap.score.forecast.Forecast;

/**
 * For how many weeks in a row a unit has lost so much, with this one: 0 when it does not lose so much now. Weeks of which
 * nothing is stored neither count nor interrupt.
 */
final class Streaks {
    /** The latest week first. */
    private final List<Map<UnitId, Double>> weeks = new ArrayList<>();

    /** @param forecasts oldest first */
    Streaks(List<Forecast> forecasts) {
        for (int i = forecasts.size() - 1; i >= 0 && weeks.size() < Ladder.MOST_WEEKS; i--) {
            Map<UnitId, Double> losses = new HashMap<>();
            forecasts.get(i).units().forEach(unit -> losses.put(unit.unit(), Printed.points(unit.weightedLoss())));
            weeks.add(losses);
        }
    }

    int of(UnitId unit, double from) {
        int length = 0;
        while (length < weeks.size() && weeks.get(length).getOrDefault(unit, 0.0) >= from) {
            length++;
        }
        return length;
    }
}
