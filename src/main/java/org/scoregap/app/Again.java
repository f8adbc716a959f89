package org.scoregap.app;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.Unreadable;
import org.scoregap.read.file.Envelope;
import org.scoregap.store.Archive;

/**
 * Whether files are taken in again that the store knows.
 *
 * @param asked whether they are
 * @param together the SHA-256 of all of them
 */
record Again(boolean asked, Set<String> together) {
    static final Again NOT = new Again(false, Set.of());

    Again {
        together = Set.copyOf(together);
    }

    /** One file, by itself. */
    static Again alone() {
        return new Again(true, Set.of());
    }

    /**
     * These, and those in zips.
     *
     * @param scratch where zips are unpacked meanwhile
     */
    static Again of(List<Path> files, Path scratch) {
        Set<String> together = new HashSet<>();
        for (Path file : files) {
            try {
                if (Envelope.isOne(file)) {
                    addThoseIn(file, scratch, together);
                } else {
                    together.add(Archive.sha256(file));
                }
            } catch (Unreadable refused) {
                // It is recorded as refused when its turn comes, and supersedes nothing.
            } catch (ScoregapException e) {
                if (e.failure() != Failure.FILE_REFUSED) {
                    throw e;
                }
            }
        }
        return new Again(true, together);
    }

    private static void addThoseIn(Path zip, Path scratch, Set<String> together) {
        try (Unpacked unpacked = Unpacked.of(zip, scratch)) {
            unpacked.files().forEach(file -> together.add(Archive.sha256(file)));
        }
    }
}
