package org.scoregap.validate.match;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a day as people write it: {@code 2022-7-15}, {@code 2022年7月15日（星期五）}, {@code 二〇二二年七月十五日}, {@code 22.7.15},
 * {@code 7.15}, {@code 20220715}, {@code 15-Jul-2022}. What can be two days is none.
 */
public final class WrittenDate {
    private static final String TIME = "(?:[ T]*\\d{1,2}(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|[时点](?:\\d{1,2}分?|整)?))?";
    private static final Pattern FULL =
            Pattern.compile("(\\d{4}|\\d{2})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*(?:[日号]|\\.(?=$))?");
    private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})\\s*[-./]\\s*(\\d{1,2})\\s*[-./]\\s*(\\d{4})");
    private static final Pattern SIX_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:(\\d{1,2})(?:st|nd|rd|th)?[- ./]*([a-z]{3,9})\\.?|([a-z]{3,9})\\.?[- ]*(\\d{1,2})(?:st|nd|rd|th)?)"
                    + "(?:[- ,./]+(\\d{4}))?",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern HOUR = Pattern.compile("\\s*(?:上午|下午|中午|早上|晚上|晚|凌晨)?" + TIME + "\\s*$");
    private static final Pattern WEEKDAY =
            Pattern.compile("\\s*(?:\\((?:星期|周)([一二三四五六日天])\\)|(?:星期|周)([一二三四五六日天]))\\s*");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private WrittenDate() {}

    /**
     * The day that the whole of {@code text} means; empty for anything else, for days the calendar does not have or that
     * were another day of the week than is written, and where two days can be meant ({@code 7/8/2022}).
     *
     * @param near settles the year where it is not written: the one that brings the day nearest; two digits are a year
     *     only next to it
     */
    public static Optional<LocalDate> parse(String text, LocalDate near) {
        Matcher weekday = WEEKDAY.matcher(PlainNumerals.of(text));
        if (!weekday.find()) {
            return plain(PlainNumerals.of(text), near);
        }
        int named =
                "一二三四五六日".indexOf((weekday.group(1) != null ? weekday.group(1) : weekday.group(2)).replace('天', '日'));
        return plain(weekday.replaceFirst(" ").strip(), near)
                .filter(day -> day.getDayOfWeek().getValue() == named + 1);
    }

    private static Optional<LocalDate> plain(String written, LocalDate near) {
        Optional<LocalDate> whole = day(written, near);
        Matcher hour = HOUR.matcher(written);
        // The time of a day without a year could be part of a number: 7.15 8 is none.
        return whole.isPresent() || !hour.find() || hour.start() == 0
                ? whole
                : day(written.substring(0, hour.start()), near)
                        .filter(day ->
                                FULL.matcher(written.substring(0, hour.start())).matches()
                                        || written.substring(0, hour.start()).endsWith("日")
                                        || written.substring(0, hour.start()).endsWith("号"));
    }

    private static Optional<LocalDate> day(String plain, LocalDate near) {
        Matcher full = FULL.matcher(plain);
        if (full.matches()) {
            int year = Integer.parseInt(full.group(1));
            return year >= 100
                    ? day(year, full.group(2), full.group(3))
                    : day(2000 + year, full.group(2), full.group(3))
                            .filter(day -> Math.abs(day.getYear() - near.getYear()) <= 1);
        }
        Matcher compact = COMPACT.matcher(plain);
        if (compact.matches()) {
            return day(Integer.parseInt(compact.group(1)), compact.group(2), compact.group(3));
        }
        List<LocalDate> yearLast = yearLast(plain);
        if (yearLast.size() == 1) {
            return Optional.of(yearLast.get(0));
        }
        Matcher brief = SHORT.matcher(plain);
        return brief.matches() ? nearest(brief.group(1), brief.group(2), near) : english(plain, near);
    }

    /** The days that 7/8/2022 can be. */
    private static List<LocalDate> yearLast(String plain) {
        Matcher last = YEAR_LAST.matcher(plain);
        if (!last.matches()) {
            return List.of();
        }
        int year = Integer.parseInt(last.group(3));
        return Stream.of(day(year, last.group(1), last.group(2)), day(year, last.group(2), last.group(1)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> english(String plain, LocalDate near) {
        Matcher english = ENGLISH.matcher(plain);
        if (!english.matches()) {
            return Optional.empty();
        }
        boolean dayFirst = english.group(1) != null;
        String name = (dayFirst ? english.group(2) : english.group(3)).toLowerCase(Locale.ROOT);
        int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
        String full = month == 0 ? "" : Month.of(month).name().toLowerCase(Locale.ROOT);
        // Jul-22 can be a month of 2022.
        if (!full.startsWith(name) || (!dayFirst && english.group(5) == null)) {
            return Optional.empty();
        }
        String day = dayFirst ? english.group(1) : english.group(4);
        return english.group(5) != null
                ? day(Integer.parseInt(english.group(5)), Integer.toString(month), day)
                : nearest(Integer.toString(month), day, near);
    }

    /** The day that was probably meant by what {@link #parse} refuses: 220715, 7/8/2022; empty where none can be told. */
    public static Optional<LocalDate> suggest(String text, LocalDate near) {
        String plain = PlainNumerals.of(text);
        Matcher six = SIX_DIGITS.matcher(plain);
        List<LocalDate> days = six.matches()
                ? day(2000 + Integer.parseInt(six.group(1)), six.group(2), six.group(3)).stream()
                        .toList()
                : yearLast(plain);
        return days.stream().min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(near, day))));
    }

    /** The day of a spreadsheet's serial number that lost its date format; empty outside 1982 to 2064. */
    public static Optional<LocalDate> ofSerial(double serial) {
        return serial >= 30_000 && serial < 60_000
                ? Optional.of(SERIAL_ZERO.plusDays((long) serial))
                : Optional.empty();
    }

    /** The day of a month in the year that brings it nearest to {@code near}. */
    static Optional<LocalDate> nearest(String month, String day, LocalDate near) {
        return IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
                .mapToObj(year -> day(year, month, day))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(near, date))));
    }

    static Optional<LocalDate> day(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
