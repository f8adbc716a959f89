package org.scoregap.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * Writes a store anew without what later commits have replaced. H2 would write over such space while the store is in use,
 * and a process killed just then loses its last commits: the head of the file still leads to what was written over. So
 * nothing is ever written over (see {@link Access}), and the file shrinks here: a copy is made, held against the store value
 * by value, and moved into its place.
 */
final class Compacting {
    private static final String DRAFT = "scoregap-compacting";

    private Compacting() {}

    /**
     * Puts the smaller file into the place of the one that is open, which goes on being the old one.
     *
     * @return whether it did; where the disk is full, or does not let an open file be replaced, all is as it was
     */
    static boolean replace(StoreFile file, Connection open) {
        StoreFile draft = file.sibling(DRAFT);
        try {
            copy(file.path(), draft.path());
            MVStoreTool.compact(draft.path().toString(), false);
            if (!holdsTheSame(open, draft)) {
                return false;
            }
            OwnerOnly.file(draft.path());
            try (FileChannel channel = FileChannel.open(draft.path(), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft.path(), file.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            StoreFile.sync(file.folder());
            return true;
        } catch (IOException | SQLException | MVStoreException fullOrHeld) {
            return false;
        } finally {
            deleteQuietly(draft.path());
        }
    }

    private static void deleteQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException nextTime) {
            return;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        OwnerOnly.newFile(to);
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.file(to);
    }

    private static boolean holdsTheSame(Connection open, StoreFile draft) throws SQLException {
        try (Connection copy = Access.DATA.open(draft)) {
            return Fingerprint.of(open).difference(Fingerprint.of(copy)).isEmpty();
        }
    }
}
