package org.scoregap.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scoregap.model.CellRef;
import org.scoregap.model.Overrides;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.ForwardingTable;
import org.scoregap.read.Row;
import org.scoregap.read.Table;
import org.scoregap.read.TableHead;

/**
 * A table with the corrections of its cells laid over it, so that everything after sees them as if they had been submitted:
 * titles, header and body alike. A correction of a blank cell above the header adds a line there.
 */
final class CorrectedTable extends ForwardingTable {
    private final Map<Integer, TreeMap<Integer, String>> corrections = new HashMap<>();

    private CorrectedTable(Table table, Overrides overrides) {
        super(table);
        overrides.corrections().forEach((cell, text) -> {
            if (cell.sheet().equals(table.head().sheet()) && cell.column() > 0) {
                corrections.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), text.strip());
            }
        });
    }

    static Table of(Table table, Overrides overrides) {
        return overrides.corrections().isEmpty() ? table : new CorrectedTable(table, overrides);
    }

    @Override
    public TableHead head() {
        TableHead head = super.head();
        TreeMap<CellRef, TableHead.Line> preamble = new TreeMap<>();
        for (TableHead.Line line : head.preamble()) {
            preamble.put(new CellRef("", line.row(), line.column()), line);
        }
        corrections.forEach((row, cells) -> cells.forEach((column, text) -> {
            if (row < head.firstHeaderRow()) {
                preamble.put(new CellRef("", row, column), new TableHead.Line(row, column, text));
            }
        }));
        List<TableHead.Line> lines = preamble.values().stream()
                .filter(line -> !line.text().isBlank())
                .toList();
        List<Column> columns = head.columns().stream()
                .map(column -> new Column(column.index(), title(head, column), column.hidden()))
                .toList();
        return new TableHead(head.sheet(), head.firstHeaderRow(), head.lastHeaderRow(), lines, columns);
    }

    private String title(TableHead head, Column column) {
        for (int row = head.lastHeaderRow(); row >= head.firstHeaderRow(); row--) {
            String corrected = corrections.getOrDefault(row, new TreeMap<>()).get(column.index());
            if (corrected != null) {
                return corrected;
            }
        }
        return column.title();
    }

    @Override
    protected Row pass(Row row) {
        TreeMap<Integer, String> cells = corrections.get(row.number());
        if (cells == null) {
            return row;
        }
        List<Cell> corrected = new ArrayList<>(row.cells());
        while (corrected.size() < cells.lastKey()) {
            corrected.add(Cell.BLANK);
        }
        cells.forEach((column, text) -> corrected.set(column - 1, text.isEmpty() ? Cell.BLANK : new Cell.Text(text)));
        return new Row(row.number(), row.kind(), corrected);
    }
}
