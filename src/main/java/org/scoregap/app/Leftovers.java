package org.scoregap.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.scoregap.store.Archive;

/** What runs that were killed have left half written. Cleared while nobody else works with the store. */
final class Leftovers {
    /** Commands that need no store write into the reports too. */
    private static final Duration SURELY_LEFT = Duration.ofHours(1);

    private Leftovers() {}

    /** Clears them away; what cannot be cleared now does no harm. */
    static void clear(Path originals, Path reports) {
        clear(originals, Archive::isDraft);
        clear(reports, file -> AtomicFile.isTemporary(file) && isOld(file));
    }

    private static void clear(Path folder, Predicate<Path> left) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(left).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException harmless) {
            return;
        }
    }

    /** Takes away a file, or a folder with all that is in it; what cannot be taken away now does no harm. */
    static void removeQuietly(Path left) {
        if (!Files.exists(left)) {
            return;
        }
        try (Stream<Path> all = Files.walk(left)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException harmless) {
            return;
        }
    }

    private static boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(Instant.now().minus(SURELY_LEFT));
        } catch (IOException gone) {
            return false;
        }
    }
}
