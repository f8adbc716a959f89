package org.scoregap.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.read.Cell;
import org.scoregap.read.CellText;
import org.scoregap.read.HeldSheet;
import org.scoregap.read.Limits;
import org.scoregap.read.Merge;
import org.scoregap.read.RawRow;
import org.scoregap.read.RawSheet;
import org.scoregap.read.SheetLayout;
import org.scoregap.read.Unreadable;

/** A sheet that grows row by row from a page's tables and lines. Cells take their places as HTML lays tables out. */
final class SheetOfPage {
    /** HTML's own limits. */
    private static final int MOST_COLUMNS_SPANNED = 1_000;

    private static final int MOST_ROWS_SPANNED = 65_534;

    private final String file;
    private final String name;
    private final Limits limits;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final SortedSet<Integer> hiddenRows = new TreeSet<>();
    private final StringBuilder line = new StringBuilder();

    /** The last row that a cell above reaches down to, by column from 0. */
    private final int[] takenTo;

    private int number;
    private boolean hasTable;
    private List<Problem> faults = new ArrayList<>();

    SheetOfPage(String file, String name, Limits limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
        this.takenTo = new int[limits.columns()];
    }

    void text(String text) {
        if (line.length() <= limits.cellCharacters()) {
            line.append(text);
        }
    }

    void endLine() {
        Cell cell = CellText.cell(HtmlCell.collapsed(line));
        line.setLength(0);
        if (cell != Cell.BLANK) {
            number++;
            rows.add(new RawRow(number, List.of(cell)));
        }
    }

    /** @param nested takes the tables within the cells of this one */
    void table(Element table, Deque<Element> nested) {
        endLine();
        Arrays.fill(takenTo, 0);
        int firstMerge = merges.size();
        for (Element part : table.children()) {
            switch (part.normalName()) {
                case "tr" -> row(part, nested);
                case "thead", "tbody", "tfoot" -> {
                    part.children().stream()
                            .filter(row -> row.normalName().equals("tr"))
                            .forEach(row -> row(row, nested));
                    // no cell reaches out of its group of rows
                    endGroup(firstMerge);
                }
                case "caption" -> {
                    text(part.wholeText());
                    endLine();
                }
                default -> {}
            }
        }
        endGroup(firstMerge);
    }

    private void endGroup(int firstMerge) {
        Arrays.fill(takenTo, 0);
        for (int i = firstMerge; i < merges.size(); i++) {
            Merge merge = merges.get(i);
            if (merge.bottom() > number) {
                merges.set(i, new Merge(merge.top(), merge.left(), number, merge.right()));
            }
        }
    }

    private void row(Element row, Deque<Element> nested) {
        hasTable = true;
        number++;
        if (number > limits.rows()) {
            throw new Unreadable(ProblemCode.FILE_TOO_LARGE, "> " + limits.rows(), "≤ " + limits.rows());
        }
        if (HtmlCell.isHidden(row) && hiddenRows.size() < SheetLayout.MOST) {
            hiddenRows.add(number);
        }
        faults = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Element stored : row.children()) {
            if (stored.normalName().equals("td") || stored.normalName().equals("th")) {
                column = place(new HtmlCell(stored, nested), column, cells);
            }
        }
        if (!faults.isEmpty()) {
            rows.add(RawRow.refused(number, List.copyOf(faults)));
        } else if (cells.stream().anyMatch(cell -> cell != Cell.BLANK)) {
            rows.add(new RawRow(number, List.copyOf(cells)));
        }
    }

    /** @return the column after the cell, from 0 */
    private int place(HtmlCell stored, int from, List<Cell> cells) {
        int column = from;
        while (column < takenTo.length && takenTo[column] >= number) {
            column++;
        }
        Cell cell = cell(stored, column);
        int width = Math.max(1, Math.min(MOST_COLUMNS_SPANNED, stored.span("colspan")));
        int height =
                stored.span("rowspan") == 0 ? MOST_ROWS_SPANNED : Math.min(MOST_ROWS_SPANNED, stored.span("rowspan"));
        if (column >= takenTo.length) {
            if (cell != Cell.BLANK) {
                fault(
                        ProblemCode.ROW_TOO_WIDE,
                        column,
                        CellRef.letters(column + 1),
                        "≤ " + CellRef.letters(limits.columns()));
            }
            return column;
        }
        int last = Math.min(column + width, takenTo.length);
        for (int spanned = column; spanned < last; spanned++) {
            if (takenTo[spanned] >= number) {
                fault(ProblemCode.CELL_TWICE, spanned, CellRef.letters(spanned + 1) + number, "");
            }
            takenTo[spanned] = number + height - 1;
        }
        while (cells.size() < column) {
            cells.add(Cell.BLANK);
        }
        cells.add(cell);
        if (height > 1 || last > column + 1) {
            merge(new Merge(number, column + 1, number + height - 1, last));
        }
        return last;
    }

    private void merge(Merge merge) {
        merges.add(merge);
        if (merges.size() > SheetLayout.MOST) {
            throw new Unreadable(ProblemCode.FILE_TOO_LARGE, "> " + SheetLayout.MOST, "≤ " + SheetLayout.MOST);
        }
    }

    private Cell cell(HtmlCell stored, int column) {
        String text = stored.text();
        if (text.length() > limits.cellCharacters()) {
            fault(ProblemCode.CELL_TOO_LONG, column, CellText.shortened(text, 40), "≤ " + limits.cellCharacters());
            return Cell.BLANK;
        }
        return stored.cell();
    }

    private void fault(ProblemCode code, int column, String found, String expected) {
        if (faults.size() < 5) {
            faults.add(Problem.of(code, file, new CellRef(name, number, column + 1), found, expected));
        }
    }

    /** The page breaks off in the last row: nobody knows how its last cell went on. */
    void refuseLastRow() {
        if (!rows.isEmpty() && rows.get(rows.size() - 1).number() == number) {
            rows.remove(rows.size() - 1);
        }
        Problem cut =
                Problem.of(ProblemCode.ROW_MALFORMED, file, CellRef.ofRow(name, Math.max(1, number)), "", "</tr>");
        rows.add(RawRow.refused(Math.max(1, number), List.of(cut)));
    }

    /** Whether there is a table, though it may be empty. */
    boolean hasTable() {
        return hasTable && rows.stream().anyMatch(row -> row.isRefused() || row.filled() > 0);
    }

    RawSheet sheet() {
        return new HeldSheet(name, false, new SheetLayout(merges, Set.of(), hiddenRows, Set.of()), rows);
    }
}
