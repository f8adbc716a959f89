package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file below an open database: what SQL says nothing about, or only to an administrator. */
final class OpenFile {
    /** A smaller one is not worth writing anew. */
    private static final long SMALL = 16L << 20;
    /** Percent. What is written anew four times as rarely as it grows by itself is written less than twice in all. */
    private static final int SPARSE = 25;

    private final MVStore store;

    private OpenFile(MVStore store) {
        this.store = store;
    }

    static OpenFile of(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        Database database = session.getDatabase();
        return new OpenFile(database.getStore().getMvStore());
    }

    /** Has what was written on disk before it returns: without it a commit survives the process, but not a power cut. */
    void sync() throws SQLException {
        try {
            store.sync();
        } catch (MVStoreException e) {
            throw DbException.convert(e).getSQLException();
        }
    }

    /** Whether most of it is what later commits have replaced. */
    boolean isSparse() {
        FileStore<?> file = store.getFileStore();
        return isSparse(file.size(), file.getChunksFillRate());
    }

    /** @param fill percent of its pages that are in use */
    static boolean isSparse(long bytes, int fill) {
        return bytes >= SMALL && fill < SPARSE;
    }
}
