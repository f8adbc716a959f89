package org.scoregap.report.workbook.sheet;

/**
 * A rectangle of cells.
 *
 * @param top its first row, counted from 0; {@code bottom} is its last
 * @param left its first column, counted from 0; {@code right} is its last
 */
public record Area(int top, int left, int bottom, int right) {
    /** As parts and people name it: {@code B2:C9}. */
    public String name() {
        return cell(top, left) + ":" + cell(bottom, right);
    }

    /** As formulas name it that are copied elsewhere: {@code $B$2:$C$9}. */
    public String fixed() {
        return fixed(top, left) + ":" + fixed(bottom, right);
    }

    /** Of one cell: {@code B2}. */
    public static String cell(int row, int column) {
        return column(column) + (row + 1);
    }

    /** Of one cell: {@code $B$2}. */
    public static String fixed(int row, int column) {
        return "$" + column(column) + "$" + (row + 1);
    }

    private static String column(int column) {
        String letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : column(column / 26 - 1) + letter;
    }
}
