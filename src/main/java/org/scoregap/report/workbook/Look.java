package org.scoregap.report.workbook;

import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.Value.Tone;
import org.scoregap.report.workbook.sheet.CellContent;

/**
 * How a cell looks.
 *
 * @param format as a spreadsheet program writes number formats
 */
record Look(Kind kind, String format, Fit fit, Tone tone) {
    /** What kind of cell it is. */
    enum Kind {
        TITLE,
        HEADING,
        SENTENCE,
        SENTENCE_LINE,
        LINK,
        HEADER,
        TOTAL,
        BODY,
        BODY_LINK
    }

    static Look of(Kind kind) {
        return new Look(kind, CellContent.GENERAL, Fit.TEXT, Tone.PLAIN);
    }
}
