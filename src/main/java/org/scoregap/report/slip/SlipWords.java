package org.scoregap.report.slip;

import org.scoregap.model.CellRef;
import org.scoregap.report.Messages;

/** How a slip words things. */
final class SlipWords {
    private static final int MOST_LETTERS = 500;

    private SlipWords() {}

    /** {@code Sheet1!F6}, or in words where no single cell is meant. */
    static String place(CellRef where, Messages messages) {
        if (where.row() == 0) {
            return where.sheet().isEmpty() ? messages.text("slip.whole-file") : where.sheet();
        }
        return where.column() == 0
                ? messages.text("slip.row", where.sheet(), Integer.toString(where.row()))
                : where.toString();
    }

    /** Cut to what people read of it. */
    static String shortened(String text) {
        return text.length() <= MOST_LETTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST_LETTERS))) + "…";
    }

    /** What a cell's comment says of one problem; what the sentence says already is not said twice. */
    static String comment(ReturnSlip.Entry entry, Messages messages) {
        String expected = entry.sentence().contains(entry.expected()) ? "" : entry.expected();
        return messages.text(
                "slip.comment",
                messages.word(entry.severity()),
                entry.sentence(),
                expected,
                entry.suggestion(),
                entry.points());
    }
}
