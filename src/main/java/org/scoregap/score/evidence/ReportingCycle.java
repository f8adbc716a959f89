package org.scoregap.score.evidence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.model.Period;

/**
 * The cycles that a cadence cuts time into: weeks, months, quarters, years; {@link Cadence#ONCE} is one cycle without
 * end. A week belongs to the month, quarter and year that its Thursday is in (ISO 8601; DESIGN §4).
 */
public final class ReportingCycle {
    private final Cadence cadence;

    public ReportingCycle(Cadence cadence) {
        this.cadence = cadence;
    }

    /**
     * Whether a report is owed in {@code period}: in the last week of each cycle, the one with the month's (quarter's,
     * year's) last Thursday; {@link Cadence#ONCE}: in every week until it has been made.
     */
    public boolean owedIn(Period period) {
        return cadence == Cadence.ONCE || number(period) != number(period.plus(1));
    }

    /** The week in which the report of {@code period}'s cycle is owed, at or after {@code period}. */
    public Period owedFor(Period period) {
        Period week = period;
        while (!owedIn(week)) {
            week = week.plus(1);
        }
        return week;
    }

    /** Whether two weeks are in the same cycle. */
    public boolean same(Period one, Period other) {
        return one.equals(other) || (cadence != Cadence.WEEKLY && number(one) == number(other));
    }

    /**
     * The first week of the cycle that lies {@code back} cycles before that of {@code now}; {@link Period#FIRST} where it
     * began earlier, as the one cycle of {@link Cadence#ONCE} did.
     *
     * @param back at least 0
     */
    Period first(Period now, int back) {
        return switch (cadence) {
            case WEEKLY -> of(now.monday().minusWeeks(back));
            case MONTHLY -> ofMonth(number(now) - back);
            case QUARTERLY -> ofMonth(3 * (number(now) - back));
            case ANNUAL -> ofMonth(12 * (number(now) - back));
            case ONCE -> Period.FIRST;
        };
    }

    /** @param month counted from January of the year 0 */
    private static Period ofMonth(long month) {
        return month < 12
                ? Period.FIRST
                : of(LocalDate.of((int) (month / 12), (int) (month % 12) + 1, 1)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)));
    }

    private static Period of(LocalDate day) {
        return day.getYear() < 1 ? Period.FIRST : Period.of(day);
    }

    /** Cycles from {@code taken} to {@code now}: the age of a figure; at least 0. */
    public int age(Period taken, Period now) {
        return (int) Math.max(0, number(now) - number(taken));
    }

    private long number(Period period) {
        LocalDate thursday = period.day(DayOfWeek.THURSDAY);
        long month = thursday.getYear() * 12L + thursday.getMonthValue() - 1;
        return switch (cadence) {
            case WEEKLY -> Math.floorDiv(thursday.toEpochDay(), 7L);
            case MONTHLY -> month;
            case QUARTERLY -> Math.floorDiv(month, 3L);
            case ANNUAL -> thursday.getYear();
            case ONCE -> 0;
        };
    }
}
