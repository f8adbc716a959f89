package org.scoregap.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * Where a database is: a path and never a URL that a user wrote.
 *
 * @param folder absolute
 * @param name as H2 names it: the file's name without its suffix
 */
record StoreFile(Path folder, String name) {
    private static final String NAME = "scoregap";
    private static final String SUFFIX = ".mv.db";
    private static final boolean OWNERS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /**
     * The store in {@code folder}, which is made where it does not exist.
     *
     * @throws ScoregapException {@code FILE_REFUSED} when the path has a {@code ;}, which would end the path in H2's
     *     URL and smuggle settings ({@code INIT=}) into it; {@code STORE_UNREACHABLE} when the folder cannot be made
     */
    static StoreFile in(Path folder) {
        StoreFile file = at(folder);
        try {
            OwnerOnly.folder(file.folder());
        } catch (IOException e) {
            throw new ScoregapException(
                    Failure.STORE_UNREACHABLE, e, file.folder().toString(), e.toString());
        }
        return file;
    }

    /** The same where nothing is made. */
    static StoreFile at(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (absolute.toString().indexOf(';') >= 0) {
            throw new ScoregapException(Failure.FILE_REFUSED, absolute.toString(), "';'");
        }
        return new StoreFile(absolute, NAME);
    }

    /** Whether the file system knows owners, as Windows does not. */
    static boolean hasOwners() {
        return OWNERS;
    }

    /** Writes a folder's entries to disk, so that a file moved into it is there after a power cut. */
    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; it writes the entry with the file.
            return;
        }
    }

    Path path() {
        return folder.resolve(name + SUFFIX);
    }

    /** Whether it is the store itself, and no draft or copy beside it that only its maker knows of. */
    boolean isInPlace() {
        return name.equals(NAME);
    }

    /** A file beside it with another name. */
    StoreFile sibling(String other) {
        return new StoreFile(folder, other);
    }

    boolean exists() {
        return Files.exists(path());
    }

    String url() {
        return "jdbc:h2:file:" + folder.resolve(name);
    }
}
