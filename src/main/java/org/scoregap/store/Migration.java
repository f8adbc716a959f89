package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/** The numbered scripts under {@code migration}, and which of them a store has seen. */
final class Migration {
    /** The last script's number: a test holds it to the scripts. */
    static final int LATEST = 1;

    private static final String TABLE = "schema_history";

    private Migration() {}

    /**
     * The last script that ran on the store, read without Flyway, which takes longer to load than most commands run.
     * Empty when none ran to its end.
     */
    static Optional<Integer> version(Connection connection) throws SQLException {
        return Statements.first(
                        connection,
                        "SELECT COALESCE(MAX(CAST(\"version\" AS INTEGER)), 0) FROM \"" + TABLE
                                + "\" WHERE \"success\"",
                        RowCursor::count)
                .filter(version -> version > 0);
    }

    /** Runs the scripts that the store has not seen. */
    static void run(StoreFile file) {
        Flyway.configure()
                .dataSource(file.url(), Access.ADMINISTRATOR.user(), Access.ADMINISTRATOR.password())
                .locations("classpath:org/scoregap/store/migration")
                .table(TABLE)
                .load()
                .migrate();
    }
}
