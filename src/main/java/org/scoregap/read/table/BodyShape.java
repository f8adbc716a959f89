package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scoregap.read.RawRow;

/** What the columns of some rows mostly hold. */
final class BodyShape {
    /** How many rows tell what a table looks like. */
    static final int BEGINNING = 15;

    private final List<Map<CellShape, Integer>> columns = new ArrayList<>();
    private int rows;

    /** Of the next rows of what may be the same table: to a gap or a title that no figures follow. */
    static BodyShape beginning(List<RawRow> below) {
        BodyShape shape = new BodyShape();
        boolean figures = false;
        int before = 0;
        for (RawRow row : below) {
            boolean parted = before > 0 && row.number() > before + 1;
            before = row.number();
            boolean values =
                    row.cells().stream().anyMatch(cell -> CellShape.isFigure(cell) || CellShape.isMissing(cell));
            if (figures && !values && (parted || row.filled() < 2)) {
                break;
            }
            figures |= values;
            if (row.filled() >= 2 || below.size() == 1) {
                shape.add(row);
            }
            if (shape.rows == BEGINNING) {
                break;
            }
        }
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

    /** In how many columns the words of a row above them stand above something else. */
    int contrast(RawRow row) {
        int contrast = 0;
        for (int column = 1; column <= row.cells().size(); column++) {
            if (mostly(column).standsOutBelow(CellShape.of(row.cell(column)))) {
                contrast++;
            }
        }
        return contrast;
    }

    private int count(int column, CellShape shape) {
        return columns.get(column - 1).getOrDefault(shape, 0);
    }
}
