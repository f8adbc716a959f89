package org.scoregap.report.workbook.sheet;

import java.time.LocalDateTime;
import org.scoregap.report.Printable;

/** What a spreadsheet's cell holds of a value: a number that can be reckoned with wherever people read one. */
public sealed interface CellContent {
    /** The number format that fits anything. */
    String GENERAL = "General";

    /** As spreadsheet programs write it. */
    default String format() {
        return GENERAL;
    }

    /** A cell that holds nothing, so that it counts as nothing. */
    record Empty() implements CellContent {}

    /** A number; points are the printed hundredths, so that sums agree with the printed ones. */
    record Quantity(double number, String format) implements CellContent {}

    /** A day, or a minute of it, in the city's zone. */
    record Time(LocalDateTime time, String format) implements CellContent {}

    /** A text, never a formula whatever it begins with. */
    record Text(String text) implements CellContent {
        /** A spreadsheet's limit. */
        private static final int LONGEST = 32_767;

        public Text {
            text = Printable.of(text);
            if (text.length() > LONGEST) {
                text = Printable.of(text.substring(0, LONGEST - 1)) + "…";
            }
        }

        /** Whether whoever types it anew would get a formula. */
        public boolean looksLikeFormula() {
            return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        }
    }
}
