package org.scoregap.report.workbook.ooxml;

/**
 * A cell.
 *
 * @param formula what a program may recalculate the content by; empty where it stands for itself
 * @param style of {@link Styles}
 */
public record Cell(CellContent content, String formula, int style) {
    public Cell(CellContent content, int style) {
        this(content, "", style);
    }
}
