package org.scoregap.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to a store in its place. Everybody passes it while opening; it is shut while another file is put there. Without it
 * somebody could find the old file, wait for its lock, get it when the new file lies there, and write where nobody reads.
 */
final class Gate implements AutoCloseable {
    private final @Nullable FileChannel channel;

    private Gate(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** Empty while it is shut. */
    static Optional<Gate> pass(StoreFile file) throws IOException {
        try {
            return locked(file, true);
        } catch (AccessDeniedException readOnly) {
            // Then nobody of this account puts another file there either.
            return Optional.of(new Gate(null));
        }
    }

    /** Empty while others pass, or where it is shut already. */
    static Optional<Gate> shut(StoreFile file) throws IOException {
        return locked(file, false);
    }

    private static Optional<Gate> locked(StoreFile file, boolean shared) throws IOException {
        Path lock = Creation.lockFile(file);
        FileChannel channel =
                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            OwnerOnly.fileIfOurs(lock);
            FileLock got = channel.tryLock(0, Long.MAX_VALUE, shared);
            locked = got != null;
        } catch (OverlappingFileLockException e) {
            // A thread of this process holds it: the same to us as another process.
            locked = false;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? Optional.of(new Gate(channel)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
