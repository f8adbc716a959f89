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
 * @param rows each as wide as {@code columns}
 */
public record TableBlock(String id, String title, Role role, List<ColumnSpec> columns, List<List<Value>> rows) {
    public TableBlock {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Value> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(id + ": " + row.size() + " values, " + columns.size() + " columns");
            }
        }
    }

    /** What a list is in its report. */
    public enum Role {
        /** What the report is about. Lists of one report in this role have the same columns: CSV is one table. */
        LIST,
        /** Sums of the list, for people; machines add up themselves. */
        TOTALS
    }

    /** The list with only the columns that {@code reader} gets. */
    public TableBlock forReader(Audience reader) {
        int[] kept = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isFor(reader))
                .toArray();
        return new TableBlock(
                id,
                title,
                role,
                IntStream.of(kept).mapToObj(columns::get).toList(),
                rows.stream()
                        .map(row -> IntStream.of(kept).mapToObj(row::get).toList())
                        .toList());
    }

    /** Its rows as objects, by the columns' names. */
    public Node.Items node() {
        TableBlock machine = forReader(Audience.MACHINES);
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
