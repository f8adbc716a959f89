package org.scoregap.read;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number from 1, as the spreadsheet program counts it; for CSV the line that the record begins on
 * @param kind what the row is to its table
 * @param cells from column A on; trailing blank cells may be left out
 */
public record Row(int number, Kind kind, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** What a row of the body is. */
    public enum Kind {
        DATA,
        /** 合计, 小计, 总计: adds up rows above it. */
        TOTAL,
        /** 其中: a part of the row above it, already counted there. */
        OF_WHICH
    }

    /** The cell in {@code column}, from 1; blank beyond the row's end. */
    public Cell cell(int column) {
        return column <= cells.size() ? cells.get(column - 1) : Cell.BLANK;
    }
}
