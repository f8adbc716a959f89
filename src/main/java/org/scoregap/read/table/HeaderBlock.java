package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.read.Column;
import org.scoregap.read.RawRow;

/**
 * Grows a header row to all the levels of its header: by merges, or by rows that fill each other's gaps. A row whose
 * first column is filled below a header whose first column is filled is data, however wordy.
 */
final class HeaderBlock {
    private final HeaderWindow window;
    private final BodyShape body;

    private HeaderBlock(HeaderWindow window, BodyShape body) {
        this.window = window;
        this.body = body;
    }

    /**
     * The header that a row is part of.
     *
     * @param evidence what speaks for the row
     * @param records whether the row's own cells say how many columns there are, as in a text file
     */
    static Header around(
            RawRow row, String evidence, Header.Certainty certainty, HeaderWindow window, boolean records) {
        List<RawRow> rows = window.rows();
        List<RawRow> below = rows.subList(rows.indexOf(row) + 1, rows.size());
        int figures = HeaderWindow.firstFigures(below);
        BodyShape body = BodyShape.beginning(below.subList(Math.max(0, figures), below.size()));
        return new HeaderBlock(window, body)
                .header(row, evidence, certainty, records ? row.cells().size() : Integer.MAX_VALUE);
    }

    private Header header(RawRow row, String evidence, Header.Certainty certainty, int most) {
        HeaderLevels levels = levels(row);
        List<Column> columns = columns(levels, most);
        return new Header(levels.first(), levels.last(), columns, evidence, sure(columns, certainty));
    }

    private HeaderLevels levels(RawRow row) {
        HeaderLevels levels = new HeaderLevels(window, row.number(), row.number());
        int before = 0;
        while (before != levels.count()) {
            before = levels.count();
            levels = levels.overTallMerges();
            if (before < HeaderLevels.MOST && new GroupsAbove(window, levels).stand()) {
                levels = levels.withAbove();
            }
            if (levels.count() < HeaderLevels.MOST && new PartsBelow(window, levels, body).stand()) {
                levels = levels.withBelow();
            }
        }
        return levels;
    }

    /** From the first column that has a title or values to the last one. */
    private List<Column> columns(HeaderLevels levels, int most) {
        HeaderTitles titles = new HeaderTitles(window, levels.first(), levels.last());
        int width = 0;
        for (int level = levels.first(); level <= levels.last(); level++) {
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
}
