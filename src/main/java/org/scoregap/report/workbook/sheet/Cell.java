package org.scoregap.report.workbook.sheet;

/**
 * A cell.
 *
 * @param formula what a program may recalculate the content by; empty where it stands for itself
 */
public record Cell(CellContent content, String formula, Style style) {
    public Cell(CellContent content, Style style) {
        this(content, "", style);
    }
}
