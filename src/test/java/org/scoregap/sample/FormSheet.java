package org.scoregap.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as it lies on the clerk's screen: title, lines above the table, header, figures, footer. The rows that it adds
 * have the keys {@code title}, {@code above}, {@code header}, {@code index}, {@code total} and {@code below}, unless
 * there is another figure's key.
 */
final class FormSheet {
    private final Grid grid;
    private final List<Column> columns;

    /**
     * One column.
     *
     * @param field what faults call it
     * @param group the upper level of a two-level header; empty where there is none
     */
    record Column(String field, String group, String title) {
        static Column of(String field, String title) {
            return new Column(field, "", title);
        }
    }

    FormSheet(String sheet, List<Column> columns) {
        this.grid = new Grid(sheet);
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            grid.nameColumn(columns.get(i).field(), i + 1);
        }
    }

    Grid grid() {
        return grid;
    }

    /** A title over the whole width. */
    FormSheet title(String text) {
        int row = grid.addKeyed("title", List.of(Value.of(text)));
        grid.merge(row, 1, row, columns.size());
        return this;
    }

    /** A line above the header: the unit on the left, a date or the period towards the right. */
    FormSheet above(String left, String right) {
        List<Value> cells = blanks();
        cells.set(0, Value.of(left));
        cells.set(columns.size() - 2, Value.of(right));
        int row = grid.addKeyed("above", cells);
        grid.merge(row, 1, row, columns.size() - 3);
        return this;
    }

    /** The header; two rows where a column has a group, the others merged down. */
    FormSheet header() {
        boolean levels = columns.stream().anyMatch(column -> !column.group().isEmpty());
        if (!levels) {
            grid.addKeyed(
                    "header", columns.stream().map(c -> Value.of(c.title())).toList());
            return this;
        }
        List<Value> upper = new ArrayList<>();
        List<Value> lower = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean first = i == 0 || !columns.get(i - 1).group().equals(column.group());
            upper.add(
                    column.group().isEmpty()
                            ? Value.of(column.title())
                            : first ? Value.of(column.group()) : Value.BLANK);
            lower.add(column.group().isEmpty() ? Value.BLANK : Value.of(column.title()));
        }
        int row = grid.addKeyed("groups", upper);
        grid.addKeyed("header", lower);
        mergeHeader(row);
        return this;
    }

    private void mergeHeader(int row) {
        for (int i = 0; i < columns.size(); i++) {
            String group = columns.get(i).group();
            int last = i;
            while (!group.isEmpty()
                    && last + 1 < columns.size()
                    && columns.get(last + 1).group().equals(group)) {
                last++;
            }
            grid.merge(row, i + 1, group.isEmpty() ? row + 1 : row, last + 1);
            i = last;
        }
    }

    /** The row 甲 乙 1 2 3: {@code words} columns of words, then numbers. */
    FormSheet index(int words) {
        List<Value> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(i < words ? Value.of("甲乙丙丁戊".substring(i, i + 1)) : Value.of(i - words + 1));
        }
        grid.addKeyed("index", cells);
        return this;
    }

    /** A row of figures by field; a field without a column is left out. */
    FormSheet row(String key, Map<String, Value> figures) {
        List<Value> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(figures.getOrDefault(column.field(), Value.BLANK)));
        grid.addKeyed(key, cells);
        return this;
    }

    /** The sums of the rows so far in the columns of {@code fields}, under {@code word} in the column of {@code label}. */
    FormSheet total(String label, String word, List<String> rows, List<String> fields) {
        Map<String, Value> cells = new HashMap<>();
        cells.put(label, Value.of(word));
        for (String field : fields) {
            if (columns.stream().anyMatch(column -> column.field().equals(field))) {
                cells.put(
                        field,
                        Value.of(rows.stream()
                                .mapToInt(row -> Figures.wholeNumber(grid.get(row, field)))
                                .sum()));
            }
        }
        return row("total", cells);
    }

    /** A line below the table. */
    FormSheet below(String text) {
        grid.addKeyed("below", List.of(Value.of(text)));
        return this;
    }

    private List<Value> blanks() {
        List<Value> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(Value.BLANK));
        return cells;
    }
}
