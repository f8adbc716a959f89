package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/** The numbered scripts under {@code migration}, and which of them a store has seen. */
final class Migration {
    /** The last script's number: a test holds it to the scripts. */
    static final int LATEST = 6;

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
    static void run(StoreFile file) throws SQLException {
        run(file, MigrationVersion.LATEST);
    }

    /** The same up to a script: a test makes an older store with it. */
    static void run(StoreFile file, MigrationVersion last) throws SQLException {
        try {
            Flyway.configure()
                    .dataSource(file.url(), Access.ADMINISTRATOR.user(), Access.ADMINISTRATOR.password())
                    .locations("classpath:org/scoregap/store/migration")
                    .table(TABLE)
                    .target(last)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
