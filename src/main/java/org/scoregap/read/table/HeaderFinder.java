package org.scoregap.read.table;

import java.util.Optional;
import org.scoregap.read.RawRow;
import org.scoregap.read.ReadingOptions;
import org.scoregap.read.Vocabulary;
import org.scoregap.read.table.Header.Certainty;

/**
 * Finds the header among the first rows of a table. The row with most header texts that the mapping knows wins; without
 * any, what the rows look like decides.
 */
final class HeaderFinder {
    private static final int LONGEST_TITLE = 60;

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
            return Optional.of(HeaderBlock.around(known.get(), evidence, Certainty.SURE, window, rectangular));
        }
        return byShape(window);
    }

    /** The header that somebody says is in a row; empty when nothing is there. */
    Optional<Header> at(int number, HeaderWindow window) {
        return window.rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .map(row -> HeaderBlock.around(row, ReadingOptions.OPTION, Certainty.SURE, window, rectangular));
    }

    /** How many different texts of the row the mapping's forms know as headers. */
    int hits(RawRow row) {
        return (int) HeaderWindow.texts(row).stream()
                .filter(text -> text.length() <= LONGEST_TITLE && vocabulary.knows(text))
                .count();
    }

    /** The header by what the rows look like, whatever the mapping knows. */
    Optional<Header> byShape(HeaderWindow window) {
        return new HeaderByShape(window, rectangular).find();
    }
}
