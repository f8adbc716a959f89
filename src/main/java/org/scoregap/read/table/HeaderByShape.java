package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.read.Cell;
import org.scoregap.read.RawRow;
import org.scoregap.read.table.Header.Certainty;

/**
 * Finds the header by what the rows look like: the row that stands out most from what is below it, words above figures,
 * dates or codes.
 */
final class HeaderByShape {
    private final HeaderWindow window;
    private final boolean rectangular;

    HeaderByShape(HeaderWindow window, boolean rectangular) {
        this.window = window;
        this.rectangular = rectangular;
    }

    Optional<Header> find() {
        List<RawRow> rows = window.rows();
        int figures = HeaderWindow.firstFigures(rows);
        if (figures < 0) {
            return new HeaderWithoutFigures(window, rectangular).find();
        }
        Optional<Header> header = best(rows, 0, figures);
        if (header.isPresent()) {
            return header;
        }
        int next = nextTitles(rows, figures);
        if (next > 0) {
            return best(rows, next, next + HeaderWindow.firstFigures(rows.subList(next, rows.size())));
        }
        RawRow first = rows.get(figures);
        boolean counts = HeaderWindow.countsUp(first)
                && first.cells().stream().anyMatch(CellShape::isWords)
                && rows.size() > figures + 1
                && rows.subList(figures + 1, rows.size()).stream().noneMatch(HeaderWindow::countsUp);
        return counts
                ? Optional.of(HeaderBlock.around(first, "numbers from 1", Certainty.DOUBTFUL, window, rectangular))
                : UntitledColumns.header(rows.subList(figures, rows.size()), rectangular);
    }

    /** The row before the first figures that stands out most from what is below them; among equals the first. */
    private Optional<Header> best(List<RawRow> rows, int from, int until) {
        int best = -1;
        int most = -1;
        int contrast = 0;
        BodyShape below = BodyShape.beginning(rows.subList(until, rows.size()));
        for (int i = from; i < until; i++) {
            RawRow row = rows.get(i);
            if (HeaderWindow.looksLikeTitles(row)) {
                int above = below.contrast(row);
                int score = 100 * above + HeaderWindow.texts(row).size();
                if (score > most) {
                    best = i;
                    most = score;
                    contrast = above;
                }
            }
        }
        if (best < 0) {
            return loneTitle(rows, until);
        }
        RawRow row = rows.get(best);
        int body = until < rows.size() ? until : best;
        if (2 * window.shownWidth(row.number()) < rows.get(body).filled()) {
            return Optional.empty();
        }
        return Optional.of(HeaderBlock.around(row, "shape", certainty(row, contrast), window, rectangular));
    }

    /** A stub without a title beside one column of figures. */
    private Optional<Header> loneTitle(List<RawRow> rows, int figures) {
        if (figures == 0 || figures >= rows.size()) {
            return Optional.empty();
        }
        RawRow title = rows.get(figures - 1);
        RawRow body = rows.get(figures);
        boolean over = title.filled() == 1
                && body.filled() == 2
                && title.width() == body.width()
                && HeaderWindow.firstFilled(body) < title.width()
                && HeaderWindow.isTitles(title)
                && CellShape.isFigure(body.cell(body.width()));
        return over
                ? Optional.of(HeaderBlock.around(title, "shape", Certainty.DOUBTFUL, window, rectangular))
                : Optional.empty();
    }

    /** Titles further down, when what stands above them is narrow: numbers of a preamble. */
    private static int nextTitles(List<RawRow> rows, int figures) {
        for (int i = figures + 1; i + 1 < rows.size() && i <= figures + BodyShape.BEGINNING; i++) {
            RawRow row = rows.get(i);
            if (HeaderWindow.looksLikeTitles(row)) {
                int contrast =
                        BodyShape.beginning(rows.subList(i + 1, rows.size())).contrast(row);
                int filled = row.filled();
                boolean narrow = rows.subList(figures, i).stream()
                        .allMatch(above -> 2 * above.filled() <= filled || HeaderWindow.isFilledIn(above));
                return contrast >= 2 && narrow && HeaderWindow.firstFigures(rows.subList(i, rows.size())) > 0 ? i : -1;
            }
        }
        return -1;
    }

    /** Years alone are titles for certain only when they follow one another. */
    private static Certainty certainty(RawRow row, int contrast) {
        if (contrast == 0) {
            return Certainty.DOUBTFUL;
        }
        List<Integer> years = new ArrayList<>();
        for (Cell cell : row.cells()) {
            CellShape shape = CellShape.of(cell);
            if (shape == CellShape.YEAR) {
                years.add(Integer.valueOf(cell.text()));
            } else if (shape != CellShape.BLANK) {
                return Certainty.SURE;
            }
        }
        for (int i = 2; i < years.size(); i++) {
            if (years.get(i) - years.get(i - 1) != years.get(1) - years.get(0)) {
                return Certainty.DOUBTFUL;
            }
        }
        return years.size() < 2 || years.get(0).equals(years.get(1)) ? Certainty.DOUBTFUL : Certainty.SURE;
    }
}
