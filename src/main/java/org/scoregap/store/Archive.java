package org.scoregap.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * The original bytes of every file, under their SHA-256: {@code ab/abcdef…}. What is there is whole: bytes are written
 * to a temporary file, synced to disk and moved.
 */
public final class Archive {
    private static final String DRAFT = "keeping-";

    private final Path folder;

    /** @param folder made when the first file is kept */
    public Archive(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Keeps a copy, unless one is there.
     *
     * @param sha256 what {@link #sha256} said of the file
     * @return where the bytes are
     * @throws ScoregapException {@code FILE_REFUSED} when the file cannot be read or the archive not written, and when
     *     the file's bytes are not (or no longer) those of {@code sha256}
     */
    public Path keep(Path file, String sha256) {
        Path kept = place(sha256);
        if (Files.isRegularFile(kept) && isIntact(sha256)) {
            return kept;
        }
        try {
            Path shelf = shelf(sha256);
            OwnerOnly.folder(shelf);
            Path draft = Files.createTempFile(shelf, DRAFT, ".tmp");
            try {
                String copied = copy(file, draft);
                if (!copied.equals(sha256)) {
                    throw new ScoregapException(Failure.FILE_REFUSED, file.toString(), copied + " ≠ " + sha256);
                }
                OwnerOnly.file(draft);
                Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
                StoreFile.sync(shelf);
            } finally {
                Files.deleteIfExists(draft);
            }
            return kept;
        } catch (IOException e) {
            // A disk that is full does not say which one it is.
            throw new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), "→ " + kept + ": " + e);
        }
    }

    /** Where the bytes of this hash are; empty when they were never kept. Does not look at the bytes. */
    public Optional<Path> find(String sha256) {
        return Optional.of(place(sha256)).filter(Files::isRegularFile);
    }

    /** Whether bytes are kept under this hash and are still those. */
    public boolean isIntact(String sha256) {
        return find(sha256).filter(kept -> sha256(kept).equals(sha256)).isPresent();
    }

    /** Whether the file is one that was being kept when its process was killed; of others' work in progress nobody can tell. */
    public static boolean isDraft(Path file) {
        return String.valueOf(file.getFileName()).startsWith(DRAFT);
    }

    /**
     * The SHA-256 of a file's bytes in lower-case hexadecimal.
     *
     * @throws ScoregapException {@code FILE_REFUSED} when it cannot be read
     */
    public static String sha256(Path file) {
        try {
            return copyTo(file, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), e.toString());
        }
    }

    /** Where the bytes of this hash are, or would be. */
    public Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return shelf(sha256).resolve(sha256);
    }

    /** One of 256 folders: none of them fills up. */
    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    /** Copies and syncs; returns the hash of what was copied. */
    private static String copy(Path file, Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            String hash = copyTo(file, Channels.newOutputStream(channel));
            channel.force(true);
            return hash;
        }
    }

    /** Leaves {@code target} open: it still has to be synced. */
    private static String copyTo(Path file, OutputStream target) throws IOException {
        MessageDigest digest = digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(target);
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
