package org.scoregap.worlds;

import java.util.List;
import java.util.Locale;

/**
 * How a city may be. The first three are those that the model was chosen on (DESIGN §6); each of the others breaks one of
 * its assumptions.
 */
public enum World {
    /** A unit hides a Beta(1.5, 2.5) share of its failures. */
    HIDE(hiding()),
    /** Reports are too good by 2.2 times that on the logit scale. */
    ROSY(Rules.reporting((habit, subject, week) -> Rules.onLogitScale(at(subject, week), -2.2 * habit.hides()))),
    /** A third of the units always report 100 %, the rest hide. */
    THIRD_AT_100(
            Rules.reporting((habit, subject, week) -> habit.amongFirst(1.0 / 3) ? 0 : hidden(habit, subject, week))),

    /** Every report is true. */
    HONEST(Rules.reporting((habit, subject, week) -> at(subject, week))),
    /** Assessors find 1.3 times what our inspectors find. */
    STRICTER(hiding().assessed(rate -> Math.min(0.97, 1.3 * rate)).setting("strictness: 1.3")),
    /** Assessors find 1 / 1.3 of what our inspectors find. */
    LAXER(hiding().assessed(rate -> rate / 1.3).setting("strictness: 0.769")),
    /** Three failures of ten are mended between the last report and the assessment. */
    CLEAN_UP(hiding().assessed(rate -> 0.7 * rate).setting("strictness: 0.7")),
    /** Behind each reported failure a quarter more are hidden every week. */
    HIDING_GROWS(Rules.reporting((habit, subject, week) ->
            at(subject, week) / (1 + habit.hides() / (1 - habit.hides()) * Math.pow(1.25, week)))),
    /** Five units hide everything on half of their indicators, and like the rest a share on the others. */
    HALF_HIDDEN(Rules.reporting((habit, subject, week) ->
            habit.amongFirst(0.2) && subject.number() / Cities.UNITS % 2 == 0 ? 0 : hidden(habit, subject, week))),
    /** Inspectors go where it is bad: odds of a failure e^0.5 times those of a site drawn by lot. */
    BAD_SITES(hiding().inspected(rate -> Rules.onLogitScale(rate, 0.5))),
    /** The sites of one visit are alike (intraclass correlation 0.15), for inspectors and assessors. */
    CLUSTERED(hiding().clustered(0.15).setting("clustering: 0.15")),
    /** The worse it is, the rarer the report: none at all above a failing rate of about 0.4. */
    SILENT_WHERE_BAD(hiding().missing(rate -> Math.min(1, 0.07 + 4 * Math.max(0, rate - 0.15)))),
    /** A third of the units report invented rates, Beta(1.5, 15), the rest hide. */
    MADE_UP(Rules.reporting(
            (habit, subject, week) -> habit.amongFirst(1.0 / 3) ? subject.invented() : hidden(habit, subject, week))),
    /** What is hidden differs from indicator to indicator, not from unit to unit. */
    BY_INDICATOR(Rules.reporting((habit, subject, week) -> at(subject, week) * (1 - subject.hides())));

    /** Those of DESIGN's table. */
    public static final List<World> OF_THE_DESIGN = List.of(HIDE, ROSY, THIRD_AT_100);

    private final Rules rules;

    World(Rules rules) {
        this.rules = rules;
    }

    Rules rules() {
        return rules;
    }

    /** As the table names it: {@code third-at-100}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Rules hiding() {
        return Rules.reporting(World::hidden);
    }

    private static double hidden(Habit habit, Subject subject, int week) {
        return at(subject, week) * (1 - habit.hides());
    }

    private static double at(Subject subject, int week) {
        return subject.failing().get(week);
    }
}
