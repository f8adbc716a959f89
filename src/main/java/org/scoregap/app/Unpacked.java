package org.scoregap.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.Limits;
import org.scoregap.read.file.Envelope;
import org.scoregap.store.OwnerOnly;

/**
 * The files of a zip, unpacked for as long as they are looked at.
 *
 * @param folder that they are in, one below for each
 * @param files by their names in the zip, without {@value ReceivedTimes#LIST}: when they arrived, the zip did
 */
record Unpacked(Path folder, List<Path> files) implements AutoCloseable {
    Unpacked {
        files = List.copyOf(files);
    }

    /**
     * Unpacks a zip.
     *
     * @param scratch made anew: what an interrupted run left in it is cleared away
     * @throws org.scoregap.read.Unreadable where it cannot be
     * @throws ScoregapException {@code FILE_REFUSED} when the system does not let us
     */
    static Unpacked of(Path zip, Path scratch) {
        boolean done = false;
        try {
            clear(scratch);
            OwnerOnly.folder(scratch);
            List<Path> files = new Envelope(zip)
                    .unpack(scratch, Limits.USUAL).stream()
                            .filter(file -> !String.valueOf(file.getFileName()).equals(ReceivedTimes.LIST))
                            .toList();
            done = true;
            return new Unpacked(scratch, files);
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, zip.toString(), "→ " + scratch + ": " + e);
        } finally {
            if (!done) {
                clearQuietly(scratch);
            }
        }
    }

    /** Takes them away. What cannot be taken away now is before the next zip. */
    @Override
    public void close() {
        clearQuietly(folder);
    }

    private static void clearQuietly(Path folder) {
        try {
            clear(folder);
        } catch (IOException later) {
            return;
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
