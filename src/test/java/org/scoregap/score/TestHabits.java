package org.scoregap.score;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.belief.Inspected;
import org.scoregap.score.belief.Reported;
import org.scoregap.score.habit.Interval;
import org.scoregap.score.habit.ReportingHabits;
import org.scoregap.score.habit.ReportingHabits.Level;
import org.scoregap.score.habit.ReportingHabits.OfUnit;

/** How units report, as far as levels of accountability look at it. */
public final class TestHabits {
    private static final Interval INTERVAL = new Interval(1.5, 2.6);

    private TestHabits() {}

    /** Nobody was inspected, and nobody's reports are empty. */
    public static ReportingHabits none(Period period) {
        return of(period, List.of(), List.of());
    }

    public static ReportingHabits of(Period period, List<OfUnit> ranked, List<OfUnit> empty) {
        return new ReportingHabits(
                period,
                new Period(2022, 27),
                1.5,
                new ReportingHabits.OfCity(1.62, new Interval(1.3, 2), List.of(), 0),
                ranked,
                List.of(),
                empty);
    }

    /** A unit whose factor rests on enough checks. */
    public static OfUnit factor(String unit, double factor) {
        return new OfUnit(habit(unit, factor, OptionalDouble.empty()), INTERVAL, Level.MANY);
    }

    /** A unit that reports practically no failures. */
    public static OfUnit empty(String unit) {
        return new OfUnit(habit(unit, 1.62, OptionalDouble.of(0.1)), INTERVAL, Level.EMPTY);
    }

    private static Habit habit(String unit, double factor, OptionalDouble emptyRate) {
        return new Habit(
                new UnitId(unit),
                new Reported(10, 200, 12, 12, 240),
                new Inspected(6, 80, 10, 60, 5, 5),
                factor,
                emptyRate,
                0.2,
                0.5);
    }
}
