package org.scoregap.read.workbook;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.scoregap.read.Cell;

/** What one section of a cell's number format makes of a number. */
public enum NumberFormat {
    PLAIN,
    PERCENT,
    DATE,
    /** A time of day alone: its numbers below one have no date. */
    TIME,
    /** Hours that are not broken off at 24: {@code [h]:mm}. */
    ELAPSED;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** The first day that the format cannot write: 10000-01-01, from 1900 and from 1904. */
    private static final int END_FROM_1900 = 2_958_466;

    private static final int END_FROM_1904 = END_FROM_1900 - 1_462;

    /** Excel has a 29 February 1900, which never was. */
    private static final int NO_DAY = 60;

    private static final int MOST_DAYS_ELAPSED = 10_000_000;

    /** Formats that files do not spell out; 27–36 and 50–58 are those of Chinese Excel. */
    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Set<Integer> BUILT_IN_TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56);

    /**
     * @param id the format's number in the file
     * @param code one section of its pattern; empty where the file does not spell it out
     */
    static NumberFormat of(int id, String code) {
        if (!code.isEmpty()) {
            return new FormatPattern(code).kind();
        }
        if (id == 9 || id == 10) {
            return PERCENT;
        }
        if (id == 46) {
            return ELAPSED;
        }
        return BUILT_IN_DATES.contains(id) ? DATE : BUILT_IN_TIMES.contains(id) ? TIME : PLAIN;
    }

    /**
     * A number as a cell shows it.
     *
     * @param value finite
     * @param from1904 whether the workbook counts days from 1904
     */
    public Cell cell(double value, boolean from1904) {
        return switch (this) {
            case PERCENT -> new Cell.Numeric(value, NumberText.percent(value), true);
            case DATE ->
                isDate(value, from1904) ? date(DateUtil.getLocalDateTime(value, from1904, true)) : plain(value);
            case TIME -> value >= 0 && value < 1 ? new Cell.Text(time(value)) : DATE.cell(value, from1904);
            case ELAPSED -> Math.abs(value) < MOST_DAYS_ELAPSED ? new Cell.Text(elapsed(value)) : plain(value);
            case PLAIN -> plain(value);
        };
    }

    static Cell date(LocalDateTime value) {
        LocalTime time = value.toLocalTime();
        DateTimeFormatter shown = time.equals(LocalTime.MIDNIGHT) ? DAY : time.getSecond() == 0 ? MINUTE : SECOND;
        return new Cell.Date(value, value.format(shown));
    }

    /** A number that its format would show as no day that ever was stays the number it is. */
    private static boolean isDate(double value, boolean from1904) {
        return from1904
                ? value >= 0 && value < END_FROM_1904
                : value >= 1 && value < END_FROM_1900 && (int) value != NO_DAY;
    }

    private static String time(double day) {
        long seconds = Math.round(day * 86_400);
        String minutes = String.format(Locale.ROOT, "%02d:%02d", seconds / 3_600, seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : minutes + String.format(Locale.ROOT, ":%02d", seconds % 60);
    }

    private static String elapsed(double days) {
        long seconds = Math.round(Math.abs(days) * 86_400);
        return (days < 0 && seconds > 0 ? "-" : "")
                + String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    private static Cell plain(double value) {
        return new Cell.Numeric(value, NumberText.plain(value), false);
    }
}
