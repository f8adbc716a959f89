package org.scoregap.report.workbook.sheet;

/**
 * How a cell looks.
 *
 * @param fill RRGGBB; empty for none
 * @param line RRGGBB of the lines around it; empty for none
 * @param format as a spreadsheet program writes number formats
 * @param quoted whether it stays a text when somebody types it anew
 */
public record Style(
        Font font, String fill, String line, String format, Side side, boolean atTop, boolean wraps, boolean quoted) {

    /**
     * The letters.
     *
     * @param colour RRGGBB
     */
    public record Font(int points, boolean bold, String colour, boolean underlined) {}

    /** Where in its cell a content stands. */
    public enum Side {
        /** Texts on the left, figures on the right. */
        USUAL,
        LEFT,
        CENTER,
        RIGHT
    }
}
