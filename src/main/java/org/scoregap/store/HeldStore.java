package org.scoregap.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * The place of a store, held so that no process can make one there nor open the one that is there: by the locks that they
 * would take. It works on a file that H2 cannot read any more.
 */
final class HeldStore implements AutoCloseable {
    private final StoreFile file;
    private final List<FileChannel> channels = new ArrayList<>();

    private HeldStore(StoreFile file) {
        this.file = file;
    }

    /** @throws ScoregapException {@code STORE_BUSY}, {@code STORE_UNREACHABLE} */
    static HeldStore of(StoreFile file, Duration wait) {
        HeldStore held = new HeldStore(file);
        boolean all = false;
        try {
            Patience patience = new Patience(file, wait);
            // The lock of whoever makes a store first: then a missing one stays missing.
            held.take(Creation.lockFile(file), patience, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.exists()) {
                held.take(file.path(), patience, StandardOpenOption.WRITE);
            }
            all = true;
            Holder.note(file, "restore");
            return held;
        } catch (IOException e) {
            throw new ScoregapException(
                    Failure.STORE_UNREACHABLE, e, file.path().toString(), e.toString());
        } finally {
            if (!all) {
                held.letGo();
            }
        }
    }

    private void take(Path path, Patience patience, StandardOpenOption... options) throws IOException {
        FileChannel channel = FileChannel.open(path, options);
        channels.add(channel);
        while (!locked(channel)) {
            patience.waitOnce();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // A thread of this process holds it: the same to us as another process.
            return false;
        }
    }

    /** Windows moves nothing onto a file that is open. Elsewhere it is held until the new store has been written to. */
    void letGoWhereItBars() {
        if (!StoreFile.hasOwners() && channels.size() > 1) {
            close(channels.remove(1));
        }
    }

    @Override
    public void close() {
        Holder.forget(file);
        letGo();
    }

    private void letGo() {
        channels.forEach(HeldStore::close);
        channels.clear();
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException locksEndWithTheProcess) {
            return;
        }
    }
}
