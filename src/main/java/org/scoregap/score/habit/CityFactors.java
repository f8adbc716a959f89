package org.scoregap.score.habit;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.score.belief.CityFactor;
import org.scoregap.score.belief.UnderReporting;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.habit.ReportingHabits.CityWeek;

/**
 * The city's factor F week by week, each by what was known at that week's end: a rise says that units hide more than they
 * used to, so that what they report now stands for more than the model takes it for.
 *
 * <p>It is an alarm when F has risen in each of the last {@value #ALARMING} weeks, by {@value #WORTH_SAYING} of itself or
 * more in all, counted from weeks in which the usual factor weighs at most {@value #SETTLED}: before that F moves because
 * inspections come in at all.
 */
public final class CityFactors {
    /** Weeks in a row. */
    public static final int ALARMING = 3;

    private static final double WORTH_SAYING = 0.1;
    private static final double SETTLED = 0.25;

    private final List<CityWeek> weeks;

    private CityFactors(List<CityWeek> weeks) {
        this.weeks = List.copyOf(weeks);
    }

    /**
     * Of the last weeks that anything is known of.
     *
     * @param mapping used for all of them, so that none moves by a change of rules
     * @param standing of {@code last} and earlier periods
     * @param claims those in {@code standing}
     * @param most how many weeks at most, at least 1
     */
    static CityFactors of(Mapping mapping, Period last, Standing standing, Claims claims, int most) {
        List<CityWeek> weeks = new ArrayList<>();
        for (int back = 0; back < most; back++) {
            Period week = last.plus(-back);
            Standing then = standing.upTo(week).counting(mapping, week);
            if (back > 0 && then.isEmpty()) {
                break;
            }
            weeks.add(0, week(mapping, week, then, claims.upTo(week)));
        }
        return new CityFactors(weeks);
    }

    private static CityWeek week(Mapping mapping, Period week, Standing then, Claims claims) {
        return week(
                week,
                UnderReporting.of(mapping, week, then, claims).city(),
                mapping.settings().model());
    }

    public static CityWeek week(Period week, CityFactor city, LossModel model) {
        return new CityWeek(
                week,
                city.factor(),
                Interval.ofFactor(city.factor(), city.swing()),
                Math.min(1, model.underReporting().cityWeight() * city.swing() * city.swing()));
    }

    /**
     * As many weeks as an alarm needs, from the last one back to where F did not rise any more: mostly two.
     *
     * @param claims those in {@code standing}
     * @param now of the week {@code last}, which is known already
     */
    public static CityFactors forAlarm(Mapping mapping, Period last, Standing standing, Claims claims, CityWeek now) {
        List<CityWeek> weeks = new ArrayList<>(List.of(now));
        for (int back = 1; back <= ALARMING && (weeks.size() < 2 || rises(weeks, 1)); back++) {
            Period week = last.plus(-back);
            Standing then = standing.upTo(week).counting(mapping, week);
            if (then.isEmpty()) {
                break;
            }
            weeks.add(0, week(mapping, week, then, claims.upTo(week)));
        }
        return new CityFactors(weeks);
    }

    /** Oldest first. */
    public List<CityWeek> weeks() {
        return weeks;
    }

    /** Weeks in a row in which F has risen until now, where that is an alarm; else 0. */
    public int rising() {
        return rising(weeks);
    }

    static int rising(List<CityWeek> weeks) {
        int first = weeks.size() - 1;
        while (first > 0 && rises(weeks, first)) {
            first--;
        }
        int rises = weeks.size() - 1 - first;
        if (rises < ALARMING) {
            return 0;
        }
        double grown = weeks.get(weeks.size() - 1).factor() / weeks.get(first).factor() - 1;
        return grown >= WORTH_SAYING ? rises : 0;
    }

    /** Whether F rose from the week before to {@code week}, neither of them a mere start. */
    private static boolean rises(List<CityWeek> weeks, int week) {
        CityWeek before = weeks.get(week - 1);
        return weeks.get(week).factor() > before.factor() && before.usualWeight() <= SETTLED;
    }
}
