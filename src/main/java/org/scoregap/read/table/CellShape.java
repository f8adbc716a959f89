package org.scoregap.read.table;

import org.scoregap.read.Cell;

/** What a cell looks like, before anybody asks what it means. */
final class CellShape {
    private static final int LONGEST_FIGURE = 24;

    private CellShape() {}

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

    /** Headers of statistics are often bare years. */
    private static boolean isYear(String text) {
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    }

    private static boolean isNumber(String text) {
        if (text.length() > LONGEST_FIGURE) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (".,%+-．，％－＋".indexOf(c) < 0) {
                return false;
            }
        }
        return digits > 0 && text.indexOf('-', 1) < 0;
    }
}
