package org.scoregap.validate.match;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a day as people write it: {@code 2022-7-15}, {@code 2022年7月15日}, {@code 22.7.15}, {@code 7.15}, {@code 20220715}. */
public final class WrittenDate {
    private static final String TIME = "(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern FULL =
            Pattern.compile("(\\d{4}|\\d{2})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private WrittenDate() {}

    /**
     * The day that the whole of {@code text} means; empty for anything else and for days the calendar does not have.
     *
     * @param near settles the year where it is not written: the one that brings the day nearest
     */
    public static Optional<LocalDate> parse(String text, LocalDate near) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher full = FULL.matcher(plain);
        if (full.matches()) {
            int year = Integer.parseInt(full.group(1));
            return day(year < 100 ? 2000 + year : year, full.group(2), full.group(3));
        }
        Matcher compact = COMPACT.matcher(plain);
        if (compact.matches()) {
            return day(Integer.parseInt(compact.group(1)), compact.group(2), compact.group(3));
        }
        Matcher brief = SHORT.matcher(plain);
        return brief.matches() ? nearest(brief.group(1), brief.group(2), near) : Optional.empty();
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
