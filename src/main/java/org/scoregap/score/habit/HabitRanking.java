package org.scoregap.score.habit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.belief.Inspected;
import org.scoregap.score.belief.UnderReporting;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.habit.ReportingHabits.CityWeek;
import org.scoregap.score.habit.ReportingHabits.Level;
import org.scoregap.score.habit.ReportingHabits.OfCity;
import org.scoregap.score.habit.ReportingHabits.OfUnit;

/**
 * Which units leave out how much, as far as anybody has looked.
 *
 * <p>A unit is ranked when it was inspected at least {@value #FEWEST_INSPECTIONS} times and there were, by what it and its
 * like report or by what was found, at least {@value #FEWEST_FAILURES} failures to find: max(y, F·e). With less its factor
 * is still mostly the city's, and would rank it by chance.
 */
public final class HabitRanking {
    private static final int FEWEST_INSPECTIONS = 2;
    private static final double FEWEST_FAILURES = 2;
    /** Of how many weeks the course of the city's factor is told. */
    public static final int WEEKS = 8;

    private static final double HONEST_BELOW = 1.2;
    private static final double MANY_FROM = 2;
    private static final double MOST_FROM = 3;

    private HabitRanking() {}

    public static ReportingHabits of(Mapping mapping, Period period, Standing standing) {
        return of(mapping, period, standing, WEEKS);
    }

    /** The same without the course of the city's factor: only this week's is told. */
    public static ReportingHabits withoutCourse(Mapping mapping, Period period, Standing standing) {
        return of(mapping, period, standing, 1);
    }

    private static ReportingHabits of(Mapping mapping, Period period, Standing standing, int weeks) {
        LossModel model = mapping.settings().model();
        Claims claims = Claims.of(mapping, standing);
        UnderReporting underReporting = UnderReporting.of(mapping, period, standing, claims);
        CityFactors factors = CityFactors.of(mapping, period, standing, claims, weeks);
        CityWeek now = factors.weeks().get(factors.weeks().size() - 1);
        List<OfUnit> ranked = new ArrayList<>();
        List<OfUnit> few = new ArrayList<>();
        List<OfUnit> empty = new ArrayList<>();
        for (Habit habit : underReporting.all()) {
            if (habit.emptyRate().isPresent()) {
                Interval interval = Interval.ofRate(habit.emptyRate().getAsDouble(), habit.swing());
                empty.add(new OfUnit(habit, interval, Level.EMPTY));
            } else {
                Interval interval = Interval.ofFactor(habit.factor(), habit.swing());
                if (enough(habit.inspected(), now.factor())) {
                    ranked.add(new OfUnit(habit, interval, level(habit.factor(), interval)));
                } else {
                    few.add(new OfUnit(habit, interval, Level.UNKNOWN));
                }
            }
        }
        few.sort(Comparator.comparingInt(each -> -each.habit().inspected().inspections()));
        // Stable sorts: ties stay in the order of ids.
        ranked.sort(Comparator.comparingDouble(each -> -each.habit().factor()));
        empty.sort(Comparator.comparingDouble(each -> -each.habit().reported().expected()));
        return new ReportingHabits(
                period,
                mapping.from(),
                model.underReporting().usual(),
                new OfCity(now.factor(), now.interval(), factors.weeks(), factors.rising()),
                ranked,
                few,
                empty);
    }

    static boolean enough(Inspected seen, double cityFactor) {
        return seen.inspections() >= FEWEST_INSPECTIONS
                && Math.max(seen.found(), cityFactor * seen.expected()) >= FEWEST_FAILURES;
    }

    static Level level(double factor, Interval interval) {
        if (factor < HONEST_BELOW) {
            return Level.HONEST;
        }
        if (interval.low() <= 1) {
            return Level.POSSIBLE;
        }
        return factor < MANY_FROM ? Level.SOME : factor < MOST_FROM ? Level.MANY : Level.MOST;
    }
}
