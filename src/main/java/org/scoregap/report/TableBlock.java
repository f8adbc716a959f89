package org.scoregap.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.scoregap.report.ColumnSpec.Audience;

/**
 * One list of a report.
 *
 * @param id for machines: snake_case, stable
 * @param title above it; empty when the report has only one
 * @param role whether CSV holds it
 * @param sentences between the title and the list, for people
 * @param rows each as wide as {@code columns}
 */
public record TableBlock(
        String id, String title, Role role, List<String> sentences, List<ColumnSpec> columns, List<List<Value>> rows) {
    public TableBlock {
        title = Printable.of(title);
        sentences = sentences.stream().map(Printable::of).toList();
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Value> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(id + ": " + row.size() + " values, " + columns.size() + " columns");
            }
        }
    }

    /** A list that speaks for itself. */
    public TableBlock(String id, String title, Role role, List<ColumnSpec> columns, List<List<Value>> rows) {
        this(id, title, role, List.of(), columns, rows);
    }

    /** Sentences with a title and no list, for people. */
    public static TableBlock ofSentences(String id, String title, List<String> sentences) {
        return new TableBlock(id, title, Role.TOTALS, sentences, List.of(), List.of());
    }

    /** What a list is in its report. */
    public enum Role {
        /** What the report is about. Lists of one report in this role have the same columns: CSV is one table. */
        LIST,
        /** The same for CSV alone, where people read it in other words and JSON has it in another place. */
        ROWS,
        /** Another list beside it, with columns of its own: people and JSON get it. */
        ASIDE,
        /** Sums of the list, or what led to it, for people; machines add up themselves. */
        TOTALS
    }

    /** Whether it is empty, and the report's only list (what stands above it says so already) or one beside it. */
    public boolean saysNothing() {
        return rows.isEmpty() && sentences.isEmpty() && (title.isEmpty() || role == Role.ASIDE);
    }

    /** Whether sentences are all that it says. */
    public boolean saysItInSentences() {
        return rows.isEmpty() && !sentences.isEmpty();
    }

    /** The columns that people get: those that say something in at least one row, and those that are never left out. */
    public TableBlock forPeople() {
        return keeping(IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isFor(Audience.PEOPLE))
                .filter(i -> columns.get(i).priority() == 0
                        || rows.stream().anyMatch(row -> !row.get(i).shown().isEmpty()))
                .toArray());
    }

    /** Every column of people's, whether or not it says anything yet: for lists that are filled in. */
    public TableBlock forPeopleWhole() {
        return keeping(IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isFor(Audience.PEOPLE))
                .toArray());
    }

    /** The columns that CSV and JSON get: always the same ones. */
    public TableBlock forMachines() {
        return keeping(IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isFor(Audience.MACHINES))
                .toArray());
    }

    /** The same without one column. */
    public TableBlock without(String name) {
        return keeping(IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).name().equals(name))
                .toArray());
    }

    private TableBlock keeping(int[] kept) {
        return new TableBlock(
                id,
                title,
                role,
                sentences,
                IntStream.of(kept).mapToObj(columns::get).toList(),
                rows.stream()
                        .map(row -> IntStream.of(kept).mapToObj(row::get).toList())
                        .toList());
    }

    /** Its rows as objects, by the columns' names. */
    public Node.Items node() {
        TableBlock machine = forMachines();
        List<Node> items = new ArrayList<>();
        for (List<Value> row : machine.rows()) {
            Map<String, Node> fields = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                fields.put(machine.columns().get(i).name(), row.get(i).node());
            }
            items.add(new Node.Fields(fields));
        }
        return new Node.Items(items);
    }
}
