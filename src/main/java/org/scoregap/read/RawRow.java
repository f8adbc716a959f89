package org.scoregap.read;

import java.util.List;
import java.util.Set;
import org.scoregap.model.Problem;

/**
 * A row as its format gives it, before anybody knows what it is to a table. Sources leave blank rows out.
 *
 * @param number from 1
 * @param cells from column A on; in CSV as many as the record has
 * @param struck the columns, from 1, of cells that are struck out as a whole
 * @param faults why it could not be read exactly; empty for a good row
 */
public record RawRow(int number, List<Cell> cells, Set<Integer> struck, List<Problem> faults) {
    public RawRow {
        struck = Set.copyOf(struck);
    }

    public RawRow(int number, List<Cell> cells) {
        this(number, cells, Set.of(), List.of());
    }

    public RawRow(int number, List<Cell> cells, Set<Integer> struck) {
        this(number, cells, struck, List.of());
    }

    public static RawRow refused(int number, List<Problem> faults) {
        return new RawRow(number, List.of(), Set.of(), faults);
    }

    public boolean isRefused() {
        return !faults.isEmpty();
    }

    public Cell cell(int column) {
        return column <= cells.size() ? cells.get(column - 1) : Cell.BLANK;
    }

    /** The last column that is not blank; 0 when all are. */
    public int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1) instanceof Cell.Blank) {
            width--;
        }
        return width;
    }

    public int filled() {
        int filled = 0;
        for (Cell cell : cells) {
            if (!(cell instanceof Cell.Blank)) {
                filled++;
            }
        }
        return filled;
    }
}
