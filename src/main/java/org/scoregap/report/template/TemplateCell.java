package org.scoregap.report.template;

/** What stands in one cell of a template. */
public sealed interface TemplateCell {
    /** Nothing belongs here: locked, and grey. */
    TemplateCell CLOSED = new Closed();

    /** Nothing was reported: locked, and white. */
    TemplateCell NOTHING = new Given("");

    /** A text that is there already; locked. */
    record Given(String text) implements TemplateCell {}

    /**
     * A figure that was reported before; locked.
     *
     * @param percent whether it is a share, shown as a percentage
     */
    record Figure(double amount, boolean percent) implements TemplateCell {}

    /** Nothing belongs here. */
    record Closed() implements TemplateCell {}

    /**
     * To be filled in.
     *
     * @param prompt what is shown when the cell is chosen; empty for nothing
     */
    record Open(Entry entry, String prompt) implements TemplateCell {}
}
