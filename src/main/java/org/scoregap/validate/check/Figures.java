package org.scoregap.validate.check;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.model.CellRef;

/**
 * The figures of one row for one indicator; a figure without a column is blank.
 *
 * @param extra the numbers that only rules use, by field
 * @param decisive the cell that should hold the decisive figure, where none does
 * @param oneSite whether they are about one site, judged as a whole where no number of items is given
 */
record Figures(
        FigureCell passed,
        FigureCell checked,
        FigureCell failed,
        FigureCell value,
        SortedMap<String, FigureCell> extra,
        CellRef decisive,
        boolean oneSite) {
    Figures {
        extra = extra.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(extra));
        passed = passed.counting();
        checked = checked.counting();
        failed = failed.counting();
    }

    /** A value alone: layouts whose columns are indicators or units. */
    static Figures ofValue(FigureCell value, boolean oneSite) {
        FigureCell blank = new FigureCell(Figure.BLANK, value.where(), "");
        return new Figures(blank, blank, blank, value, Collections.emptySortedMap(), value.where(), oneSite);
    }

    /** The same figures, about one site or not. */
    Figures at(boolean site) {
        return site == oneSite ? this : new Figures(passed, checked, failed, value, extra, decisive, site);
    }

    /** The same figures with another value. */
    Figures withValue(FigureCell other) {
        return new Figures(passed, checked, failed, other, extra, decisive, oneSite);
    }

    List<FigureCell> own() {
        return List.of(passed, checked, failed, value);
    }

    boolean allBlank() {
        return passed.isBlank() && checked.isBlank() && failed.isBlank() && value.isBlank();
    }

    boolean noNumber() {
        return !passed.isNumber() && !checked.isNumber() && !failed.isNumber() && !value.isNumber();
    }

    boolean notApplicable() {
        return noNumber() && own().stream().anyMatch(cell -> cell.figure() instanceof Figure.NotApplicable);
    }
}
