package org.scoregap.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be told, made once; each {@link org.scoregap.report.render.Renderer} tells it in its format.
 *
 * @param id for machines: {@code gaps}, {@code accountability}...
 * @param lead sentences above the lists
 * @param notes sentences below them
 * @param machine the same, as JSON holds it
 */
public record Report(
        String id, String title, List<String> lead, List<TableBlock> tables, List<String> notes, Node.Fields machine) {
    public Report {
        title = Printable.of(title);
        lead = lead.stream().map(Printable::of).toList();
        tables = List.copyOf(tables);
        notes = notes.stream().map(Printable::of).toList();
    }

    /** A report whose machine form is {@code head} and its lists, each under its id. */
    public static Report listing(
            String id, String title, List<String> lead, List<TableBlock> tables, List<String> notes, Node.Fields head) {
        Node.Fields machine = head;
        for (TableBlock table : tables) {
            if (table.role() != TableBlock.Role.TOTALS) {
                machine = machine.with(table.id(), table.node());
            }
        }
        return new Report(id, title, lead, tables, notes, machine);
    }

    /** The same with more sentences below the lists. */
    public Report noting(List<String> sentences) {
        return new Report(
                id,
                title,
                lead,
                tables,
                Stream.concat(notes.stream(), sentences.stream()).toList(),
                machine);
    }

    /** The same with one more value in its machine form. */
    public Report with(String name, Node value) {
        return new Report(id, title, lead, tables, notes, machine.with(name, value));
    }

    /** The same, saying what instant it speaks of unless it does so already. */
    public Report asOf(Value.Moment moment, Messages messages) {
        return machine.fields().containsKey("as_of")
                ? this
                : noting(List.of(messages.text("lead.until", moment.shown()))).with("as_of", moment.node());
    }
}
