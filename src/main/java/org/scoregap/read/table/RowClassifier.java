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

    /** A number of so many digits at the beginning of a row may be a year. */
    private static final int YEAR = 4;

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

    /** Whether a row numbers the columns. */
    enum Index {
        NO,
        SURE,
        /** It may as well be data. */
        DOUBTFUL
    }

    /**
     * The row {@code 甲 乙 1 2 3} that numbers the columns: letters and numbers each without a gap; the numbers may stand
     * in brackets or before the sum that the column is, {@code (3) = (1) + (2)}. Data may look so too: they go on in the
     * next row, where an index has names under its letters.
     *
     * @param next the row below; empty at the end of the sheet
     */
    Index index(RawRow row, Optional<RawRow> next) {
        Optional<Numbering> found = Numbering.of(row);
        if (found.isEmpty()) {
            return Index.NO;
        }
        Numbering numbering = found.get();
        if (!numbering.isPlain()) {
            return bareNumbers(row, numbering.numbers(), next);
        }
        if (numbering.isMarked()) {
            return numbering.named() || numbering.stems() + numbering.numbers() >= 3 ? Index.SURE : Index.DOUBTFUL;
        }
        if (next.filter(below -> goesOnInLetters(row, below)).isPresent()) {
            return Index.NO;
        }
        boolean enough = numbering.numbers() >= 2 || (next.isPresent() && numbering.stems() + numbering.numbers() >= 3);
        return enough && !numbering.latin() ? Index.SURE : Index.DOUBTFUL;
    }

    /** Numbers without letters must be as many as the columns. */
    private Index bareNumbers(RawRow row, int numbers, Optional<RawRow> next) {
        int columns = header.columns().size();
        if (numbers >= 3 && row.cell(header.left()) == Cell.BLANK && numbers == columns - 1) {
            return Index.DOUBTFUL;
        }
        if (numbers < 4 || numbers != columns) {
            return Index.NO;
        }
        String below = next.map(each -> each.cell(header.left()).text()).orElse("");
        boolean small = next.isPresent() && CellShape.isNumber(next.get().cell(header.left())) && below.length() < YEAR;
        return small
                ? Index.NO
                : below.chars().limit(1).anyMatch(Character::isDigit) || below.isEmpty() ? Index.DOUBTFUL : Index.SURE;
    }

    private static boolean goesOnInLetters(RawRow row, RawRow below) {
        for (int column = 1; column <= row.cells().size(); column++) {
            String text = below.cell(column).text();
            if (Numbering.isLetter(row.cell(column).text()) && Numbering.isLetter(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row is such an index whatever the header is. */
    static boolean numbersColumns(RawRow row) {
        return Numbering.of(row).filter(Numbering::isPlain).isPresent();
    }
}
