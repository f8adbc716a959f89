package org.scoregap.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Many rows into one table: prepared once, sent in stretches. */
final class Batch implements AutoCloseable {
    private final PreparedStatement statement;
    private final int stretch;
    private int waiting;

    /** @param stretch rows sent at once: few where a row is large */
    Batch(Connection connection, String sql, int stretch) throws SQLException {
        this.statement = connection.prepareStatement(sql);
        this.stretch = stretch;
    }

    void add(Object... columns) throws SQLException {
        Statements.bind(statement, columns);
        statement.addBatch();
        waiting++;
        if (waiting >= stretch) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    /** Sends the rest. */
    void finish() throws SQLException {
        flush();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
