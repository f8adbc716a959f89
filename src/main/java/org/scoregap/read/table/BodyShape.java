package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scoregap.read.RawRow;

/** What the columns of some rows mostly hold. */
final class BodyShape {
    private final List<Map<CellShape, Integer>> columns = new ArrayList<>();
    private int rows;

    static BodyShape of(List<RawRow> rows) {
        BodyShape shape = new BodyShape();
        rows.forEach(shape::add);
        return shape;
    }

    void add(RawRow row) {
        rows++;
        for (int column = 1; column <= row.cells().size(); column++) {
            if (columns.size() < column) {
                columns.add(new EnumMap<>(CellShape.class));
            }
            columns.get(column - 1).merge(CellShape.of(row.cell(column)), 1, Integer::sum);
        }
    }

    int rows() {
        return rows;
    }

    int width() {
        return columns.size();
    }

    /** How many rows have a value in the column. */
    int filled(int column) {
        return column > columns.size()
                ? 0
                : columns.get(column - 1).entrySet().stream()
                        .filter(entry -> entry.getKey() != CellShape.BLANK)
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    /** What at least half of the column's values are; words when they are mixed. */
    CellShape mostly(int column) {
        int filled = filled(column);
        if (filled == 0) {
            return CellShape.BLANK;
        }
        int values = filled - count(column, CellShape.MISSING);
        if (values == 0) {
            return CellShape.MISSING;
        }
        int figures = count(column, CellShape.FIGURE);
        if (figures > 0 && 2 * (figures + count(column, CellShape.YEAR)) >= values) {
            return CellShape.FIGURE;
        }
        for (CellShape shape : List.of(CellShape.YEAR, CellShape.DATE, CellShape.CODE)) {
            if (2 * count(column, shape) >= values) {
                return shape;
            }
        }
        return CellShape.WORDS;
    }

    boolean hasFigures() {
        for (int column = 1; column <= columns.size(); column++) {
            if (mostly(column) == CellShape.FIGURE) {
                return true;
            }
        }
        return false;
    }

    private int count(int column, CellShape shape) {
        return columns.get(column - 1).getOrDefault(shape, 0);
    }
}
