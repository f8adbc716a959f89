package org.scoregap.report.workbook.poi;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.scoregap.report.workbook.sheet.CellContent;
import org.scoregap.report.workbook.sheet.Sheet;

/** Writes the rows of a sheet from the first to the last. */
record CellsOfSheet(Sheet sheet, SXSSFSheet target, CellStyles styles) {
    private static final float USUAL_HEIGHT = 15;

    /** The streamed rows do not do it themselves: {@code _x0041_} would be read as {@code A}. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    void write() {
        target.setDefaultRowHeightInPoints(USUAL_HEIGHT);
        sheet.rows().forEach(this::row);
    }

    private void row(int number, Map<Integer, org.scoregap.report.workbook.sheet.Cell> cells) {
        Row row = target.createRow(number);
        double height = sheet.heights().getOrDefault(number, 0.0);
        if (height > 0) {
            row.setHeightInPoints((float) height);
        }
        cells.forEach((column, content) -> {
            Cell cell = row.createCell(column);
            cell.setCellStyle(styles.of(content.style()));
            if (!content.formula().isEmpty()) {
                cell.setCellFormula(content.formula());
            }
            fill(cell, content.content());
        });
    }

    /** What a cell with a formula is filled with is what the formula gave. */
    private static void fill(Cell cell, CellContent content) {
        if (content instanceof CellContent.Quantity quantity) {
            cell.setCellValue(quantity.number());
        } else if (content instanceof CellContent.Time time) {
            cell.setCellValue(time.time());
        } else if (content instanceof CellContent.Text text) {
            cell.setCellValue(escaped(text.text()));
        }
    }

    private static String escaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
    }
}
