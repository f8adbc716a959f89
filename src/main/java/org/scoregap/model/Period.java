package org.scoregap.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO week (周): Monday to Sunday, the year that of its Thursday.
 *
 * @param year of the week, which can differ from the date's: 2022-01-01 is in 2021-W52
 * @param week 1 to 52, or 53 in long years
 */
public record Period(int year, int week) implements Comparable<Period> {
    /** The first week that can be written: long before all that is reported. */
    public static final Period FIRST = new Period(1, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{4})-W(\\d{2})");

    public Period {
        if (week < 1 || week > weeksIn(year)) {
            throw new IllegalArgumentException(year + " has no week " + week);
        }
    }

    public static Period of(LocalDate day) {
        return new Period(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Reads {@code 2022-W28}; empty for anything else, and for a week that the year does not have. */
    public static Optional<Period> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int week = Integer.parseInt(matcher.group(2));
        return week < 1 || week > weeksIn(year) ? Optional.empty() : Optional.of(new Period(year, week));
    }

    /** 52 or 53: 28 December is always in the last week. */
    public static int weeksIn(int year) {
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 12, 28))
                .getMaximum();
    }

    public LocalDate monday() {
        // 4 January is always in the first week.
        LocalDate inFirst = LocalDate.of(year, 1, 4);
        return inFirst.plusDays(7L * (week - 1) + 1 - inFirst.getDayOfWeek().getValue());
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    public LocalDate day(DayOfWeek day) {
        return monday().with(day);
    }

    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    public Period plus(int weeks) {
        return of(monday().plusWeeks(weeks));
    }

    /** Weeks from {@code earlier} to this one; negative when it is later. */
    public int weeksSince(Period earlier) {
        return (int) ChronoUnit.WEEKS.between(earlier.monday(), monday());
    }

    @Override
    public int compareTo(Period other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(week, other.week);
    }

    @Override
    public String toString() {
        return String.format("%04d-W%02d", year, week);
    }
}
