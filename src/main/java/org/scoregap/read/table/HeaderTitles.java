package org.scoregap.read.table;

import java.util.Optional;
import org.scoregap.read.Cell;
import org.scoregap.read.Merge;

/** The titles of the columns below a header of one or more levels, the levels joined by {@code /}. */
final class HeaderTitles {
    private final HeaderWindow window;
    private final int first;
    private final int last;

    HeaderTitles(HeaderWindow window, int first, int last) {
        this.window = window;
        this.first = first;
        this.last = last;
    }

    String of(int column) {
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

    /**
     * Without merges a group's name stands over its first part alone and holds for the parts to the right, as far as no
     * other group begins on this level or on one above it.
     */
    private String level(int row, int column) {
        String shown = window.shown(row, column);
        if (!shown.isEmpty() || window.merge(row, column).isPresent() || !hasPart(row, column)) {
            return shown;
        }
        for (int left = column - 1; left > 0 && hasPart(row, left) && !beginsAbove(row, left + 1); left--) {
            if (window.own(row, left) != Cell.BLANK) {
                return window.merge(row, left).isPresent()
                        ? ""
                        : window.own(row, left).text();
            }
        }
        return "";
    }

    private boolean hasPart(int row, int column) {
        Optional<Merge> merge = window.merge(row, column);
        for (int below = Math.max(row, merge.map(Merge::bottom).orElse(row)) + 1; below <= last; below++) {
            if (window.own(below, column) != Cell.BLANK) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAbove(int row, int column) {
        for (int above = first; above < row; above++) {
            if (window.own(above, column) != Cell.BLANK) {
                return true;
            }
        }
        return false;
    }
}
