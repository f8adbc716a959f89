package org.scoregap.report.slip;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.scoregap.model.CellRef;

/** A cell of a workbook; row and column from 0. */
record SlipPlace(Sheet sheet, int row, int column) {

    /** The cell to be marked for a problem at {@code where}, whose row is at least 1: of a row its first filled cell. */
    static SlipPlace of(Sheet sheet, CellRef where) {
        int row = where.row() - 1;
        int column = where.column() > 0 ? where.column() - 1 : firstFilled(sheet.getRow(row));
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(row, column)) {
                return new SlipPlace(sheet, merged.getFirstRow(), merged.getFirstColumn());
            }
        }
        return new SlipPlace(sheet, row, column);
    }

    private static int firstFilled(@org.jspecify.annotations.Nullable Row row) {
        if (row != null) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    return cell.getColumnIndex();
                }
            }
        }
        return 0;
    }

    /** As a link within the workbook writes it. */
    String address() {
        return "'" + sheet.getSheetName().replace("'", "''") + "'!" + new CellReference(row, column).formatAsString();
    }
}
