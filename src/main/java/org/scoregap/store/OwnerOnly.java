package org.scoregap.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders and files that only their owner may enter and read, from the moment that they are there. Where the file system
 * knows no such permissions they are made as it makes them.
 */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Makes a folder and those above it; leaves existing ones as they are. */
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, FOLDER));
        }
    }

    /** The same of the folder that a file lies in. */
    public static void folderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            folder(folder);
        }
    }

    /** Makes an empty file that is not there. */
    public static void newFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    /** Takes a file that is there from all others. */
    public static void file(Path file) throws IOException {
        if (knowsOwners(file)) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    /** The same, but one that belongs to another user stays as it is: it is the folder that keeps others out. */
    public static void fileIfOurs(Path file) {
        try {
            file(file);
        } catch (IOException anothers) {
            return;
        }
    }

    /** Gives a file that is to take another's place the permissions of that one, where there is one. */
    public static void like(Path existing, Path file) throws IOException {
        if (Files.exists(existing) && knowsOwners(existing)) {
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(existing));
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        Path above = path.toAbsolutePath();
        while (above.getParent() != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return Files.getFileAttributeView(above, PosixFileAttributeView.class) != null;
    }
}
