package org.scoregap.read;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Where files lie that are needed for a moment: figures of a whole city in the clear, which have no business in a folder that
 * all users of a machine share. It is one folder in the workspace, made when first needed, for its owner only, and gone at
 * the end of the run. Apache POI, whose setting of the whole process this is, puts its own files there too.
 */
public final class Scratch implements TempFileCreationStrategy {
    private static final String NAME = ".scratch-";
    private static final AtomicReference<@Nullable Scratch> CURRENT = new AtomicReference<>();
    private static final Duration SURELY_LEFT = Duration.ofHours(24);

    private final Path workspace;
    private Optional<Path> folder = Optional.empty();

    private Scratch(Path workspace) {
        this.workspace = workspace;
    }

    /** From here on, for the whole process. Without it, and where the workspace cannot be written to, it is the system's folder. */
    public static void in(Path workspace) {
        Scratch before = CURRENT.get();
        if (before == null || !before.workspace.equals(workspace)) {
            Scratch scratch = new Scratch(workspace);
            TempFile.setTempFileCreationStrategy(scratch);
            replaceBy(scratch);
        }
    }

    /** At the end of the run. */
    public static void end() {
        if (CURRENT.get() != null) {
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
            replaceBy(null);
        }
    }

    private static void replaceBy(@Nullable Scratch next) {
        Scratch before = CURRENT.getAndSet(next);
        if (before != null) {
            before.clear();
        }
    }

    /** A new file, which is the caller's to delete. */
    public static Path file(String prefix, String suffix) throws IOException {
        return TempFile.createTempFile(prefix, suffix).toPath();
    }

    /** A new folder, which is the caller's to delete. */
    public static Path folder(String prefix) throws IOException {
        return TempFile.createTempDirectory(prefix).toPath();
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        Optional<Path> place = place();
        return (place.isPresent()
                        ? Files.createTempFile(place.get(), prefix, suffix)
                        : Files.createTempFile(prefix, suffix))
                .toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        Optional<Path> place = place();
        return (place.isPresent() ? Files.createTempDirectory(place.get(), prefix) : Files.createTempDirectory(prefix))
                .toFile();
    }

    private synchronized Optional<Path> place() throws IOException {
        if (folder.isEmpty() && Files.isWritable(workspace)) {
            removeLeft();
            folder = Optional.of(Files.createTempDirectory(workspace, NAME));
        }
        return folder;
    }

    /** Of runs that were killed. */
    private void removeLeft() throws IOException {
        Instant surely = Instant.now().minus(SURELY_LEFT);
        try (Stream<Path> all = Files.list(workspace)) {
            for (Path each : all.toList()) {
                if (each.getFileName().toString().startsWith(NAME)
                        && Files.getLastModifiedTime(each).toInstant().isBefore(surely)) {
                    remove(each);
                }
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException harmless) {
            return;
        }
    }

    private synchronized void clear() {
        folder.ifPresent(Scratch::remove);
        folder = Optional.empty();
    }
}
