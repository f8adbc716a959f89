package org.scoregap.report.template;

import java.time.LocalDate;
import java.util.List;

/** What may be written into an open cell. Figures may also be one of the words for no figure. */
public sealed interface Entry {

    /** A whole number of things, 0 or more. */
    record Whole() implements Entry {}

    /**
     * How many of those checked passed: whole, 0 or more, and not more than the number to its left.
     *
     * @param checked how many columns to the left the number checked stands
     */
    record Passed(int checked) implements Entry {}

    /**
     * A number.
     *
     * @param low negative infinity when there is no lower end
     * @param high infinity when there is no upper end
     * @param percent whether it is a share, written as a percentage; the ends are shares then
     */
    record Amount(double low, double high, boolean percent) implements Entry {}

    /** One of a few words, offered in a list. */
    record Choice(List<String> words) implements Entry {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** One of the book's long lists, by its index. */
    record Listed(int list) implements Entry {}

    /** A day, both ends included. */
    record Day(LocalDate from, LocalDate to) implements Entry {}

    /** Any text. */
    record Words() implements Entry {}
}
