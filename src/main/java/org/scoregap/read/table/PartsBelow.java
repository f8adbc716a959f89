package org.scoregap.read.table;

import java.util.Optional;
import org.scoregap.read.Cell;
import org.scoregap.read.RawRow;

/**
 * Whether the row below some levels of a header names the parts of a group, units or the same in another language, and so
 * is a level itself.
 */
final class PartsBelow {
    private final HeaderWindow window;
    private final HeaderLevels levels;
    private final BodyShape body;

    /** @param body the rows from the first figures on */
    PartsBelow(HeaderWindow window, HeaderLevels levels, BodyShape body) {
        this.window = window;
        this.levels = levels;
        this.body = body;
    }

    boolean stand() {
        Optional<RawRow> below = window.row(levels.last() + 1);
        if (below.isEmpty()) {
            return false;
        }
        if (levels.hasGroup(levels.last(), levels.last() + 1) || numbersParts(below.get())) {
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
            parts = window.own(levels.last(), column) == Cell.BLANK;
        }
        return parts && left > 1 && window.own(levels.last(), left) != Cell.BLANK;
    }

    /** Words above figures in a row whose first column is left to the titles above it. */
    private boolean goesOn(RawRow below) {
        int stub = 1;
        while (!levels.isTitled(stub)) {
            stub++;
        }
        int left = HeaderWindow.firstFilled(below);
        boolean sameStub = left == stub && below.cell(stub).text().equals(window.shown(levels.last(), stub));
        if ((left <= stub && !sameStub) || window.merge(below.number(), stub).isPresent()) {
            return false;
        }
        boolean aboveFigures = false;
        boolean fills = false;
        for (int column = left; column <= below.width(); column++) {
            if (below.cell(column) != Cell.BLANK) {
                aboveFigures |= body.mostly(column).standsOutBelow(CellShape.of(below.cell(column)));
                fills |= window.own(levels.last(), column) == Cell.BLANK;
            }
        }
        return aboveFigures || (fills && !sameStub && !body.hasFigures() && below.filled() >= 2);
    }

    /** A line of another script below every title, with words above all figures. */
    private boolean translates(RawRow below) {
        int words = 0;
        for (int column = 1; column <= Math.max(below.width(), window.shownWidth(levels.last())); column++) {
            String title = window.shown(levels.last(), column);
            String other = below.cell(column).text();
            if (title.isEmpty() != other.isEmpty() || (!other.isEmpty() && isHan(title) == isHan(other))) {
                return false;
            }
            words += other.length() > 1 && CellShape.isWords(below.cell(column)) ? 1 : 0;
        }
        return words >= 2 && body.hasFigures() && 2 * words > window.shownWidth(levels.last());
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
