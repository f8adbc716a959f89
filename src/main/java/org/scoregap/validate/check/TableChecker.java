package org.scoregap.validate.check;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.scoregap.mapping.Form.Layout;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Period;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.read.Row;
import org.scoregap.validate.match.FormMatch;

/**
 * Judges the rows of one table, one after the other, and adds up those that are right. A row with a problem that refuses it
 * adds nothing, and the next one is judged all the same; in a matrix, where a row holds a figure of many units, the figure
 * is refused and not the row.
 *
 * <p>The checks, in order: indicator, unit, site, day, answerable, figures, rules, duplicates; totals and doubtful shares
 * when all rows have been seen.
 */
public final class TableChecker {
    private final ProblemLog log;
    private final Period period;
    private final RowParts parts;
    private final LayoutChecks layout;
    private int rows;
    private int accepted;

    /**
     * Wires the checks for one table.
     *
     * @param period what the table reports as far as is known before its rows have been read
     * @param firsts where each figure of this form was first reported in the file
     * @param noted the unit of measure that a note above the table gives
     */
    public TableChecker(
            Mapping mapping,
            ProblemLog log,
            FormMatch.Fits match,
            String sheet,
            int headerRow,
            Sender sender,
            Period period,
            FirstRows firsts,
            Optional<String> noted) {
        this.log = log;
        this.period = period;
        this.parts = new RowParts(mapping, log, match, sheet, headerRow, sender, period, firsts, noted);
        Layout kind = match.form().layout();
        this.layout = switch (kind) {
            case INDICATORS, CHECKS -> new RowIsIndicator(parts);
            case SITES -> new RowIsSite(parts);
            case MATRIX -> new ColumnsAreUnits(parts);
        };
    }

    public void check(Row row) {
        RowCells cells = parts.cells(row);
        switch (row.kind()) {
            case OF_WHICH -> {}
            case TOTAL -> {
                layout.figures(cells).forEach(parts.totals::compare);
                parts.totals.endBlock();
            }
            case DATA -> {
                int before = log.refusals();
                if (layout.check(cells)) {
                    rows++;
                    accepted += log.refusals() == before ? 1 : 0;
                    TakenBack.warn(cells, log);
                }
            }
        }
    }

    /** Doubts what a note that did not settle it says the figures are in; after the last row. */
    public void note(List<String> units, CellRef where) {
        parts.assumed.doubt(units, where);
    }

    /** After the last row. */
    public void finish() {
        parts.shares.finish();
    }

    /** Rows of data met. */
    public int rows() {
        return rows;
    }

    /** Rows of which every figure was accepted. */
    public int accepted() {
        return accepted;
    }

    /** Weeks that rows name other than the table's own. */
    public SortedSet<Period> otherPeriods() {
        return parts.days.others();
    }

    /** Where the table's period could only be guessed and its rows do not agree on one, no single row is wrong. */
    public void withdrawWrongPeriods(String sheet) {
        log.withdraw(problem -> problem.code() == ProblemCode.WRONG_PERIOD
                && problem.where().sheet().equals(sheet));
    }

    /** The accepted figures by reporter. */
    public SortedMap<UnitId, List<Tally>> tallies(Period actual) {
        return parts.ledger.tallies(period, actual);
    }

    /** How the rows of one layout are judged. */
    interface LayoutChecks {
        /** Judges a row of data; false where it turns out to be none. */
        boolean check(RowCells cells);

        /** The cells of figures, as they are read, without problems being reported. */
        List<FigureCell> figures(RowCells cells);
    }

    /** An entry that may be added once its row is known to be right. */
    static void commit(RowParts parts, int refusalsBefore, List<Optional<Entry>> entries) {
        if (parts.log.refusals() == refusalsBefore) {
            entries.forEach(entry -> entry.ifPresent(parts::add));
        }
    }
}
