package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.RunWords;

/** Who ran what. Rows are only ever added. */
final class JournalTable {
    /** What the first row is chained to. */
    static final String BEFORE_ALL = "";

    private final Connection connection;

    JournalTable(Connection connection) {
        this.connection = connection;
    }

    /** @param chain as it was written */
    record Link(JournalRow row, String chain) {
        static Link read(RowCursor row) throws SQLException {
            return new Link(JournalRow.read(row), row.text());
        }
    }

    /** In the order of writing. */
    List<Link> all() throws SQLException {
        return Statements.list(
                connection, "SELECT " + JournalRow.COLUMNS + ", chain FROM journal ORDER BY id", Link::read);
    }

    /** Notes that a run began, and gives its number. */
    long begin(RunWords words, Instant now) throws SQLException {
        long id = Statements.nextId(connection, "journal");
        add(new JournalRow(
                id,
                id,
                JournalRow.Kind.BEGUN,
                now,
                words,
                Optional.empty(),
                Optional.empty(),
                count("submission"),
                count("publication"),
                ""));
        return id;
    }

    /** Notes how it ended, and all that was recorded since it began. */
    void end(long run, RunWords words, Instant now, int status, Optional<String> failure, List<String> more)
            throws SQLException {
        List<String> files = new ArrayList<>(more);
        files.addAll(recordedSince(run));
        add(new JournalRow(
                Statements.nextId(connection, "journal"),
                run,
                JournalRow.Kind.ENDED,
                now,
                words,
                Optional.of((long) status),
                failure,
                count("submission"),
                count("publication"),
                String.join("\n", files)));
    }

    private List<String> recordedSince(long run) throws SQLException {
        List<String> lines = new ArrayList<>(
                Statements.list(connection, """
                SELECT id, sha256, file FROM submission
                WHERE id > (SELECT submissions FROM journal WHERE id = ?) ORDER BY id
                """, row -> line("submission", row.number(), row.text(), row.text()), run));
        lines.addAll(Statements.list(
                connection, """
                SELECT id, sha256, list || ' ' || period FROM publication
                WHERE id > (SELECT publications FROM journal WHERE id = ?) ORDER BY id
                """, row -> line("publication", row.number(), row.text(), row.text()), run));
        return lines;
    }

    /** A line of a run's files; no name can pass for two of them. */
    static String line(String kind, long number, String sha256, String name) {
        return kind + " " + number + " " + sha256 + " " + name.replaceAll("\\R", " ");
    }

    /** Numbers begin at 1 and none is ever given up: the last one is how many there are. */
    private long count(String table) throws SQLException {
        return Statements.nextId(connection, table) - 1;
    }

    private void add(JournalRow row) throws SQLException {
        String before = Statements.first(
                        connection, "SELECT chain FROM journal ORDER BY id DESC FETCH FIRST ROW ONLY", RowCursor::text)
                .orElse(BEFORE_ALL);
        Statements.update(
                connection,
                "INSERT INTO journal (" + JournalRow.COLUMNS
                        + ", chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.run(),
                row.kind(),
                row.at(),
                row.words().account(),
                row.words().command(),
                row.words().words(),
                row.words().programVersion(),
                row.status(),
                row.failure(),
                row.submissions(),
                row.publications(),
                row.files(),
                row.chainedTo(before));
    }
}
