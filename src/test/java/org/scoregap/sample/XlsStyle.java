package org.scoregap.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** A workbook of Excel 97–2003, as the older computers save it. It has no summary information, so nothing in it dates. */
final class XlsStyle implements Style {

    @Override
    public String extension() {
        return ".xls";
    }

    @Override
    public byte[] write(List<Grid> grids) {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Formats formats =
                    new Formats(format(workbook, "0%"), format(workbook, "0.0%"), format(workbook, "yyyy/m/d"));
            for (int i = 0; i < grids.size(); i++) {
                fill(workbook.createSheet(grids.get(i).sheet()), grids.get(i), formats);
                workbook.setSheetHidden(i, grids.get(i).hidden());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Formats(CellStyle wholePercent, CellStyle tenthPercent, CellStyle date) {}

    private static CellStyle format(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void fill(Sheet sheet, Grid grid, Formats formats) {
        for (int i = 0; i < grid.rows().size(); i++) {
            Row row = sheet.createRow(i);
            row.setZeroHeight(grid.hiddenRow(i + 1));
            List<Value> cells = grid.rows().get(i);
            for (int j = 0; j < cells.size(); j++) {
                if (!(cells.get(j) instanceof Value.Blank)) {
                    put(row.createCell(j), cells.get(j), formats);
                }
            }
        }
        grid.merges()
                .forEach(merge -> sheet.addMergedRegion(new CellRangeAddress(
                        merge.firstRow() - 1, merge.lastRow() - 1, merge.firstColumn() - 1, merge.lastColumn() - 1)));
    }

    private static void put(Cell cell, Value value, Formats formats) {
        if (value instanceof Value.Number number) {
            cell.setCellValue(Double.parseDouble(number.text()));
        } else if (value instanceof Value.Percent percent) {
            cell.setCellValue(percent.stored().doubleValue());
            cell.setCellStyle(percent.decimals() == 0 ? formats.wholePercent() : formats.tenthPercent());
        } else if (value instanceof Value.Day day) {
            cell.setCellValue(day.day());
            cell.setCellStyle(formats.date());
        } else if (value instanceof Value.Failure failure) {
            cell.setCellErrorValue(FormulaError.forString(failure.text()).getCode());
        } else if (value instanceof Value.Formula || value instanceof Value.Twice) {
            throw new IllegalArgumentException("not in an .xls file: " + value);
        } else {
            cell.setCellValue(value.text());
        }
    }
}
