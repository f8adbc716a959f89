package org.scoregap.mapping;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.model.Period;

/**
 * What {@code scoregap.yaml} says: the workspace and the reporting thresholds.
 *
 * @param locale what people read, unless {@code --lang} says otherwise
 * @param zone the city's time zone
 * @param due when a period's reports are due
 * @param assessment the day the assessors come; empty when not known
 * @param assumedChecked how many checks a bare percentage weighs; at least 1
 * @param staleAfter evidence older than this many periods of its indicator's cadence is stale; at least 1
 * @param jumpDeviations a change of more than this many robust deviations of its own history is a jump; more than 0
 * @param rateTolerance how far a rate may differ from passed / checked; 0 to 1
 * @param openGap the weighted loss from which {@code trend} counts a gap as open; more than 0
 * @param words texts in a cell of figures that are no figures
 * @param dimensions units of measure
 * @param tasks how tasks are dated
 * @param model the constants of the expected loss
 * @param ladder what is proposed to whom
 */
public record Settings(
        Locale locale,
        ZoneId zone,
        Due due,
        Optional<LocalDate> assessment,
        Folders folders,
        int assumedChecked,
        int staleAfter,
        Unreported unreported,
        double jumpDeviations,
        double rateTolerance,
        double openGap,
        Words words,
        Dimensions dimensions,
        Tasks tasks,
        LossModel model,
        Ladder ladder) {

    /**
     * Tasks (任务单).
     *
     * @param deadlineDays days from the day a task is issued to its deadline; at least 1
     * @param yellowDays its lamp is yellow when the deadline is no further away than this; at least 0
     */
    public record Tasks(int deadlineDays, int yellowDays) {
        public static final Tasks USUAL = new Tasks(7, 2);
    }

    /**
     * When a period's reports are due.
     *
     * @param day of the period's own week
     * @param exceptions for holidays
     */
    public record Due(DayOfWeek day, LocalTime time, SortedMap<Period, LocalDateTime> exceptions) {
        public Due {
            exceptions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
        }

        public Instant of(Period period, ZoneId zone) {
            LocalDateTime regular = period.day(day).atTime(time);
            return exceptions.getOrDefault(period, regular).atZone(zone).toInstant();
        }
    }

    /** Folders, relative to the workspace and inside it. */
    public record Folders(String inbox, String archive, String reports, String store) {}

    /** Which units are charged for reports they owe and have not made. */
    public enum Unreported {
        ALL,
        NONE
    }

    /**
     * Cell texts, compared folded, or as they are where folding leaves nothing of them.
     *
     * @param notApplicable mean that the indicator does not concern the unit: 不适用, /
     * @param missing mean that nothing was reported: —, 暂无
     * @param none mean 0 where occurrences are counted, and missing elsewhere: 无
     * @param yes mean passed or done: √, 合格, 是
     * @param no mean failed or not done: ×, 不合格, 否
     * @param ratings the mark that each word of a grade stands for, as a share of the scale, 0 to 1: 优, 良
     */
    public record Words(
            Set<String> notApplicable,
            Set<String> missing,
            Set<String> none,
            Set<String> yes,
            Set<String> no,
            Map<String, Double> ratings) {

        /** Without ratings. */
        public Words(
                Set<String> notApplicable, Set<String> missing, Set<String> none, Set<String> yes, Set<String> no) {
            this(notApplicable, missing, none, yes, no, Map.of());
        }

        public Words {
            ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
            notApplicable = Set.copyOf(notApplicable);
            missing = Set.copyOf(missing);
            none = Set.copyOf(none);
            yes = Set.copyOf(yes);
            no = Set.copyOf(no);
        }
    }
}
