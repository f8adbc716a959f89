package org.scoregap.score.habit;

import java.util.List;
import java.util.function.Predicate;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.score.belief.Habit;

/**
 * How the city's units report (漏报) at the end of a period: how many failures inspectors find for each one reported
 * (DESIGN §6, steps 2 and 3).
 *
 * @param mappingFrom the first period of the mapping that was used, for all weeks
 * @param usual the factor to expect before any inspection
 * @param ranked units whose factor rests on enough checks, largest factor first, ties by id
 * @param few units with too few checks to be ranked, most inspections first, ties by id: their factor is still mostly the
 *     city's
 * @param empty units whose reports say nothing, for they report practically no failures; largest {@code reported.expected}
 *     first, ties by id
 */
public record ReportingHabits(
        Period period,
        Period mappingFrom,
        double usual,
        OfCity city,
        List<OfUnit> ranked,
        List<OfUnit> few,
        List<OfUnit> empty) {
    public ReportingHabits {
        ranked = List.copyOf(ranked);
        few = List.copyOf(few);
        empty = List.copyOf(empty);
    }

    /** Those of some units; the city's factor is that of all. */
    public ReportingHabits only(Predicate<UnitId> meant) {
        return new ReportingHabits(
                period, mappingFrom, usual, city, only(ranked, meant), only(few, meant), only(empty, meant));
    }

    private static List<OfUnit> only(List<OfUnit> units, Predicate<UnitId> meant) {
        return units.stream().filter(unit -> meant.test(unit.habit().unit())).toList();
    }

    /**
     * The city's factor F, over units whose reports are not empty.
     *
     * @param factor above 0
     * @param weeks F of the last weeks, each by what was known at its end, oldest first; the last one is now
     * @param rising weeks in a row in which F has risen, where that is an alarm; else 0
     */
    public record OfCity(double factor, Interval interval, List<CityWeek> weeks, int rising) {
        public OfCity {
            weeks = List.copyOf(weeks);
        }
    }

    /**
     * F at the end of one week.
     *
     * @param usualWeight what part of it is still the usual factor instead of inspections: 1 without any, towards 0
     */
    public record CityWeek(Period period, double factor, Interval interval, double usualWeight) {}

    /**
     * How one unit reports.
     *
     * @param habit its factor, or its failing rate where its reports are empty, and what is behind it
     * @param interval of the factor, or of the failing rate
     */
    public record OfUnit(Habit habit, Interval interval, Level level) {}

    /** What a factor says, in words. */
    public enum Level {
        /** Inspectors find about as much as it reports: f below 1.2. */
        HONEST,
        /** They find more, but it may be chance: 1 lies within the interval. */
        POSSIBLE,
        /** It leaves some out. */
        SOME,
        /** It leaves out as many as it reports, or more: f from 2. */
        MANY,
        /** It leaves out two for each one that it reports, or more: f from 3. */
        MOST,
        /** It reports practically no failures. */
        EMPTY,
        /** Too few checks to say anything. */
        UNKNOWN
    }
}
