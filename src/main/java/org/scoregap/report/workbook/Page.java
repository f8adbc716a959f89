package org.scoregap.report.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.scoregap.report.Value;

/** A sheet that is filled from the top. */
final class Page {
    private static final int LINE = 15;
    private static final int HIGHEST = 400;

    private final XSSFSheet sheet;
    private final Looks looks;
    private final Widths widths = new Widths();
    private int next;

    Page(XSSFSheet sheet, Looks looks) {
        this.sheet = sheet;
        this.looks = looks;
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(LINE);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    String name() {
        return sheet.getSheetName();
    }

    Widths widths() {
        return widths;
    }

    /** The row that is filled next, counted from 0. */
    int next() {
        return next;
    }

    void skip(int rows) {
        next += rows;
    }

    /** One line that may run over the cells beside it. */
    void line(String text, Look.Kind kind) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(kind == Look.Kind.TITLE ? 26 : kind == Look.Kind.HEADING ? 20 : 16);
        text(row, 0, text, Look.of(kind));
    }

    /** A line that leads to another place of the workbook. */
    void link(String text, String place) {
        line(text, Look.Kind.LINK);
        lead(cell(next - 1, 0), place);
    }

    /** A sentence that wraps over the sheet's first columns; their widths must be known. */
    void sentence(String text, int columns) {
        Row row = sheet.createRow(next);
        text(row, 0, text, Look.of(Look.Kind.SENTENCE));
        if (columns > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(next, next, 0, columns - 1));
        }
        int lines = Widths.lines(text, widths.sum(columns));
        height(lines);
        next++;
    }

    /** Makes the next row as high as so many lines. */
    void height(int lines) {
        row(next).setHeightInPoints(Math.min(HIGHEST, (LINE - 1) * lines + 3));
    }

    void sentences(List<String> texts, int columns) {
        texts.forEach(text -> sentence(text, columns));
    }

    void text(Row row, int column, String text, Look look) {
        fill(row, column, new CellContent.Text(text), look);
    }

    /** @param look whose number format is the value's own */
    Cell value(int rowNumber, int column, Value value, Look look) {
        CellContent content = Contents.of(value);
        return fill(row(rowNumber), column, content, new Look(look.kind(), content.format(), look.fit(), look.tone()));
    }

    /** A formula with the value that it has; a program that recalculates finds the same. */
    void formula(Cell cell, String formula) {
        if (cell.getCellType() == CellType.NUMERIC) {
            double value = cell.getNumericCellValue();
            cell.setCellFormula(formula);
            cell.setCellValue(value);
        }
    }

    private Cell fill(Row row, int column, CellContent content, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(looks.of(look));
        content.into(cell);
        return cell;
    }

    XSSFRow row(int number) {
        return Optional.ofNullable(sheet.getRow(number)).orElseGet(() -> sheet.createRow(number));
    }

    Cell cell(int rowNumber, int column) {
        return row(rowNumber).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    void lead(Cell from, String place) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(place);
        from.setHyperlink(link);
    }

    /** Gives the columns the widths that were asked for. */
    void settle() {
        widths.all().forEach((column, width) -> sheet.setColumnWidth(column, width * 256));
    }
}
