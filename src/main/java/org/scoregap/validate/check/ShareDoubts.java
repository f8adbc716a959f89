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
 * Reads shares that are written without a percent sign: a number above 1 is a percentage, others are shares, unless the
 * indicator's range holds only the other reading. Whether that was meant is only known from the whole column: a figure of at
 * most 1 is doubted ({@code SHARE_ASSUMED}) where the column also has numbers above 1 or percent signs, or where nothing else
 * in it is plainly a share, and 1 where few are; always where the header says %, and where small shares are good ones, so that 0.5 may well be
 * 0.5%. A figure between 1 and 2, which may be a share gone wrong, is doubted always but under %.
 */
final class ShareDoubts {
    private static final double PERHAPS_A_SHARE = 2;
    /** So many plain shares in a column make 1 beside them the whole, and not one of a hundred. */
    private static final int PLAINLY_SHARES = 3;

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
        ColumnFigures column = columns.computeIfAbsent(cell.where().column(), index -> new ColumnFigures());
        if (number.percent()) {
            column.signed |= value != 0;
            return value;
        }
        double size = Math.abs(value);
        if (parts.isPresent()) {
            boolean asPercent =
                    size > 1 || Math.abs(value / 100 - parts.getAsDouble()) < Math.abs(value - parts.getAsDouble());
            return asPercent ? value / 100 : value;
        }
        boolean headed = number.unit().equals("%");
        if (size > 1) {
            column.aboveOne = true;
            if (size < PERHAPS_A_SHARE && !headed) {
                doubt(cell.where(), value, about, value / 100);
            }
            return value / 100;
        }
        boolean verdict = judged && value == 1;
        Indicator.Range range = about.range();
        if (value == 0 || (!verdict && range.contains(value) != range.contains(value / 100))) {
            return range.contains(value) || value == 0 ? value : value / 100;
        }
        boolean lower = about.better() == Indicator.Better.LOWER;
        double share = headed && lower ? value / 100 : value;
        boolean always = !verdict && (headed || lower);
        column.decimals += size < 1 && !always ? 1 : 0;
        column.doubtful.add(
                new Doubtful(cell.where().sheet(), cell.where().row(), value, share, about, verdict, always));
        return share;
    }

    /** Once the whole column has been seen. */
    void finish() {
        columns.forEach((index, column) -> {
            for (Doubtful one : column.doubtful) {
                boolean whole = Math.abs(one.value) == 1;
                int others = column.decimals - (whole || one.always ? 0 : 1);
                boolean alone = others < (whole ? PLAINLY_SHARES : 1) && !one.verdict;
                if (column.aboveOne || column.signed || alone || one.always) {
                    doubt(new CellRef(one.sheet, one.row, index), one.value, one.about, one.share);
                }
            }
        });
        columns.clear();
    }

    private void doubt(CellRef where, double value, Indicator about, double share) {
        String readAs = Written.percent(share);
        String other = Written.percent(share == value ? value / 100 : value);
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
        private boolean signed;
        /** Figures below 1 that are no doubt by themselves. */
        private int decimals;
    }

    /**
     * A figure that can be read in two ways.
     *
     * @param share how it was read
     * @param verdict whether it is 1 for one site
     * @param always whether the rest of the column cannot settle it
     */
    private record Doubtful(
            String sheet, int row, double value, double share, Indicator about, boolean verdict, boolean always) {}
}
