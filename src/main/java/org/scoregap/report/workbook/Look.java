package org.scoregap.report.workbook;

import org.scoregap.report.ColumnSpec.Fit;
import org.scoregap.report.Value.Tone;

/**
 * How a cell looks.
 *
 * @param format as a spreadsheet program writes number formats
 */
record Look(Kind kind, String format, Fit fit, Tone tone) {
    static final String GENERAL = "General";

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
        return new Look(kind, GENERAL, Fit.TEXT, Tone.PLAIN);
    }
}
