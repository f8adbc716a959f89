package org.scoregap.score;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.model.Reach;
import org.scoregap.score.evidence.InReach;
import org.scoregap.score.habit.CityFactors;
import org.scoregap.score.habit.HabitRanking;
import org.scoregap.score.trend.TrendWeeks;

/** How far back figures make a difference to what {@link Scorer} says: whoever reads them need not read more. */
public final class LooksBack {
    private LooksBack() {}

    /**
     * For a period's forecast and its changes.
     *
     * @param mappings those that hold for the period and the one before
     */
    public static Reach forecast(Collection<Mapping> mappings, Period period) {
        return InReach.reach(mappings, period.plus(-CityFactors.ALARMING));
    }

    /** For how the units report, and how the city's factor came about. */
    public static Reach habits(Mapping mapping, Period period) {
        return InReach.reach(List.of(mapping), period.plus(1 - HabitRanking.WEEKS));
    }

    /**
     * For a trend of {@code last} weeks, and the last one's forecast and changes.
     *
     * @param mappings of each week that is known the one that holds for it
     * @param before the mapping that holds for the week before the last one, be it among {@code mappings} or not
     */
    public static Reach trend(SortedMap<Period, Mapping> mappings, Mapping before, int last) {
        return streaks(TrendWeeks.lookedAt(mappings, last), before);
    }

    /**
     * For a period's forecast and those of the weeks before, which its proposals look at.
     *
     * @param mappings of each of the weeks the one that holds for it
     * @param before the mapping that holds for the week before the last one, be it among {@code mappings} or not
     */
    public static Reach streaks(SortedMap<Period, Mapping> mappings, Mapping before) {
        Period alarm = mappings.lastKey().plus(-CityFactors.ALARMING);
        Period first = mappings.firstKey().compareTo(alarm) < 0 ? mappings.firstKey() : alarm;
        return InReach.reach(
                Stream.concat(mappings.values().stream(), Stream.of(before)).toList(), first);
    }
}
