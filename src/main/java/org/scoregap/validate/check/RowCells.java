package org.scoregap.validate.check;

import java.util.Optional;
import org.scoregap.mapping.Form.Field;
import org.scoregap.model.CellRef;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.Row;
import org.scoregap.validate.match.Columns;

/** One row by the form's fields. A field without a column reads as blank, at the row's address. */
record RowCells(String sheet, Row row, Columns columns) {

    Cell cell(Field field) {
        return columns.of(field).map(column -> row.cell(column.index())).orElse(Cell.BLANK);
    }

    String text(Field field) {
        return cell(field).text();
    }

    boolean has(Field field) {
        return !text(field).isBlank();
    }

    CellRef where(Field field) {
        return columns.of(field).map(this::where).orElse(CellRef.ofRow(sheet, row.number()));
    }

    CellRef where(Column column) {
        return new CellRef(sheet, row.number(), column.index());
    }

    /** The cell of the first of {@code fields} that the table has a column for; else the row. */
    CellRef whereFirst(Field... fields) {
        for (Field field : fields) {
            Optional<Column> column = columns.of(field);
            if (column.isPresent()) {
                return where(column.get());
            }
        }
        return CellRef.ofRow(sheet, row.number());
    }
}
