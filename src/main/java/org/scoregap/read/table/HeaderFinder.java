package org.scoregap.read.table;

import java.util.List;
import java.util.Optional;
import org.scoregap.read.RawRow;
import org.scoregap.read.Vocabulary;

/**
 * Finds the header among the first rows of a sheet. The row with most header texts that the mapping knows wins; without
 * any, the row with most different words above the first figures.
 */
final class HeaderFinder {
    private static final int LONGEST_TITLE = 60;

    private final Vocabulary vocabulary;

    HeaderFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Header> find(HeaderWindow window) {
        Optional<RawRow> known = Optional.empty();
        int most = 1;
        for (RawRow row : window.rows()) {
            int hits = hits(window, row);
            if (hits > most) {
                known = Optional.of(row);
                most = hits;
            }
        }
        if (known.isPresent()) {
            return Optional.of(new HeaderBlock(window).around(known.get(), "known headers: " + most));
        }
        return byShape(window).map(row -> new HeaderBlock(window).around(row, "shape"));
    }

    private int hits(HeaderWindow window, RawRow row) {
        return (int) window.texts(row).stream()
                .filter(text -> text.length() <= LONGEST_TITLE && vocabulary.knows(text))
                .count();
    }

    private static Optional<RawRow> byShape(HeaderWindow window) {
        List<RawRow> rows = window.rows();
        for (int i = 1; i < rows.size(); i++) {
            if (window.isFigureRow(rows.get(i))) {
                Optional<RawRow> header = wordiest(window, rows.subList(0, i));
                int columns = rows.get(i).filled();
                if (header.isPresent() && 2 * window.shownWidth(header.get().number()) >= columns) {
                    return header;
                }
            }
        }
        return Optional.empty();
    }

    /** The first of the rows with most different words; empty when none has two. */
    private static Optional<RawRow> wordiest(HeaderWindow window, List<RawRow> rows) {
        Optional<RawRow> best = Optional.empty();
        int most = 1;
        for (RawRow row : rows) {
            int words = window.texts(row).size();
            if (words > most && looksLikeTitles(window, row)) {
                best = Optional.of(row);
                most = words;
            }
        }
        return best;
    }

    private static boolean looksLikeTitles(HeaderWindow window, RawRow row) {
        return !window.isFigureRow(row)
                && !window.isFilledIn(row)
                && row.cells().stream().allMatch(cell -> cell.text().length() <= LONGEST_TITLE)
                && row.cells().stream().filter(CellShape::isWords).count() >= 1;
    }
}
