package org.scoregap.validate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.CellRef;
import org.scoregap.model.ProblemCode;

/**
 * Reads shares that are written without a percent sign: a number above 1 is a percentage, others are shares. Whether that
 * was meant is only known from the whole column: a figure of at most 1 is doubted ({@code SHARE_ASSUMED}) where the column
 * also has numbers above 1, or where nothing else in it is plainly a share; a figure between 1 and 2, which may be a share
 * gone wrong, is doubted always.
 */
final class ShareDoubts {
    private static final double PERHAPS_A_SHARE = 2;

    private final ProblemLog log;
    private final Map<Integer, ColumnFigures> columns = new TreeMap<>();

    ShareDoubts(ProblemLog log) {
        this.log = log;
    }

    /**
     * The share that a number means, not limited to 0–1.
     *
     * @param parts passed / checked where the row gives both: they settle how the number is meant
     * @param judged whether 1 is a verdict on one site and no figure
     */
    double read(FigureCell cell, Figure.Numeral number, Indicator about, OptionalDouble parts, boolean judged) {
        double value = number.value();
        if (number.percent()) {
            return value;
        }
        ColumnFigures column = columns.computeIfAbsent(cell.where().column(), index -> new ColumnFigures());
        if (parts.isPresent()) {
            boolean asPercent =
                    value > 1 || Math.abs(value / 100 - parts.getAsDouble()) < Math.abs(value - parts.getAsDouble());
            return asPercent ? value / 100 : value;
        }
        if (value > 1) {
            column.aboveOne = true;
            if (value < PERHAPS_A_SHARE) {
                doubt(cell.where(), value, about, Written.percent(value / 100));
            }
            return value / 100;
        }
        if (value > 0) {
            column.decimals += value < 1 ? 1 : 0;
            column.doubtful.add(new Doubtful(cell.where().sheet(), cell.where().row(), value, about, judged));
        }
        return value;
    }

    /** Once the whole column has been seen. */
    void finish() {
        columns.forEach((index, column) -> {
            for (Doubtful one : column.doubtful) {
                int others = column.decimals - (one.value < 1 ? 1 : 0);
                boolean verdict = one.judged && one.value == 1;
                if (column.aboveOne || (others == 0 && !verdict)) {
                    CellRef where = new CellRef(one.sheet, one.row, index);
                    doubt(where, one.value, one.about, Written.percent(one.value));
                }
            }
        });
        columns.clear();
    }

    private void doubt(CellRef where, double value, Indicator about, String readAs) {
        String other = Written.percent(value > 1 ? value : value / 100);
        log.add(
                ProblemCode.SHARE_ASSUMED,
                where,
                Written.number(value),
                readAs + " / " + other,
                Optional.of(readAs),
                Optional.of(about));
    }

    private static final class ColumnFigures {
        private final List<Doubtful> doubtful = new ArrayList<>();
        private boolean aboveOne;
        private int decimals;
    }

    private record Doubtful(String sheet, int row, double value, Indicator about, boolean judged) {}
}
