package org.scoregap.read.table;

import java.util.Optional;
import org.scoregap.read.Cell;
import org.scoregap.read.RawRow;

/** Whether the row above some levels of a header names groups of their columns, and so is a level itself. */
final class GroupsAbove {
    private final HeaderWindow window;
    private final HeaderLevels levels;

    GroupsAbove(HeaderWindow window, HeaderLevels levels) {
        this.window = window;
        this.levels = levels;
    }

    boolean stand() {
        Optional<RawRow> above = window.row(levels.first() - 1);
        if (above.isEmpty() || isTitle(above.get()) || HeaderWindow.isFilledIn(above.get())) {
            return false;
        }
        if (window.isMerged(levels.first() - 1, levels.first() - 1)) {
            return levels.hasGroup(levels.first() - 1, levels.first());
        }
        return HeaderWindow.isTitles(above.get()) && (completes(above.get()) || heads(above.get()));
    }

    /** Whether the row above, with those above it, has the titles that the levels lack. */
    private boolean completes(RawRow above) {
        boolean completes = false;
        int width = window.shownWidth(levels.first());
        for (int column = 1; column <= width; column++) {
            if (!levels.isTitled(column)) {
                if (above.cell(column) == Cell.BLANK && !isTitledAbove(above.number(), column)) {
                    return false;
                }
                completes = true;
            }
        }
        return completes;
    }

    private boolean isTitledAbove(int row, int column) {
        for (int level = row - 1; level > levels.last() - HeaderLevels.MOST; level--) {
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
                above.cell(stub).text().equals(window.own(levels.first(), stub).text());
        if (above.filled() < 2 || (isStub(stub) && !sameStub)) {
            return false;
        }
        boolean group = false;
        for (int column = 1; column <= above.width(); column++) {
            if (above.cell(column) != Cell.BLANK) {
                if (!levels.isTitled(column)) {
                    return false;
                }
                group |= above.cell(column + 1) == Cell.BLANK && levels.isTitled(column + 1);
            }
        }
        return group;
    }

    private boolean isStub(int column) {
        for (int left = 1; left < column; left++) {
            if (levels.isTitled(left)) {
                return false;
            }
        }
        return true;
    }

    /** One text from the left edge on heads the sheet, not a group of columns. */
    private boolean isTitle(RawRow row) {
        return row.cell(1) != Cell.BLANK && HeaderWindow.texts(row).size() < 2;
    }
}
