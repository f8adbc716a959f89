package org.scoregap.report.word;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.Chapter;
import org.scoregap.report.word.Filling.Listing;

/** A list of the book, and some of its rows: the documents say what the lists say, in the same figures. */
record BookTable(TableBlock table, List<List<Value>> rows) {
    BookTable(TableBlock table) {
        this(table, table.rows());
    }

    /**
     * A list of a chapter that every book has.
     *
     * @throws IllegalArgumentException when there is no such chapter
     */
    static BookTable of(Book book, String anchor, String table) {
        return in(report(book, anchor), table)
                .orElseThrow(() -> new IllegalArgumentException("no list " + table + " in " + anchor));
    }

    static Report report(Book book, String anchor) {
        return book.chapter(anchor)
                .map(Chapter::report)
                .orElseThrow(() -> new IllegalArgumentException("no chapter " + anchor));
    }

    static Optional<BookTable> in(Report report, String id) {
        return report.tables().stream()
                .filter(table -> table.id().equals(id))
                .map(BookTable::new)
                .findFirst();
    }

    /** The rows that have one of {@code wanted} there, as machines read it. */
    BookTable where(String column, Set<String> wanted) {
        int place = Filling.column(table, column);
        return new BookTable(
                table,
                rows.stream()
                        .filter(row -> wanted.contains(row.get(place).plain()))
                        .toList());
    }

    /** The rows that lose points there. */
    BookTable lost(String column) {
        int place = Filling.column(table, column);
        return new BookTable(
                table,
                rows.stream().filter(row -> hundredths(row.get(place)) > 0).toList());
    }

    /** Largest loss first, whatever their order was; equal ones as they were. */
    BookTable byLoss(String column) {
        int place = Filling.column(table, column);
        return new BookTable(
                table,
                rows.stream()
                        .sorted(Comparator.comparingLong((List<Value> row) -> -hundredths(row.get(place))))
                        .toList());
    }

    private static long hundredths(Value value) {
        return value instanceof Points points ? points.hundredths() : 0;
    }

    /** The first rows. */
    BookTable first(int most) {
        return new BookTable(table, rows.stream().limit(most).toList());
    }

    Listing listing(String... columns) {
        return Listing.of(table, rows, columns);
    }

    int size() {
        return rows.size();
    }

    Value value(List<Value> row, String column) {
        return row.get(Filling.column(table, column));
    }
}
