package org.scoregap.report.workbook;

import java.util.List;
import org.scoregap.report.Value;
import org.scoregap.report.workbook.sheet.Area;
import org.scoregap.report.workbook.sheet.Cell;
import org.scoregap.report.workbook.sheet.CellContent;
import org.scoregap.report.workbook.sheet.Sheet;

/** A sheet that is filled from the top. */
final class Page {
    /** The height of a row that nobody asked for, in points. */
    static final int LINE = 15;

    private static final int HIGHEST = 400;

    private final Sheet sheet;
    private final Widths widths = new Widths();
    private int next;

    Page(Sheet sheet) {
        this.sheet = sheet;
    }

    Sheet sheet() {
        return sheet;
    }

    String name() {
        return sheet.name();
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
        sheet.height(next, kind == Look.Kind.TITLE ? 26 : kind == Look.Kind.HEADING ? 20 : 16);
        text(next++, 0, text, Look.of(kind));
    }

    /** A line that leads to another place of the workbook. */
    void link(String text, String place) {
        sheet.link(next, 0, place);
        line(text, Look.Kind.LINK);
    }

    /** A sentence that wraps over the sheet's first columns; their widths must be known. */
    void sentence(String text, int columns) {
        text(next, 0, text, Look.of(Look.Kind.SENTENCE));
        if (columns > 1) {
            sheet.merge(new Area(next, 0, next, columns - 1));
        }
        int lines = Widths.lines(text, widths.sum(columns));
        height(lines);
        next++;
    }

    /** Makes the next row as high as so many lines. */
    void height(int lines) {
        sheet.height(next, Math.min(HIGHEST, (LINE - 1) * lines + 3));
    }

    void sentences(List<String> texts, int columns) {
        texts.forEach(text -> sentence(text, columns));
    }

    void text(int row, int column, String text, Look look) {
        put(row, column, new CellContent.Text(text), look);
    }

    /** @param look whose number format is the value's own */
    void value(int row, int column, Value value, Look look) {
        CellContent content = Contents.of(value);
        put(row, column, content, new Look(look.kind(), content.format(), look.fit(), look.tone()));
    }

    private void put(int row, int column, CellContent content, Look look) {
        sheet.put(row, column, new Cell(content, Looks.of(look, content)));
    }

    /** A formula with the value that it has; a program that recalculates finds the same. */
    void formula(int row, int column, String formula) {
        sheet.at(row, column)
                .filter(cell -> cell.content() instanceof CellContent.Quantity)
                .ifPresent(cell -> sheet.put(row, column, new Cell(cell.content(), formula, cell.style())));
    }

    /** Gives the columns the widths that were asked for. */
    void settle() {
        widths.all().forEach(sheet::width);
    }
}
