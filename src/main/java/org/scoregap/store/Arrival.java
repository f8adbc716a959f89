package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * How bytes came in.
 *
 * @param file a name that they had
 * @param received when
 */
public record Arrival(String file, Instant received) {
    /** Each once, the earliest first. */
    static List<Arrival> of(Connection connection, String sha256) throws SQLException {
        return Statements.list(
                connection,
                "SELECT file, received_at FROM submission WHERE sha256 = ? GROUP BY file, received_at"
                        + " ORDER BY received_at, MIN(id)",
                row -> new Arrival(row.text(), row.instant()),
                sha256);
    }
}
