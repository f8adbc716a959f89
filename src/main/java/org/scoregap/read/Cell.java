package org.scoregap.read;

import java.time.LocalDateTime;

/** What one cell holds, by its type in the file. A CSV cell is {@link Blank} or {@link Text}. */
public sealed interface Cell {
    Blank BLANK = new Blank();

    /** The cell as a person sees it, for matching names and for messages; empty for a blank one. */
    String text();

    /** Nothing, or white space alone. */
    record Blank() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * Words, or a number stored as words.
     *
     * @param text without control, bidirectional and zero-width characters and outer white space; never empty
     */
    record Text(String text) implements Cell {}

    /**
     * A number.
     *
     * @param value finite, as stored: a cell that shows 95% holds 0.95
     * @param text the number without its format, but for a percentage: {@code 95%}
     * @param percent whether the cell's number format shows it as a percentage
     * @param shown what stands there where the format says a unit behind the number or moves its point, unrounded: {@code 12万元} of 120000,
     *     {@code 0.95%} of 0.95, and {@code 120} of 120000 where it only moves the point; else empty
     */
    record Numeric(double value, String text, boolean percent, String shown) implements Cell {
        public Numeric(double value, String text, boolean percent) {
            this(value, text, percent, "");
        }
    }

    /** A number that its format shows as a date or time. */
    record Date(LocalDateTime value, String text) implements Cell {}

    /** True or false. */
    record Bool(boolean value) implements Cell {
        @Override
        public String text() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /**
     * A value that the spreadsheet could not compute.
     *
     * @param text the error as the spreadsheet shows it: {@code #REF!}
     */
    record Failed(String text) implements Cell {}

    /**
     * A formula that the file keeps no result of. Formulas are never evaluated.
     *
     * @param text the formula with its equals sign
     */
    record Formula(String text) implements Cell {}
}
