package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.Merge;
import org.scoregap.read.RawRow;

/**
 * Grows a header row to all the levels of its header: by merges, or by rows that fill each other's gaps. A row whose
 * first column is filled below a header whose first column is filled is data, however wordy.
 */
final class HeaderBlock {
    private static final int LEVELS = 5;

    private final HeaderWindow window;
    private final BodyShape body;
    private int first;
    private int last;

    /** @param body the rows from the first figures on */
    HeaderBlock(HeaderWindow window, BodyShape body) {
        this.window = window;
        this.body = body;
    }

    /** @param records whether the row's own cells say how many columns there are, as in a text file */
    Header around(RawRow row, String evidence, Header.Certainty certainty, boolean records) {
        first = row.number();
        last = row.number();
        int levels = 0;
        while (levels != last - first + 1) {
            levels = last - first + 1;
            growOverTallMerges();
            if (levels < LEVELS && groupsAbove()) {
                first--;
            }
            if (last - first + 1 < LEVELS && partsBelow()) {
                last++;
            }
        }
        List<Column> columns = columns(records ? row.cells().size() : Integer.MAX_VALUE);
        return new Header(first, last, columns, evidence, sure(columns, certainty));
    }

    /** From the first column that has a title or values to the last one. */
    private List<Column> columns(int most) {
        HeaderTitles titles = new HeaderTitles(window, first, last);
        int width = 0;
        for (int level = first; level <= last; level++) {
            width = Math.max(width, window.shownWidth(level));
        }
        while (width < most && 2 * body.filled(width + 1) >= Math.max(1, body.rows())) {
            width++;
        }
        List<Column> columns = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
            String title = titles.of(column);
            if (!columns.isEmpty() || !title.isEmpty() || body.filled(column) > 0) {
                columns.add(new Column(column, title, false));
            }
        }
        return columns;
    }

    private Header.Certainty sure(List<Column> columns, Header.Certainty certainty) {
        long figures = columns.stream().filter(this::isFigures).count();
        long untitled = columns.stream()
                .filter(column -> isFigures(column) && column.title().isEmpty())
                .count();
        return 2 * untitled > figures && certainty == Header.Certainty.SURE ? Header.Certainty.DOUBTFUL : certainty;
    }

    private boolean isFigures(Column column) {
        return body.mostly(column.index()) == CellShape.FIGURE;
    }

    private void growOverTallMerges() {
        for (Merge merge : window.merges()) {
            if (merge.height() > 1
                    && merge.touchesRows(first, last)
                    && Math.max(last, merge.bottom()) - Math.min(first, merge.top()) < LEVELS
                    && !window.own(merge.top(), merge.left()).text().isEmpty()) {
                first = Math.min(first, merge.top());
                last = Math.max(last, merge.bottom());
            }
        }
    }

    /** Whether the row above names groups of the columns below it. */
    private boolean groupsAbove() {
        Optional<RawRow> above = window.row(first - 1);
        if (above.isEmpty() || isTitle(above.get()) || HeaderWindow.isFilledIn(above.get())) {
            return false;
        }
        if (window.isMerged(first - 1, first - 1)) {
            return window.merges().stream()
                    .anyMatch(merge -> merge.bottom() == first - 1 && isGroup(merge) && isTitled(merge, first));
        }
        return HeaderWindow.isTitles(above.get()) && (completes(above.get()) || heads(above.get()));
    }

    /** Whether the row above, with those above it, has the titles that the block lacks. */
    private boolean completes(RawRow above) {
        boolean completes = false;
        int width = window.shownWidth(first);
        for (int column = 1; column <= width; column++) {
            if (!isTitled(column)) {
                if (above.cell(column) == Cell.BLANK && !isTitledAbove(above.number(), column)) {
                    return false;
                }
                completes = true;
            }
        }
        return completes;
    }

    private boolean isTitledAbove(int row, int column) {
        for (int level = row - 1; level > last - LEVELS; level--) {
            Optional<RawRow> above = window.row(level);
            if (above.isEmpty() || !HeaderWindow.isTitles(above.get()) || HeaderWindow.isFilledIn(above.get())) {
                return false;
            }
            if (above.get().cell(column) != Cell.BLANK) {
                return above.get().filled() > 1;
            }
        }
        return false;
    }

    /** Whether the row above names two groups or more, each of several columns that have titles themselves. */
    private boolean heads(RawRow above) {
        int stub = HeaderWindow.firstFilled(above);
        boolean sameStub =
                above.cell(stub).text().equals(window.own(first, stub).text());
        if (above.filled() < 2 || (isStub(stub) && !sameStub)) {
            return false;
        }
        boolean group = false;
        for (int column = 1; column <= above.width(); column++) {
            if (above.cell(column) != Cell.BLANK) {
                if (!isTitled(column)) {
                    return false;
                }
                group |= above.cell(column + 1) == Cell.BLANK && isTitled(column + 1);
            }
        }
        return group;
    }

    private boolean isStub(int column) {
        for (int left = 1; left < column; left++) {
            if (isTitled(left)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row of the block has a text in the column. */
    private boolean isTitled(int column) {
        for (int row = first; row <= last; row++) {
            if (window.own(row, column) != Cell.BLANK) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row below names the parts of a group, units or the same in another language. */
    private boolean partsBelow() {
        Optional<RawRow> below = window.row(last + 1);
        if (below.isEmpty()) {
            return false;
        }
        boolean merged = window.isMerged(first, last);
        if (merged
                && window.merges().stream()
                        .anyMatch(merge -> merge.bottom() == last && isGroup(merge) && isTitled(merge, last + 1))) {
            return true;
        }
        if (numbersParts(below.get())) {
            return true;
        }
        return HeaderWindow.isTitles(below.get())
                && !HeaderWindow.isFilledIn(below.get())
                && !RowClassifier.numbersColumns(below.get())
                && (goesOn(below.get()) || translates(below.get()));
    }

    /** Numbers from 1 below a title that stands above the first of them: the days of a month. */
    private boolean numbersParts(RawRow below) {
        int left = HeaderWindow.firstFilled(below);
        boolean parts = HeaderWindow.countsUp(below) && below.cells().stream().noneMatch(CellShape::isWords);
        for (int column = left + 1; parts && column <= below.width(); column++) {
            parts = window.own(last, column) == Cell.BLANK;
        }
        return parts && left > 1 && window.own(last, left) != Cell.BLANK;
    }

    /** Words above figures in a row whose first column is left to the titles above it. */
    private boolean goesOn(RawRow below) {
        int stub = 1;
        while (!isTitled(stub)) {
            stub++;
        }
        int left = HeaderWindow.firstFilled(below);
        boolean sameStub = left == stub && below.cell(stub).text().equals(window.shown(last, stub));
        if ((left <= stub && !sameStub) || window.merge(below.number(), stub).isPresent()) {
            return false;
        }
        boolean aboveFigures = false;
        boolean fills = false;
        for (int column = left; column <= below.width(); column++) {
            if (below.cell(column) != Cell.BLANK) {
                aboveFigures |= body.mostly(column).standsOutBelow(CellShape.of(below.cell(column)));
                fills |= window.own(last, column) == Cell.BLANK;
            }
        }
        return aboveFigures || (fills && !sameStub && !body.hasFigures() && below.filled() >= 2);
    }

    /** A line of another script below every title, with words above all figures. */
    private boolean translates(RawRow below) {
        int words = 0;
        for (int column = 1; column <= Math.max(below.width(), window.shownWidth(last)); column++) {
            String title = window.shown(last, column);
            String other = below.cell(column).text();
            if (title.isEmpty() != other.isEmpty() || (!other.isEmpty() && isHan(title) == isHan(other))) {
                return false;
            }
            words += other.length() > 1 && CellShape.isWords(below.cell(column)) ? 1 : 0;
        }
        return words >= 2 && body.hasFigures() && 2 * words > window.shownWidth(last);
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** A merge over some columns but not all: that would be a title of the sheet. */
    private boolean isGroup(Merge merge) {
        return merge.width() > 1
                && merge.left() <= window.width()
                && merge.width() < window.width()
                && !window.own(merge.top(), merge.left()).text().isEmpty();
    }

    private boolean isTitled(Merge merge, int row) {
        boolean any = false;
        for (int column = merge.left(); column <= Math.min(merge.right(), window.width()); column++) {
            Cell cell = window.own(row, column);
            if (CellShape.isFigure(cell)) {
                return false;
            }
            any |= CellShape.of(cell).canBeTitle();
        }
        return any;
    }

    /** One text from the left edge on heads the sheet, not a group of columns. */
    private boolean isTitle(RawRow row) {
        return row.cell(1) != Cell.BLANK && HeaderWindow.texts(row).size() < 2;
    }
}
