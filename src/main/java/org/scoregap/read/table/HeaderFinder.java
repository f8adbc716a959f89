package org.scoregap.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.read.Cell;
import org.scoregap.read.Column;
import org.scoregap.read.RawRow;
import org.scoregap.read.ReadingOptions;
import org.scoregap.read.Vocabulary;
import org.scoregap.read.table.Header.Certainty;

/**
 * Finds the header among the first rows of a table. The row with most header texts that the mapping knows wins; without
 * any, the row that stands out most from what is below it: words above figures, dates or codes.
 */
final class HeaderFinder {
    private static final int LONGEST_TITLE = 60;
    private static final int SAMPLE = 15;

    private final Vocabulary vocabulary;
    private final boolean rectangular;

    /** @param rectangular whether the rows come from a text file, where every row is a record of the table */
    HeaderFinder(Vocabulary vocabulary, boolean rectangular) {
        this.vocabulary = vocabulary;
        this.rectangular = rectangular;
    }

    Optional<Header> find(HeaderWindow window) {
        Optional<RawRow> known = Optional.empty();
        int most = 1;
        for (RawRow row : window.rows()) {
            int hits = hits(row);
            if (hits > most) {
                known = Optional.of(row);
                most = hits;
            }
        }
        if (known.isPresent()) {
            String evidence = "known headers: " + most;
            return Optional.of(block(window, known.get(), evidence, Certainty.SURE));
        }
        return byShape(window);
    }

    /** The header that somebody says is in a row; empty when nothing is there. */
    Optional<Header> at(int number, HeaderWindow window) {
        return window.rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .map(row -> block(window, row, ReadingOptions.OPTION, Certainty.SURE));
    }

    /** How many different texts of the row the mapping's forms know as headers. */
    int hits(RawRow row) {
        return (int) HeaderWindow.texts(row).stream()
                .filter(text -> text.length() <= LONGEST_TITLE && vocabulary.knows(text))
                .count();
    }

    private Header block(HeaderWindow window, RawRow row, String evidence, Certainty certainty) {
        List<RawRow> rows = window.rows();
        List<RawRow> body = rows.subList(rows.indexOf(row) + 1, rows.size());
        int figures = firstFigures(body);
        return new HeaderBlock(window, BodyShape.of(sample(body.subList(figures < 0 ? 0 : figures, body.size()))))
                .around(row, evidence, certainty, rectangular);
    }

    Optional<Header> byShape(HeaderWindow window) {
        List<RawRow> rows = window.rows();
        int figures = firstFigures(rows);
        if (figures < 0) {
            return withoutFigures(window, rows);
        }
        Optional<Header> header = best(window, rows, 0, figures);
        if (header.isPresent()) {
            return header;
        }
        int next = nextTitles(rows, figures);
        if (next > 0) {
            return best(window, rows, next, next + firstFigures(rows.subList(next, rows.size())));
        }
        RawRow first = rows.get(figures);
        boolean counts = HeaderWindow.countsUp(first)
                && first.cells().stream().anyMatch(CellShape::isWords)
                && rows.size() > figures + 1
                && rows.subList(figures + 1, rows.size()).stream().noneMatch(HeaderWindow::countsUp);
        return counts ? Optional.of(block(window, first, "numbers from 1", Certainty.DOUBTFUL)) : absent(rows, figures);
    }

    /** The row before the first figures that stands out most from what is below them; among equals the first. */
    private Optional<Header> best(HeaderWindow window, List<RawRow> rows, int from, int until) {
        int best = -1;
        int most = -1;
        int contrast = 0;
        BodyShape below = BodyShape.of(sample(rows.subList(until, rows.size())));
        for (int i = from; i < until; i++) {
            RawRow row = rows.get(i);
            if (looksLikeTitles(row)) {
                int above = contrast(row, below);
                int score = 100 * above + HeaderWindow.texts(row).size();
                if (score > most) {
                    best = i;
                    most = score;
                    contrast = above;
                }
            }
        }
        if (best < 0) {
            return loneTitle(window, rows, until);
        }
        RawRow row = rows.get(best);
        int body = until < rows.size() ? until : best;
        if (2 * window.shownWidth(row.number()) < rows.get(body).filled()) {
            return Optional.empty();
        }
        return Optional.of(block(window, row, "shape", certainty(row, contrast)));
    }

    /** A stub without a title beside one column of figures. */
    private Optional<Header> loneTitle(HeaderWindow window, List<RawRow> rows, int figures) {
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
        return over ? Optional.of(block(window, title, "shape", Certainty.DOUBTFUL)) : Optional.empty();
    }

    /** Titles further down, when what stands above them is narrow: numbers of a preamble. */
    private static int nextTitles(List<RawRow> rows, int figures) {
        for (int i = figures + 1; i + 1 < rows.size() && i <= figures + SAMPLE; i++) {
            RawRow row = rows.get(i);
            if (looksLikeTitles(row)) {
                int contrast = contrast(row, BodyShape.of(sample(rows.subList(i + 1, rows.size()))));
                int filled = row.filled();
                boolean narrow = rows.subList(figures, i).stream()
                        .allMatch(above -> 2 * above.filled() <= filled || HeaderWindow.isFilledIn(above));
                return contrast >= 2 && narrow && firstFigures(rows.subList(i, rows.size())) > 0 ? i : -1;
            }
        }
        return -1;
    }

    /** The columns in which the row's words stand above something else. */
    private static int contrast(RawRow row, BodyShape below) {
        int contrast = 0;
        for (int column = 1; column <= row.cells().size(); column++) {
            if (below.mostly(column).standsOutBelow(CellShape.of(row.cell(column)))) {
                contrast++;
            }
        }
        return contrast;
    }

    /** The next rows of what may be the same table: to a gap or a title that no figures follow. */
    private static List<RawRow> sample(List<RawRow> below) {
        List<RawRow> sample = new ArrayList<>();
        boolean figures = false;
        int before = 0;
        for (RawRow row : below) {
            boolean parted = before > 0 && row.number() > before + 1;
            before = row.number();
            boolean values =
                    row.cells().stream().anyMatch(cell -> CellShape.isFigure(cell) || CellShape.isMissing(cell));
            if (figures && !values && (parted || row.filled() < 2)) {
                break;
            }
            figures |= values;
            if (row.filled() >= 2 || below.size() == 1) {
                sample.add(row);
            }
            if (sample.size() == SAMPLE) {
                break;
            }
        }
        return sample;
    }

    private static int firstFigures(List<RawRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (HeaderWindow.isFigureRow(rows.get(i)) && !HeaderWindow.isFilledIn(rows.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Years, dates, codes or words alone: the first full row of different short texts heads the others. */
    private Optional<Header> withoutFigures(HeaderWindow window, List<RawRow> rows) {
        int most = rows.stream().mapToInt(RawRow::filled).max().orElse(0);
        if (most < 2) {
            return oneColumn(window, rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            RawRow row = rows.get(i);
            if (!looksLikeTitles(row)
                    || 2 * row.filled() < most
                    || HeaderWindow.texts(row).size() < row.filled()) {
                continue;
            }
            List<RawRow> below = rows.subList(i + 1, rows.size());
            long alike = below.stream()
                    .filter(other -> other.filled() >= 2 && 2 * other.filled() >= row.filled())
                    .count();
            if (below.isEmpty() && rectangular) {
                return Optional.of(block(window, row, "only row", Certainty.DOUBTFUL));
            }
            if (alike >= (rectangular ? 1 : 2) && 2 * alike >= below.size()) {
                if (row.cells().stream().noneMatch(CellShape::isWords)) {
                    return absent(rows, i);
                }
                int contrast = contrast(row, BodyShape.of(sample(below)));
                return Optional.of(
                        contrast > 0
                                ? block(window, row, "shape", Certainty.SURE)
                                : block(window, row, "first full row", Certainty.DOUBTFUL));
            }
        }
        return Optional.empty();
    }

    /** A word above figures alone. */
    private Optional<Header> oneColumn(HeaderWindow window, List<RawRow> rows) {
        for (int i = 0; i + 2 < rows.size(); i++) {
            List<RawRow> below = rows.subList(i + 1, rows.size());
            int column = rows.get(i).width();
            if (CellShape.isWords(rows.get(i).cell(column))
                    && below.stream().allMatch(row -> row.width() == column && CellShape.isNumber(row.cell(column)))) {
                return Optional.of(block(window, rows.get(i), "shape", Certainty.SURE));
            }
        }
        return Optional.empty();
    }

    /** Figures from the first row on: data without titles, unless only numbered sentences. */
    private Optional<Header> absent(List<RawRow> rows, int figures) {
        List<RawRow> body = rows.subList(figures, rows.size());
        BodyShape shape = BodyShape.of(sample(body));
        int first = HeaderWindow.firstFilled(body.get(0));
        boolean values = false;
        for (int column = first + 1; column <= shape.width(); column++) {
            values |= shape.mostly(column) == CellShape.FIGURE;
        }
        if (!values && !(rectangular && shape.rows() > 0)) {
            return Optional.empty();
        }
        int start = body.get(0).number();
        List<Column> columns = new ArrayList<>();
        int left = leftmost(body);
        for (int column = left; column <= Math.max(shape.width(), body.get(0).width()); column++) {
            columns.add(new Column(column, "", false));
        }
        return Optional.of(new Header(start, start - 1, columns, "figures from the first row on", Certainty.ABSENT));
    }

    private static int leftmost(List<RawRow> rows) {
        return rows.stream()
                .mapToInt(HeaderWindow::firstFilled)
                .filter(column -> column > 0)
                .min()
                .orElse(1);
    }

    private static boolean looksLikeTitles(RawRow row) {
        return HeaderWindow.texts(row).size() >= 2
                && HeaderWindow.isTitles(row)
                && !HeaderWindow.isFilledIn(row)
                && !RowClassifier.numbersColumns(row);
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
