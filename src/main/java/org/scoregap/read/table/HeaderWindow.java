package org.scoregap.read.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scoregap.read.Cell;
import org.scoregap.read.Merge;
import org.scoregap.read.RawRow;

/** The first rows of a sheet with its merges, seen as a grid: a merged cell shows its text in all the cells it covers. */
final class HeaderWindow {
    private static final int LONGEST_TITLE = 60;

    private final Map<Integer, RawRow> rows = new LinkedHashMap<>();
    private final List<Merge> merges;
    private final int width;

    HeaderWindow(List<RawRow> rows, List<Merge> merges) {
        rows.forEach(row -> this.rows.putIfAbsent(row.number(), row));
        int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
        this.merges = merges.stream()
                .takeWhile(merge -> merge.top() <= last)
                .filter(merge -> this.rows.containsKey(merge.top()))
                .limit(5_000)
                .toList();
        this.width = rows.stream().mapToInt(RawRow::width).max().orElse(0);
    }

    List<RawRow> rows() {
        return List.copyOf(rows.values());
    }

    /** Those that begin in a row of the window, by their top row. */
    List<Merge> merges() {
        return merges;
    }

    boolean has(int row) {
        return rows.containsKey(row);
    }

    /** The last column that is not blank in any row. */
    int width() {
        return width;
    }

    /** What stands in the cell itself. */
    Cell own(int row, int column) {
        RawRow raw = rows.get(row);
        return raw == null ? Cell.BLANK : raw.cell(column);
    }

    /** What the cell shows: its own text, or that of the merged cell it is part of. */
    String shown(int row, int column) {
        String own = own(row, column).text();
        return own.isEmpty() ? covering(row, column) : own;
    }

    private String covering(int row, int column) {
        for (Merge merge : merges) {
            if (merge.top() <= row && row <= merge.bottom() && merge.left() <= column && column <= merge.right()) {
                return own(merge.top(), merge.left()).text();
            }
        }
        return "";
    }

    /** The last column in which the row shows anything. */
    int shownWidth(int row) {
        int shown = width;
        while (shown > 0 && shown(row, shown).isEmpty()) {
            shown--;
        }
        return shown;
    }

    /** The different texts that stand in the row's own cells. */
    static Set<String> texts(RawRow row) {
        Set<String> texts = new HashSet<>();
        row.cells().stream().filter(cell -> cell != Cell.BLANK).forEach(cell -> texts.add(cell.text()));
        return texts;
    }

    static boolean isFigureRow(RawRow row) {
        return row.filled() >= 2 && row.cells().stream().anyMatch(CellShape::isFigure);
    }

    /** Whether all that the row holds could be titles of columns. */
    static boolean isTitles(RawRow row) {
        return row.cells().stream()
                .allMatch(cell -> cell == Cell.BLANK
                        || (cell.text().length() <= LONGEST_TITLE
                                && CellShape.of(cell).canBeTitle()));
    }

    /** Whether the row could be the titles of a table: several, none of them filled in, and no mere numbers of columns. */
    static boolean looksLikeTitles(RawRow row) {
        return texts(row).size() >= 2 && isTitles(row) && !isFilledIn(row) && !RowClassifier.numbersColumns(row);
    }

    /** The place of the first row of figures among some; -1 when there is none. */
    static int firstFigures(List<RawRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (isFigureRow(rows.get(i)) && !isFilledIn(rows.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The first column that is not blank in the row itself; 0 when all are. */
    static int firstFilled(RawRow row) {
        for (int column = 1; column <= row.cells().size(); column++) {
            if (row.cell(column) != Cell.BLANK) {
                return column;
            }
        }
        return 0;
    }

    Optional<RawRow> row(int number) {
        return Optional.ofNullable(rows.get(number));
    }

    /** Merges that have a cell in one of the rows. */
    boolean isMerged(int first, int last) {
        return merges.stream().anyMatch(merge -> merge.touchesRows(first, last));
    }

    /** The merge that covers the cell. */
    Optional<Merge> merge(int row, int column) {
        return merges.stream()
                .filter(merge -> merge.touchesRows(row, row) && merge.left() <= column && column <= merge.right())
                .findFirst();
    }

    /** Whether the row says things like {@code 填报单位：市城管局} or {@code 日期 | 2022-7-15}: no header does. */
    static boolean isFilledIn(RawRow row) {
        boolean tells = false;
        for (Cell cell : row.cells()) {
            tells |= tells(cell.text());
        }
        if (!tells) {
            return isDated(row);
        }
        Set<String> texts = texts(row);
        return texts.stream().filter(HeaderWindow::tells).count() * 2 >= texts.size() || isDated(row);
    }

    /** Whether the text is a label with a colon; times and addresses have one as well. */
    private static boolean tells(String text) {
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        if (colon < 0 || text.startsWith("其中") || text.startsWith("//", colon + 1)) {
            return false;
        }
        return colon == 0 || !Character.isDigit(text.charAt(colon - 1));
    }

    /** Whether all numbers of the row, three or more, count up from 1: days of a month. */
    static boolean countsUp(RawRow row) {
        int count = 0;
        for (Cell cell : row.cells()) {
            if (CellShape.isNumber(cell) && !cell.text().equals(Integer.toString(++count))) {
                return false;
            }
        }
        return count >= 3;
    }

    private static boolean isDated(RawRow row) {
        for (int column = 1; column < row.cells().size(); column++) {
            String label = row.cell(column).text();
            if ((label.endsWith("日期") || label.endsWith("时间"))
                    && CellShape.of(row.cell(column + 1)) == CellShape.DATE) {
                return true;
            }
        }
        return false;
    }
}
