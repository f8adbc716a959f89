package org.scoregap.report;

import java.util.Locale;

/**
 * A column of a list.
 *
 * @param name for machines: snake_case, stable
 * @param header for people, translated
 * @param priority 0 is never left out; where a terminal is too narrow, the highest goes first
 */
public record ColumnSpec(String name, String header, Fit fit, int priority, Audience audience) {
    public ColumnSpec {
        header = Printable.of(header);
    }

    /** An id as part of a column's name: {@code WM-2} is {@code wm_2}. */
    public static String code(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    /** How a column behaves when there is little room. */
    public enum Fit {
        /** Wraps inside its cell. */
        TEXT,
        /** A name or code that is better left whole. */
        WORD,
        /** Right-aligned, never wraps. */
        NUMBER
    }

    /** Who reads it. */
    public enum Audience {
        EVERYONE,
        /** Its data stand in other columns for machines. */
        PEOPLE,
        /** Its data stand in other columns for people, or are of no use to them. */
        MACHINES
    }

    /** A text that wraps; its header is the message {@code column.<name>}. */
    public static ColumnSpec text(Messages messages, String name, int priority) {
        return of(messages, name, Fit.TEXT, priority);
    }

    /** A name or code that is better left whole. */
    public static ColumnSpec word(Messages messages, String name, int priority) {
        return of(messages, name, Fit.WORD, priority);
    }

    /** Right-aligned. */
    public static ColumnSpec number(Messages messages, String name, int priority) {
        return of(messages, name, Fit.NUMBER, priority);
    }

    private static ColumnSpec of(Messages messages, String name, Fit fit, int priority) {
        return new ColumnSpec(name, messages.text("column." + name), fit, priority, Audience.EVERYONE);
    }

    /** A column that only CSV and JSON have. */
    public static ColumnSpec machine(String name) {
        return new ColumnSpec(name, name, Fit.WORD, 0, Audience.MACHINES);
    }

    /** The same for people alone. */
    public ColumnSpec forPeople() {
        return new ColumnSpec(name, header, fit, priority, Audience.PEOPLE);
    }

    /** The same under another name and title. */
    public ColumnSpec named(String name, String title) {
        return new ColumnSpec(name, title, fit, priority, audience);
    }

    boolean isFor(Audience reader) {
        return audience == Audience.EVERYONE || audience == reader;
    }
}
