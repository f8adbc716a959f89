package org.scoregap.report.workbook;

import java.util.List;
import java.util.Optional;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.workbook.sheet.Area;

/**
 * Where a list stands.
 *
 * @param header the row of its headers, counted from 0; its rows follow at once
 * @param rows how many, at least 1
 * @param left its first column, counted from 0
 */
record ListOnSheet(String sheet, int header, int rows, int left, List<ColumnSpec> columns) {
    ListOnSheet {
        columns = List.copyOf(columns);
    }

    int first() {
        return header + 1;
    }

    int last() {
        return header + rows;
    }

    int right() {
        return left + columns.size() - 1;
    }

    /** The sheet's column of that name, counted from 0; empty where nothing is said in it. */
    Optional<Integer> column(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return Optional.of(left + i);
            }
        }
        return Optional.empty();
    }

    /** The column's cells as formulas on any sheet name them. */
    Optional<String> range(String name) {
        return column(name).map(column -> quoted(sheet) + "!" + cell(first(), column) + ":" + cell(last(), column));
    }

    static String cell(int row, int column) {
        return Area.fixed(row, column);
    }

    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** A link's target in the workbook. */
    static String place(String sheet, int row) {
        return quoted(sheet) + "!A" + (row + 1);
    }
}
