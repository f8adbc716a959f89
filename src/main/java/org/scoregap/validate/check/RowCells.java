package org.scoregap.validate.check;

import java.util.Map;
import org.scoregap.mapping.Form.Field;
import org.scoregap.model.CellRef;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.Row;

/**
 * One row by the form's fields. A field without a column reads as blank, at the row's address.
 *
 * @param columns the table's columns by field, looked up many times a row
 */
record RowCells(String sheet, Row row, Map<Field, Column> columns) {

    Cell cell(Field field) {
        Column column = columns.get(field);
        return column == null ? Cell.BLANK : row.cell(column.index());
    }

    String text(Field field) {
        return cell(field).text();
    }

    boolean has(Field field) {
        return !text(field).isBlank();
    }

    CellRef where(Field field) {
        Column column = columns.get(field);
        return column == null ? CellRef.ofRow(sheet, row.number()) : where(column);
    }

    CellRef where(Column column) {
        return new CellRef(sheet, row.number(), column.index());
    }

    /** The cell of the first of {@code fields} that the table has a column for; else the row. */
    CellRef whereFirst(Field... fields) {
        for (Field field : fields) {
            Column column = columns.get(field);
            if (column != null) {
                return where(column);
            }
        }
        return CellRef.ofRow(sheet, row.number());
    }
}
