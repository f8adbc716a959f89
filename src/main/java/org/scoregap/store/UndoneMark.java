package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a submission was undone, and perhaps revived.
 *
 * @param revived empty while it is undone
 */
public record UndoneMark(long submission, Instant undone, String reason, Optional<Instant> revived) {
    private static final String SELECT = "SELECT submission, undone_at, reason, revived_at FROM undoing ";

    boolean holdsAt(Instant asOf) {
        return !undone.isAfter(asOf) && revived.filter(r -> !r.isAfter(asOf)).isEmpty();
    }

    static List<UndoneMark> all(Connection connection) throws SQLException {
        return Statements.list(connection, SELECT + "ORDER BY id", UndoneMark::read);
    }

    static List<UndoneMark> ofBytes(Connection connection, String sha256) throws SQLException {
        return Statements.list(
                connection,
                SELECT + "WHERE submission IN (SELECT id FROM submission WHERE sha256 = ?) ORDER BY id",
                UndoneMark::read,
                sha256);
    }

    static void insert(Connection connection, long submission, Instant now, String reason) throws SQLException {
        Statements.update(
                connection,
                "INSERT INTO undoing (id, submission, undone_at, reason) VALUES (?, ?, ?, ?)",
                Statements.nextId(connection, "undoing"),
                submission,
                now,
                reason);
    }

    static void revive(Connection connection, long submission, Instant now) throws SQLException {
        Statements.update(
                connection,
                "UPDATE undoing SET revived_at = GREATEST(undone_at, ?) WHERE submission = ? AND revived_at IS NULL",
                now,
                submission);
    }

    private static UndoneMark read(RowCursor row) throws SQLException {
        return new UndoneMark(row.number(), row.instant(), row.text(), row.optionalInstant());
    }
}
