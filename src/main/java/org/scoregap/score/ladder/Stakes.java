package org.scoregap.score.ladder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.scoregap.model.UnitId;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.forecast.Forecast.UnitPart;

/** Of each unit's weighted loss, what rests on figures that are not stale and what is lost on easy indicators. */
final class Stakes {
    private final Map<UnitId, Stake> stakes = new HashMap<>();

    private static final class Stake {
        private double easy;
        private double seen;
        private final Set<Integer> gapsSeen = new HashSet<>();
    }

    Stakes(Forecast forecast) {
        for (Gap gap : forecast.gaps()) {
            for (UnitPart part : gap.units()) {
                add(stakes.computeIfAbsent(part.unit(), unit -> new Stake()), gap, part);
            }
        }
    }

    private static void add(Stake stake, Gap gap, UnitPart part) {
        double weighted = gap.weighted(part.loss());
        if (gap.easy()) {
            stake.easy += weighted;
        }
        if (gap.evidence() == EvidenceState.FRESH) {
            stake.seen += weighted;
            stake.gapsSeen.add(gap.rank());
        }
    }

    /** Weighted loss on easy indicators. */
    double easy(UnitForecast unit) {
        return stake(unit).easy;
    }

    /**
     * Share of its weighted loss, 0 to 1, that rests on figures that are not stale; where it loses nothing, of its items;
     * 0 where it has none.
     */
    double evidence(UnitForecast unit) {
        Stake stake = stake(unit);
        if (Printed.points(unit.weightedLoss()) > 0) {
            return Math.min(1, stake.seen / unit.weightedLoss());
        }
        return unit.items() == 0 ? 0 : (double) stake.gapsSeen.size() / unit.items();
    }

    private Stake stake(UnitForecast unit) {
        return stakes.getOrDefault(unit.unit(), new Stake());
    }
}
