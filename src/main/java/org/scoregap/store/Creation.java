package org.scoregap.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes a store, or brings its schema up to date. A new one is made under another name and moved into place, so a
 * process killed on the way leaves either no store or a whole one.
 */
final class Creation {
    private static final String BEING_MADE = "scoregap-new";

    private Creation() {}

    /** Another process is making the store. */
    static final class BeingMade extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Makes the store unless it exists by the time that nobody else is making it. */
    static void make(StoreFile file) throws BeingMade, IOException, SQLException {
        try (FileChannel channel =
                        FileChannel.open(lockFile(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            OwnerOnly.file(lockFile(file));
            if (lock.isValid() && !file.exists()) {
                makeAlone(file);
            }
        }
    }

    /** Whoever makes a store holds it. */
    static Path lockFile(StoreFile file) {
        return file.folder().resolve("scoregap.lock");
    }

    private static FileLock lock(FileChannel channel) throws BeingMade, IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // A thread of this process holds it: the same to us as another process.
        }
        throw new BeingMade();
    }

    private static void makeAlone(StoreFile file) throws IOException, SQLException {
        StoreFile draft = file.sibling(BEING_MADE);
        Files.deleteIfExists(draft.path());
        try (Connection administrator = Access.ADMINISTRATOR.create(draft)) {
            prepare(administrator);
            Migration.run(draft);
        }
        OwnerOnly.file(draft.path());
        try (FileChannel channel = FileChannel.open(draft.path(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft.path(), file.path(), StandardCopyOption.ATOMIC_MOVE);
        StoreFile.sync(file.folder());
    }

    static void prepare(Connection administrator) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("CREATE USER " + Access.DATA.user() + " PASSWORD '" + Access.DATA.password() + "'");
            statement.execute("GRANT SELECT, INSERT, UPDATE ON SCHEMA public TO " + Access.DATA.user());
        }
    }
}
