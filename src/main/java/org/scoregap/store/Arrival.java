package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * How bytes came in.
 *
 * @param file a name that they had
 * @param received when they first came under that name
 */
public record Arrival(String file, Instant received) {
    /** Name by name, the earliest first. */
    static List<Arrival> of(Connection connection, String sha256) throws SQLException {
        return Statements.list(
                connection,
                "SELECT file, MIN(received_at) AS first, MIN(id) FROM submission WHERE sha256 = ? GROUP BY file"
                        + " ORDER BY first, MIN(id)",
                row -> new Arrival(row.text(), row.instant()),
                sha256);
    }
}
