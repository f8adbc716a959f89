package org.scoregap.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** Opens the store's file: makes it where there is none, and waits while another process holds it. */
final class Opening {
    private final StoreFile file;
    private final Duration wait;

    Opening(StoreFile file, Duration wait) {
        this.file = file;
        this.wait = wait;
    }

    /** @throws ScoregapException {@code STORE_BUSY, STORE_DAMAGED, STORE_FOREIGN, STORE_UNREACHABLE} or {@code STORE_TOO_NEW} */
    Connection open() {
        Patience patience = new Patience(file, wait);
        while (true) {
            Optional<Connection> connection = attempt();
            if (connection.isPresent()) {
                return compact(connection.get());
            }
            patience.waitOnce();
        }
    }

    /** Empty while another process holds the store. */
    private Optional<Connection> attempt() {
        try {
            if (!file.exists()) {
                Creation.make(file);
            }
            refuseWhatH2WouldOverwrite();
            if (!file.isInPlace()) {
                return Optional.of(opened());
            }
            Optional<Gate> gate = Gate.pass(file);
            if (gate.isEmpty()) {
                return Optional.empty();
            }
            Gate passed = gate.get();
            try {
                return Optional.of(opened());
            } finally {
                passed.close();
            }
        } catch (Creation.BeingMade e) {
            return Optional.empty();
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return Optional.empty();
            }
            throw atOpening(e);
        } catch (IOException e) {
            throw new ScoregapException(
                    Failure.STORE_UNREACHABLE, e, file.path().toString(), e.toString());
        }
    }

    private Connection opened() throws SQLException {
        Definitions.verify(file);
        Connection open = Access.DATA.open(file);
        if (file.isInPlace()) {
            // As soon as it is held: what is still to be done takes longer than others wait.
            Holder.note(file, Holder.SOME_COMMAND);
        }
        return durable(upToDate(open));
    }

    /** The same store in a smaller file where most of the one that is open is of no use any more. */
    private Connection compact(Connection open) {
        try {
            return file.isInPlace() && OpenFile.of(open).isSparse() ? anew(open) : open;
        } catch (SQLException e) {
            throw atOpening(e);
        } catch (IOException e) {
            throw new ScoregapException(
                    Failure.STORE_UNREACHABLE, e, file.path().toString(), e.toString());
        }
    }

    private Connection anew(Connection open) throws SQLException, IOException {
        Optional<Gate> gate = Gate.shut(file);
        if (gate.isEmpty()) {
            return open;
        }
        Gate shut = gate.get();
        try {
            if (!Compacting.replace(file, open)) {
                return open;
            }
            open.close();
            return durable(Access.DATA.open(file));
        } finally {
            shut.close();
        }
    }

    /** H2 takes an empty file for a new database, and makes whoever opens it the administrator. */
    private void refuseWhatH2WouldOverwrite() throws IOException {
        if (Files.isRegularFile(file.path()) && Files.size(file.path()) == 0) {
            throw new ScoregapException(Failure.STORE_DAMAGED, file.path().toString(), "0 bytes");
        }
    }

    /** Runs missing scripts beside the open connection, so that no other process can come in between. */
    private Connection upToDate(Connection connection) throws SQLException {
        boolean upToDate = false;
        try {
            int version = Migration.version(connection).orElse(0);
            if (version > Migration.LATEST) {
                throw new ScoregapException(
                        Failure.STORE_TOO_NEW,
                        file.path().toString(),
                        Integer.toString(version),
                        Integer.toString(Migration.LATEST));
            }
            if (version < Migration.LATEST) {
                Migration.run(file);
            }
            upToDate = true;
            return connection;
        } finally {
            if (!upToDate) {
                connection.close();
            }
        }
    }

    /**
     * Has every commit on disk before it returns. H2 writes up to 500 ms later by default, and a process killed in
     * between loses what it acknowledged. Only an administrator may set it, and although H2 stores the setting, it does
     * not apply it when it opens the file again: so each time, by a second session beside the one that works.
     */
    private Connection durable(Connection connection) throws SQLException {
        try (Connection administrator = Access.ADMINISTRATOR.open(file)) {
            Statements.update(administrator, "SET WRITE_DELAY 0");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** H2 gives one code for a file that is none of its own and for one it cannot reach: the file system tells them apart. */
    private ScoregapException atOpening(SQLException e) {
        boolean reachable = Files.isRegularFile(file.path())
                && Files.isReadable(file.path())
                && Files.isWritable(file.path())
                && DatabaseFailure.refusalOfSystem(e).isEmpty();
        return new ScoregapException(
                reachable ? Failure.STORE_DAMAGED : Failure.STORE_UNREACHABLE,
                e,
                file.path().toString(),
                DatabaseFailure.sentence(e));
    }
}
