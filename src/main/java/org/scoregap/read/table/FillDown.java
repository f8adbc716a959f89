package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scoregap.read.Cell;
import org.scoregap.read.Merge;
import org.scoregap.read.RawRow;

/**
 * Gives the rows of a vertically merged cell its text or date: a name that holds for all of them. A merged figure is one
 * figure for all its rows together; given to each of them it would count several times, so it stays with the first.
 * Rows must come in order.
 */
final class FillDown {
    private final List<Merge> merges;
    private final int firstRow;
    private final int columns;
    private final Map<Integer, Held> held = new TreeMap<>();
    private int next;

    /** The value that holds in a column until a row. */
    private record Held(int until, Cell value) {}

    /**
     * @param merges by their top row
     * @param firstRow the first row below the header
     * @param columns of the header
     */
    FillDown(List<Merge> merges, int firstRow, int columns) {
        this.merges = merges;
        this.firstRow = firstRow;
        this.columns = columns;
    }

    List<Cell> fill(RawRow row) {
        if (merges.isEmpty()) {
            return row.cells();
        }
        held.values().removeIf(value -> value.until() < row.number());
        for (; next < merges.size() && merges.get(next).top() <= row.number(); next++) {
            Merge merge = merges.get(next);
            // a top row that was refused or left out has no value to give
            if (merge.top() == row.number() && merge.top() >= firstRow && merge.height() > 1) {
                Cell value = row.cell(merge.left());
                if (value instanceof Cell.Text || value instanceof Cell.Date) {
                    held.put(merge.left(), new Held(merge.bottom(), value));
                }
            }
        }
        if (held.isEmpty()) {
            return row.cells();
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        held.forEach((column, value) -> {
            while (cells.size() < column && column <= columns) {
                cells.add(Cell.BLANK);
            }
            if (column <= cells.size() && cells.get(column - 1) == Cell.BLANK) {
                cells.set(column - 1, value.value());
            }
        });
        return cells;
    }

    /** Whether the row is one cell merged over most of the table. */
    boolean spansTable(RawRow row) {
        return merges.stream().anyMatch(merge -> merge.top() == row.number() && 3 * merge.width() >= 2 * columns);
    }
}
