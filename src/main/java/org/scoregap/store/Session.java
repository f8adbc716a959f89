package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.scoregap.model.ScoregapException;

/** One open connection, shared by everything that reads and writes the store; one thread at a time. */
final class Session implements AutoCloseable {
    private final StoreFile file;
    private final Connection connection;

    Session(StoreFile file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Statements that belong together. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    synchronized <T> T read(Work<T> work) {
        try {
            return work.run(connection);
        } catch (SQLException e) {
            throw DatabaseFailure.of(file, e);
        }
    }

    /** All of the work or nothing of it; on disk when it returns. */
    synchronized <T> T write(Work<T> work) {
        try {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.run(connection);
                connection.commit();
                OpenFile.of(connection).sync();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw DatabaseFailure.of(file, e);
        }
    }

    /** @throws ScoregapException {@code STORE_UNREACHABLE} when the disk refuses */
    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DatabaseFailure.of(file, e);
        }
    }
}
