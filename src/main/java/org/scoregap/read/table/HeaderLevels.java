package org.scoregap.read.table;

import org.scoregap.read.Cell;
import org.scoregap.read.Merge;

/**
 * The rows that were found to be levels of one header, so far.
 *
 * @param first their first row
 * @param last their last row
 */
record HeaderLevels(HeaderWindow window, int first, int last) {
    /** No header has more. */
    static final int MOST = 5;

    int count() {
        return last - first + 1;
    }

    HeaderLevels withAbove() {
        return new HeaderLevels(window, first - 1, last);
    }

    HeaderLevels withBelow() {
        return new HeaderLevels(window, first, last + 1);
    }

    /** With the rows that a merged cell of these rows reaches into. */
    HeaderLevels overTallMerges() {
        int top = first;
        int bottom = last;
        for (Merge merge : window.merges()) {
            if (merge.height() > 1
                    && merge.touchesRows(top, bottom)
                    && Math.max(bottom, merge.bottom()) - Math.min(top, merge.top()) < MOST
                    && !window.own(merge.top(), merge.left()).text().isEmpty()) {
                top = Math.min(top, merge.top());
                bottom = Math.max(bottom, merge.bottom());
            }
        }
        return new HeaderLevels(window, top, bottom);
    }

    /** Whether a level has a text in the column. */
    boolean isTitled(int column) {
        for (int row = first; row <= last; row++) {
            if (window.own(row, column) != Cell.BLANK) {
                return true;
            }
        }
        return false;
    }

    /** Whether a merged cell that ends in row {@code bottom} heads some of the columns that row {@code under} has titles for. */
    boolean hasGroup(int bottom, int under) {
        return window.merges().stream()
                .anyMatch(merge -> merge.bottom() == bottom && isGroup(merge) && isTitled(merge, under));
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
}
