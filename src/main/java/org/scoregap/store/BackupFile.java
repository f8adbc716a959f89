package org.scoregap.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * A zip with one store in it, and beside it a file with its checksum as {@code sha256sum -c} reads it.
 *
 * @param zip absolute
 */
public record BackupFile(Path zip) {
    /** A store has stretches of nothing, which shrink well; what shrinks better than this was made to. */
    private static final long MOST_TIMES = 1000;

    private static final int STRETCH = 1 << 16;

    public BackupFile {
        zip = zip.toAbsolutePath().normalize();
    }

    /** Where its checksum lies. */
    public Path checksum() {
        return zip.resolveSibling(zip.getFileName() + ".sha256");
    }

    /** What stands in {@link #checksum}. */
    public static String line(String sha256, Path zip) {
        return sha256 + "  " + zip.getFileName() + "\n";
    }

    /**
     * Whether its bytes are those that were written, by the checksum beside it; empty where there is none.
     *
     * @throws ScoregapException {@code BACKUP_DAMAGED} when they are not, {@code FILE_REFUSED} when it cannot be read
     */
    public Optional<String> verified() {
        String now = Archive.sha256(zip);
        Optional<String> recorded = recorded();
        if (recorded.isPresent() && !recorded.get().equals(now)) {
            throw damaged("SHA-256 " + now + " ≠ " + recorded.get());
        }
        return recorded;
    }

    private Optional<String> recorded() {
        if (!Files.isRegularFile(checksum())) {
            return Optional.empty();
        }
        try {
            String line = Files.readString(checksum(), StandardCharsets.UTF_8).strip();
            return Optional.of(line.replaceFirst("(?s)\\s.*", ""));
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, checksum().toString(), e.toString());
        }
    }

    /** Writes the store in it to {@code target} and to disk. */
    void unpack(StoreFile target) throws IOException {
        String wanted = String.valueOf(StoreFile.at(target.folder()).path().getFileName());
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            List<String> names = file.stream().map(ZipEntry::getName).limit(3).toList();
            if (!names.equals(List.of(wanted))) {
                throw damaged(names + " ≠ [" + wanted + "]");
            }
            ZipEntry entry = file.getEntry(wanted);
            CRC32 sum = new CRC32();
            try (InputStream bytes = new CheckedInputStream(file.getInputStream(entry), sum);
                    FileChannel channel =
                            FileChannel.open(target.path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OwnerOnly.file(target.path());
                copy(bytes, Channels.newOutputStream(channel), MOST_TIMES * Math.max(STRETCH, Files.size(zip)));
                channel.force(true);
            }
            if (sum.getValue() != entry.getCrc()) {
                throw damaged("CRC-32 " + Long.toHexString(sum.getValue()) + " ≠ " + Long.toHexString(entry.getCrc()));
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    private void copy(InputStream bytes, OutputStream target, long most) throws IOException {
        byte[] stretch = new byte[STRETCH];
        long all = 0;
        for (int read = bytes.read(stretch); read >= 0; read = bytes.read(stretch)) {
            all += read;
            if (all > most) {
                throw damaged("> " + most + " bytes");
            }
            target.write(stretch, 0, read);
        }
    }

    ScoregapException damaged(String why) {
        return new ScoregapException(Failure.BACKUP_DAMAGED, zip.toString(), why);
    }

    /**
     * Opens the store in it as one of its own.
     *
     * @param scratch a folder that is there and holds no store; the store's file is left in it
     * @throws ScoregapException {@code BACKUP_DAMAGED} when there is no sound store in it
     */
    public Store openIn(Path scratch, java.time.Clock clock) {
        StoreFile file = StoreFile.at(scratch);
        try {
            unpack(file);
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, scratch.toString(), e.toString());
        }
        return Store.open(scratch, java.time.Duration.ZERO, clock);
    }
}
