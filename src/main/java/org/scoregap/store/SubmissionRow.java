package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Submission.Outcome;

/** A row of the table {@code submission}. */
record SubmissionRow(
        long id,
        String file,
        String sha256,
        long bytes,
        Instant received,
        Optional<LocalDate> fillDate,
        Instant recorded,
        String mappingHash,
        int rows,
        int accepted,
        Outcome outcome,
        Optional<Long> corrects,
        String reason) {

    private static final String SELECT = """
            SELECT id, file, sha256, bytes, received_at, fill_date, recorded_at, mapping_hash, rows_met, rows_accepted,
                outcome, corrects, reason
            FROM submission
            """;

    static List<SubmissionRow> all(Connection connection) throws SQLException {
        return Statements.list(connection, SELECT + "ORDER BY id", SubmissionRow::read);
    }

    /** The readings of the same bytes, in the order they were recorded. */
    static List<SubmissionRow> ofBytes(Connection connection, String sha256) throws SQLException {
        return Statements.list(connection, SELECT + "WHERE sha256 = ? ORDER BY id", SubmissionRow::read, sha256);
    }

    static Optional<SubmissionRow> of(Connection connection, long id) throws SQLException {
        return Statements.first(connection, SELECT + "WHERE id = ?", SubmissionRow::read, id);
    }

    /** Empty while nothing is recorded. */
    static Optional<Instant> firstRecorded(Connection connection) throws SQLException {
        return Statements.first(
                connection,
                "SELECT recorded_at FROM submission ORDER BY recorded_at FETCH FIRST ROW ONLY",
                RowCursor::instant);
    }

    void insert(Connection connection) throws SQLException {
        Statements.update(
                connection,
                """
                INSERT INTO submission (id, file, sha256, bytes, received_at, fill_date, recorded_at, mapping_hash,
                    rows_met, rows_accepted, outcome, corrects, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                file,
                sha256,
                bytes,
                received,
                fillDate,
                recorded,
                mappingHash,
                rows,
                accepted,
                outcome,
                corrects,
                reason);
    }

    private static SubmissionRow read(RowCursor row) throws SQLException {
        return new SubmissionRow(
                row.number(),
                row.text(),
                row.text(),
                row.number(),
                row.instant(),
                row.optionalDay(),
                row.instant(),
                row.text(),
                row.count(),
                row.count(),
                row.choice(Outcome.class),
                row.optionalNumber(),
                row.text());
    }
}
