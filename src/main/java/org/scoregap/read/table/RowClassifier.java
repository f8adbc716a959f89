package org.scoregap.read.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scoregap.model.FoldedName;
import org.scoregap.read.Cell;
import org.scoregap.read.RawRow;
import org.scoregap.read.Row;

/** What a row below the header is, by its own cells alone. */
final class RowClassifier {
    private static final Set<String> TOTALS = Set.of(
            "合计",
            "小计",
            "总计",
            "总计数",
            "合计数",
            "小计数",
            "共计",
            "总合计",
            "全市合计",
            "全市总计",
            "本页合计",
            "本页小计",
            "total",
            "subtotal",
            "grandtotal");
    private static final int LONGEST_TOTAL = 12;

    private final Header header;
    private final List<RawRow> levels;

    /** @param rows the header's own rows, to know them again */
    RowClassifier(Header header, List<RawRow> rows) {
        this.header = header;
        this.levels = List.copyOf(rows);
    }

    Row.Kind kind(RawRow row) {
        for (Cell cell : row.cells()) {
            if (CellShape.isNumber(cell)) {
                // a serial number may stand before the words; figures behind them end the search
                continue;
            }
            if (cell instanceof Cell.Text) {
                String text = cell.text();
                if (text.startsWith("其中")) {
                    return Row.Kind.OF_WHICH;
                }
                if (text.length() <= LONGEST_TOTAL && isTotal(text)) {
                    return Row.Kind.TOTAL;
                }
                return Row.Kind.DATA;
            }
        }
        return Row.Kind.DATA;
    }

    private static boolean isTotal(String text) {
        char last = text.charAt(text.length() - 1);
        boolean possible = "计数l：:）)".indexOf(last) >= 0 || Character.toLowerCase(last) == 'l';
        return possible && TOTALS.contains(FoldedName.of(text).value());
    }

    /** Whether it repeats one of the header's rows, as printed pages do. */
    boolean isHeaderAgain(RawRow row) {
        for (RawRow level : levels) {
            if (isSame(level, row)) {
                return level.filled() >= 2;
            }
        }
        return false;
    }

    private static boolean isSame(RawRow level, RawRow row) {
        int width = Math.max(level.cells().size(), row.cells().size());
        for (int column = 1; column <= width; column++) {
            if (!level.cell(column).text().equals(row.cell(column).text())) {
                return false;
            }
        }
        return true;
    }

    /**
     * The row {@code 甲 乙 1 2 3} that numbers the columns: letters and numbers each without a gap; the numbers may stand
     * in brackets or before the sum that the column is, {@code (3) = (1) + (2)}. Bare numbers alone must be as many as
     * the columns: they may be data.
     */
    boolean isIndex(RawRow row) {
        int columns = header.columns().size();
        Optional<Numbering> found = Numbering.of(row);
        if (found.isEmpty()) {
            return false;
        }
        int numbers = found.get().numbers();
        boolean all = numbers >= 4 && numbers == columns;
        boolean allButStub = numbers >= 3 && row.cell(header.left()) == Cell.BLANK && numbers == columns - 1;
        return found.get().isPlain() || all || allButStub;
    }

    /** Whether the row is such an index whatever the header is. */
    static boolean numbersColumns(RawRow row) {
        return Numbering.of(row).filter(Numbering::isPlain).isPresent();
    }
}
