package org.scoregap.report.book;

import java.util.List;
import org.scoregap.report.Report;

/**
 * One part of a book: a list as its own command prints it, and what is drawn beside it.
 *
 * @param anchor names it within the book: {@code gaps}, {@code unit-CGJ}, {@code explain-WS-601}
 * @param label its short name, for tabs and contents
 */
public record Chapter(String anchor, String label, Report report, List<Figure> figures) {
    public Chapter {
        figures = List.copyOf(figures);
    }
}
