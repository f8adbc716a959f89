package org.scoregap.validate.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scoregap.model.CellRef;
import org.scoregap.model.ProblemCode;

/**
 * Compares total rows (合计, 小计) with what stands above them, column by column: a total may sum the rows since the total
 * before it, or all of them. Columns that hold shares, or a figure that cannot be read, have no sum to compare with.
 */
final class Totals {
    private final ProblemLog log;
    private final Map<Integer, Sums> columns = new TreeMap<>();

    Totals(ProblemLog log) {
        this.log = log;
    }

    /**
     * A figure of a data row.
     *
     * @param summable whether its kind of figure adds up
     */
    void add(FigureCell cell, boolean summable) {
        int index = cell.where().column();
        if (index == 0) {
            return;
        }
        Sums sums = columns.computeIfAbsent(index, column -> new Sums());
        if (cell.figure() instanceof Figure.Numeral number && summable && !number.percent()) {
            sums.all += number.value();
            sums.block += number.value();
            sums.figures++;
        } else if (cell.figure() instanceof Figure.Numeral || cell.figure() instanceof Figure.Unreadable) {
            sums.unknown = true;
        }
    }

    /** A figure of a total row. */
    void compare(FigureCell cell) {
        Sums sums = columns.get(cell.where().column());
        if (sums == null || !(cell.figure() instanceof Figure.Numeral total) || total.percent()) {
            return;
        }
        if (!sums.unknown && sums.figures > 0 && !near(total.value(), sums.all) && !near(total.value(), sums.block)) {
            String sum = Written.number(sums.all);
            add(cell.where(), cell.text(), sum);
        }
    }

    private void add(CellRef where, String found, String sum) {
        log.add(ProblemCode.TOTAL_DISAGREES, where, found, sum, Optional.of(sum), Optional.empty());
    }

    /** After a total row: a subtotal that follows starts anew. */
    void endBlock() {
        columns.values().forEach(sums -> sums.block = 0);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
    }

    private static final class Sums {
        private double all;
        private double block;
        private int figures;
        private boolean unknown;
    }
}
