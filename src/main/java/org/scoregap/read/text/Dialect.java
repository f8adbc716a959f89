package org.scoregap.read.text;

import java.util.Optional;

/**
 * How the records of a text are cut into fields.
 *
 * @param delimiter what stands between two fields, one character or more; empty where every record is one field
 * @param runs whether several delimiters in a row count as one, as in columns lined up by spaces
 * @param quote what a field may be wrapped in; doubled within such a field; empty where quotes are plain characters
 * @param backslash whether a backslash takes its meaning from the quote, delimiter or backslash that follows
 */
record Dialect(String delimiter, boolean runs, Optional<Character> quote, boolean backslash) {
    static final char DOUBLE_QUOTE = '"';

    static Dialect of(String delimiter) {
        return new Dialect(delimiter, false, Optional.of(DOUBLE_QUOTE), false);
    }

    /** A word or sign that somebody writes for a delimiter: {@code TAB}, {@code SPACE}, {@code \t}, or itself. */
    static Dialect named(String word) {
        return switch (word.toUpperCase(java.util.Locale.ROOT)) {
            case "TAB", "\\T" -> of("\t");
            case "SPACE" -> of(" ");
            case "SPACES" -> of(" ").withRuns();
            case "NONE" -> of("");
            default -> of(word);
        };
    }

    Dialect withRuns() {
        return new Dialect(delimiter, true, quote, backslash);
    }

    Dialect withQuote(Optional<Character> other) {
        return new Dialect(delimiter, runs, other, backslash);
    }

    Dialect withBackslash() {
        return new Dialect(delimiter, runs, quote, true);
    }

    /** The delimiter as {@link #named} understands it. */
    String name() {
        return switch (delimiter) {
            case "\t" -> "TAB";
            case " " -> runs ? "SPACES" : "SPACE";
            case "" -> "NONE";
            default -> delimiter;
        };
    }

    /** All of it, for a message. */
    String inWords() {
        return name() + peculiarities();
    }

    /** What is unusual about it beside the delimiter; empty for quotes that are doubled. */
    String peculiarities() {
        String said = quote.map(q -> q == DOUBLE_QUOTE ? "" : "; quote " + q).orElse("; no quotes");
        return said + (backslash ? "; escape \\" : "");
    }
}
