package org.scoregap.read.workbook;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.scoregap.read.Cell;

/** What a cell's number format makes of a number. */
enum NumberFormat {
    PLAIN,
    PERCENT,
    DATE;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /**
     * @param id the format's number in the file
     * @param code its pattern; empty where the file does not spell it out
     */
    static NumberFormat of(int id, String code) {
        if (id == 9 || id == 10 || hasPercentSign(code)) {
            return PERCENT;
        }
        // 27–36 and 50–58 are the dates that Chinese Excel builds in; files do not spell them out
        boolean builtInChineseDate = code.isEmpty() && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
        return builtInChineseDate || DateUtil.isADateFormat(id, code) ? DATE : PLAIN;
    }

    /**
     * @param value finite
     * @param from1904 whether the workbook counts days from 1904
     */
    Cell cell(double value, boolean from1904) {
        return switch (this) {
            case PERCENT -> new Cell.Numeric(value, NumberText.percent(value), true);
            case DATE -> {
                boolean valid = DateUtil.isValidExcelDate(value);
                yield valid ? date(DateUtil.getLocalDateTime(value, from1904, true)) : plain(value);
            }
            case PLAIN -> plain(value);
        };
    }

    static Cell date(LocalDateTime value) {
        boolean wholeDay = value.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Cell.Date(value, value.format(wholeDay ? DAY : MINUTE));
    }

    private static Cell plain(double value) {
        return new Cell.Numeric(value, NumberText.plain(value), false);
    }

    /** Whether a percent sign stands in the pattern itself, not in quoted or escaped text. */
    private static boolean hasPercentSign(String code) {
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\\') {
                i++;
            } else if (!quoted && c == '%') {
                return true;
            }
        }
        return false;
    }
}
