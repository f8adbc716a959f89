package org.scoregap.report;

import java.util.List;

/**
 * What is to be told, made once; each {@link Renderer} tells it in its format.
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
    static Report listing(
            String id, String title, List<String> lead, List<TableBlock> tables, List<String> notes, Node.Fields head) {
        Node.Fields machine = head;
        for (TableBlock table : tables) {
            if (table.role() == TableBlock.Role.LIST) {
                machine = machine.with(table.id(), table.node());
            }
        }
        return new Report(id, title, lead, tables, notes, machine);
    }
}
