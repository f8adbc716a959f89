package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * How bytes came in when they first did.
 *
 * @param file the name that they had
 */
public record FirstArrival(String file, Instant received) {
    static Optional<FirstArrival> of(Connection connection, String sha256) throws SQLException {
        return Statements.first(
                connection,
                "SELECT file, received_at FROM submission WHERE sha256 = ? ORDER BY received_at, id FETCH FIRST ROW ONLY",
                row -> new FirstArrival(row.text(), row.instant()),
                sha256);
    }
}
