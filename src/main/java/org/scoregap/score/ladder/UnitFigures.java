package org.scoregap.score.ladder;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.model.UnitId;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.habit.ReportingHabits;
import org.scoregap.score.ladder.UnitRanking.Ranked;

/** What levels may depend on, of each unit, as printed. */
final class UnitFigures {
    private final Streaks streaks;
    private final Stakes stakes;
    private final double listedFrom;
    private final Map<UnitId, Double> factors = new HashMap<>();
    private final Set<UnitId> empty = new HashSet<>();

    /** @param weeks oldest first, the last one is judged */
    UnitFigures(List<Forecast> weeks, ReportingHabits habits, double listedFrom) {
        this.streaks = new Streaks(weeks);
        this.stakes = new Stakes(weeks.get(weeks.size() - 1));
        this.listedFrom = listedFrom;
        habits.ranked()
                .forEach(unit -> factors.put(unit.habit().unit(), unit.habit().factor()));
        habits.empty().forEach(unit -> empty.add(unit.habit().unit()));
    }

    /** @param groupLoss weighted loss of all units that it is ranked with; empty where it is the only one: it is all of it */
    Map<Criterion, Double> of(Ranked place, OptionalDouble groupLoss) {
        UnitForecast unit = place.unit();
        Map<Criterion, Double> figures = new EnumMap<>(Criterion.class);
        if (place.leftOff().isEmpty()) {
            figures.put(Criterion.POINTS, Printed.points(unit.weightedLoss()));
            groupLoss.ifPresent(
                    loss -> figures.put(Criterion.SHARE, loss > 0 ? Printed.share(unit.weightedLoss() / loss) : 0));
            figures.put(Criterion.WEEKS, (double) weeks(unit, listedFrom));
            figures.put(Criterion.EASY, Printed.points(stakes.easy(unit)));
            figures.put(Criterion.EASY_ITEMS, (double) unit.easyItems());
        }
        figures.put(Criterion.CHARGE, Printed.points(unit.weightedCharge()));
        figures.put(Criterion.MISSING, (double) unit.missing());
        figures.put(Criterion.LATE, (double) unit.late());
        Double factor = factors.get(unit.unit());
        if (factor != null) {
            figures.put(Criterion.UNDER_REPORTING, Printed.points(factor));
        }
        figures.put(Criterion.EMPTY_REPORTS, empty.contains(unit.unit()) ? 1.0 : 0.0);
        return figures;
    }

    /** Weeks in a row with a weighted loss of {@code from} or more. */
    int weeks(UnitForecast unit, double from) {
        return streaks.of(unit.unit(), from);
    }
}
