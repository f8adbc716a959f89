package org.scoregap.validate.check;

import org.scoregap.model.CellRef;

/**
 * A figure and where it stands.
 *
 * @param text the cell as a person sees it
 */
record FigureCell(Figure figure, CellRef where, String text) {

    boolean isNumber() {
        return figure instanceof Figure.Numeral || figure instanceof Figure.Verdict;
    }

    boolean isBlank() {
        return figure instanceof Figure.Blank;
    }

    /** The same cell where 无 means 0: occurrences are counted in it. */
    FigureCell counting() {
        return figure instanceof Figure.None ? new FigureCell(new Figure.Numeral(0, false, false), where, text) : this;
    }
}
