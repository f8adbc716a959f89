package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.Merge;
import org.scoregap.read.RawRow;

/** Grows a header row to all the levels of its header and joins their titles. */
final class HeaderBlock {
    private static final int LEVELS = 5;

    private final HeaderWindow window;
    private int first;
    private int last;

    HeaderBlock(HeaderWindow window) {
        this.window = window;
    }

    Header around(RawRow row, String evidence) {
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
        List<Column> columns = new ArrayList<>();
        int width = 0;
        for (int level = first; level <= last; level++) {
            width = Math.max(width, window.shownWidth(level));
        }
        for (int column = 1; column <= width; column++) {
            columns.add(new Column(column, title(column), false));
        }
        return new Header(first, last, columns, evidence);
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
        int above = first - 1;
        if (!window.has(above) || isTitle(above) || tells(above)) {
            return false;
        }
        if (!window.merges().isEmpty()) {
            return window.merges().stream()
                    .anyMatch(merge -> merge.bottom() == above && isGroup(merge) && isTitled(merge, first));
        }
        return completes(above, first);
    }

    /** Whether the row below names the parts of a group that the last row names. */
    private boolean partsBelow() {
        int below = last + 1;
        if (!window.has(below)) {
            return false;
        }
        if (!window.merges().isEmpty()) {
            return window.merges().stream()
                    .anyMatch(merge -> merge.bottom() == last && isGroup(merge) && isTitled(merge, below));
        }
        return completes(below, last);
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
            any |= CellShape.isWords(cell);
        }
        return any;
    }

    /** Without merges, two levels are told by filling each other's gaps. */
    private boolean completes(int other, int row) {
        boolean fills = false;
        boolean leaves = false;
        for (int column = 1; column <= window.width(); column++) {
            Cell here = window.own(row, column);
            Cell there = window.own(other, column);
            if (there != Cell.BLANK && !CellShape.isWords(there)) {
                return false;
            }
            if (here == Cell.BLANK && there == Cell.BLANK && Math.max(other, row) == other) {
                return false;
            }
            fills |= here == Cell.BLANK && there != Cell.BLANK;
            leaves |= here != Cell.BLANK && there == Cell.BLANK;
        }
        return fills && leaves && (other > row || fillsAllGaps(other, row));
    }

    private boolean fillsAllGaps(int other, int row) {
        for (int column = 1; column <= window.shownWidth(row); column++) {
            if (window.own(row, column) == Cell.BLANK && window.own(other, column) == Cell.BLANK) {
                return false;
            }
        }
        return true;
    }

    /** One text from the left edge on heads the sheet, not a group of columns. */
    private boolean isTitle(int row) {
        return !window.own(row, 1).text().isEmpty()
                && window.rows().stream()
                        .filter(candidate -> candidate.number() == row)
                        .anyMatch(candidate -> window.texts(candidate).size() < 2);
    }

    private boolean tells(int row) {
        return window.rows().stream()
                .filter(candidate -> candidate.number() == row)
                .anyMatch(window::isFilledIn);
    }

    private String title(int column) {
        StringBuilder title = new StringBuilder();
        String before = "";
        for (int row = first; row <= last; row++) {
            String text = level(row, column);
            if (!text.isEmpty() && !text.equals(before)) {
                title.append(title.length() > 0 ? "/" : "").append(text);
                before = text;
            }
        }
        return title.toString();
    }

    /** Without merges a group's name stands over its first part alone and holds for the parts to the right. */
    private String level(int row, int column) {
        String shown = window.shown(row, column);
        boolean part = row < last && !window.own(last, column).text().isEmpty();
        if (!shown.isEmpty() || !window.merges().isEmpty() || !part) {
            return shown;
        }
        for (int left = column - 1; left > 0; left--) {
            if (window.own(last, left).text().isEmpty()) {
                return "";
            }
            if (!window.own(row, left).text().isEmpty()) {
                return window.own(row, left).text();
            }
        }
        return "";
    }
}
