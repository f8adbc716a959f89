package org.scoregap.read.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.scoregap.read.Cell;

/** What a cell looks like, before anybody asks what it means. */
enum CellShape {
    BLANK,
    WORDS,
    /** A mark for a value that is not there: {@code —}, 暂无. */
    MISSING,
    /** 1900 to 2099: a value below some headers, and a title in others. */
    YEAR,
    FIGURE,
    DATE,
    /** Text with a digit in it, such as {@code WS-1}. */
    CODE;

    private static final int LONGEST_FIGURE = 24;
    private static final int LONGEST_CODE = 40;
    private static final Set<String> MARKS = Set.of(
            "无", "暂无", "—", "——", "-", "--", "―", "–", "/", "…", "……", "...", "..", "n/a", "na", "#n/a", "null", "nan",
            "none", "×", "*", "#", "○", "保密");
    private static final Pattern DATE_TEXT =
            Pattern.compile("\\d{2,4}[-/.年]\\d{1,2}([-/.月]\\d{1,4}日?|月)?([ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?)?"
                    + "|\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}|\\d{1,2}月\\d{1,2}日|\\d{1,2}:\\d{2}(:\\d{2})?");

    static CellShape of(Cell cell) {
        if (cell instanceof Cell.Blank) {
            return BLANK;
        }
        if (cell instanceof Cell.Date) {
            return DATE;
        }
        if (cell instanceof Cell.Bool || cell instanceof Cell.Failed || cell instanceof Cell.Formula) {
            return FIGURE;
        }
        String text = cell.text();
        if (isNumber(cell)) {
            return isYear(text) ? YEAR : FIGURE;
        }
        if (text.length() <= 4 && MARKS.contains(text.toLowerCase(Locale.ROOT))) {
            return MISSING;
        }
        if (text.length() > LONGEST_CODE || text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return WORDS;
        }
        return DATE_TEXT.matcher(text).matches() ? DATE : CODE;
    }

    /** Whether a header can be made of it: no figure, and no mark for a missing one. */
    boolean canBeTitle() {
        return this == WORDS || this == CODE || this == YEAR || this == DATE;
    }

    /** Whether cells of this shape stand below {@code title} but would hardly be titles beside it. */
    boolean standsOutBelow(CellShape title) {
        return switch (title) {
            case WORDS -> this == FIGURE || this == YEAR || this == DATE || this == CODE;
            case CODE, DATE, YEAR -> this == FIGURE;
            case BLANK, MISSING, FIGURE -> false;
        };
    }

    /** Whether it holds a number: as one, or as text of digits with separators or a percent sign. Years do not count. */
    static boolean isFigure(Cell cell) {
        return isNumber(cell) && !isYear(cell.text());
    }

    static boolean isNumber(Cell cell) {
        return cell instanceof Cell.Numeric || (cell instanceof Cell.Text && isNumber(cell.text()));
    }

    static boolean isWords(Cell cell) {
        return cell instanceof Cell.Text && !isNumber(cell.text());
    }

    static boolean isMissing(Cell cell) {
        return of(cell) == MISSING;
    }

    /** Most texts do; no digit and no sign of a number is among U+3000 to U+9FFF. */
    private static boolean startsWithIdeograph(String text) {
        return !text.isEmpty() && text.charAt(0) >= 0x3001 && text.charAt(0) <= 0x9FFF;
    }

    /** Headers of statistics are often bare years. */
    private static boolean isYear(String text) {
        return text.length() == 4
                && (text.startsWith("19") || text.startsWith("20"))
                && Character.isDigit(text.charAt(2))
                && Character.isDigit(text.charAt(3));
    }

    private static boolean isNumber(String text) {
        if (text.length() > LONGEST_FIGURE || startsWithIdeograph(text)) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (".,%+-．，％－＋‰¥￥$€£ ".indexOf(c) < 0) {
                return false;
            }
        }
        return digits > 0 && text.indexOf('-', 1) < 0;
    }
}
