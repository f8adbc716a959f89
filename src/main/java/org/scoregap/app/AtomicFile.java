package org.scoregap.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.store.OwnerOnly;

/**
 * Writes a file whole or not at all: to a temporary one beside it, to disk, then moved into its place. Behind a link it is
 * the file that the link leads to; what is no file, as {@code /dev/null} and named pipes, is written to and stays what it is.
 */
public final class AtomicFile {
    private static final Pattern TEMPORARY = Pattern.compile("\\.scoregap[0-9a-f-]{36}\\.tmp");

    private AtomicFile() {}

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A file, and what is to stand in it. */
    record Named(Path file, Content content) {}

    /** Who may read a file that was not there before; one that was keeps its permissions. */
    private enum Readers {
        /** Whoever the system lets: somebody named the file, and where it goes is their business. */
        AS_USUAL,
        OWNER
    }

    /**
     * Writes {@code content} to {@code file}, whose folder is made where it is missing.
     *
     * @throws ScoregapException {@code FILE_REFUSED} when the system does not take it; what was there is still there
     */
    public static void write(Path file, Content content) {
        write(file, content, Readers.AS_USUAL);
    }

    /** The same for a file of the workspace: it and its folder are their owner's alone. */
    public static void writeOwn(Path file, Content content) {
        write(file, content, Readers.OWNER);
    }

    private static void write(Path file, Content content, Readers readers) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE))) {
                    content.writeTo(out);
                }
                return;
            }
            Staged staged = stage(file, content, readers);
            try {
                staged.commit();
            } finally {
                staged.discard();
            }
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    /**
     * Writes files of the workspace that belong together, their owner's alone: all of them are on disk under other names before the first takes its place, so that
     * who looks sees those of one run but for the moment that renaming takes.
     *
     * @param files in the order in which they take their places
     * @throws ScoregapException {@code FILE_REFUSED} when the system does not take one; then all are as they were, unless it
     *     was the renaming that failed
     */
    static void writeAll(List<Named> files) {
        List<Staged> staged = new ArrayList<>();
        try {
            // One after the other: once one cannot be written, nothing more is.
            for (Named each : files) {
                try {
                    staged.add(stage(each.file(), each.content(), Readers.OWNER));
                } catch (IOException e) {
                    throw refused(each.file(), e);
                }
            }
            for (Staged each : staged) {
                try {
                    each.commit();
                } catch (IOException e) {
                    throw refused(each.target(), e);
                }
            }
        } finally {
            staged.forEach(Staged::discardQuietly);
        }
    }

    private static ScoregapException refused(Path file, IOException e) {
        return new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), String.valueOf(e.getMessage()));
    }

    /** Whether the name is one that content waits under; after an interruption it is left there. */
    static boolean isTemporary(Path file) {
        return TEMPORARY.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static Staged stage(Path file, Content content, Readers readers) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = target.resolveSibling(".scoregap" + UUID.randomUUID() + ".tmp");
        if (readers == Readers.OWNER) {
            OwnerOnly.folderOf(target);
            OwnerOnly.newFile(temporary);
        } else {
            Files.createDirectories(target.getParent());
            // Not createTempFile: what others are to read must not be the owner's alone.
            Files.createFile(temporary);
        }
        Staged staged = new Staged(temporary, target);
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(staged.temporary, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
            out.flush();
            OwnerOnly.like(target, staged.temporary);
            channel.force(true);
            whole = true;
            return staged;
        } finally {
            if (!whole) {
                staged.discardQuietly();
            }
        }
    }

    /**
     * Content that is on disk, and waits.
     *
     * @param temporary where it waits
     */
    private record Staged(Path temporary, Path target) {
        void commit() throws IOException {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        void discard() throws IOException {
            Files.deleteIfExists(temporary);
        }

        /** Where something else has failed already, that is what must be told. */
        void discardQuietly() {
            try {
                discard();
            } catch (IOException told) {
                return;
            }
        }
    }
}
