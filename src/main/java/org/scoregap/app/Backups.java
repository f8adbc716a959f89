package org.scoregap.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.store.Archive;
import org.scoregap.store.BackupFile;
import org.scoregap.store.OwnerOnly;
import org.scoregap.store.Store;

/**
 * Copies of the store: zips that hold its file, named by the time in UTC that they were made, each with its checksum
 * beside it. A copy gets its name once it was opened as a store and holds the same to the last value.
 */
public final class Backups {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'");
    /** Only these are ever taken away. */
    private static final Pattern NAME = Pattern.compile("scoregap-\\d{8}T\\d{9}Z\\.zip");

    private static final String DRAFT = ".being-made-";

    private final Store store;
    private final Path usual;
    private final Clock clock;

    /** @param usual the folder that they go to, and are tried in */
    Backups(Store store, Path usual, Clock clock) {
        this.store = store;
        this.usual = usual;
        this.clock = clock;
    }

    /**
     * Makes one, and takes the oldest away beyond {@code kept}: never before there is the new one, and none while the
     * store is not sound, for then an old one may be the last that is.
     *
     * @param kept how many there are then at most; at least 1
     * @throws ScoregapException {@code FILE_REFUSED} when it cannot be written, {@code BACKUP_DIFFERS}
     */
    public Backup make(int kept) {
        Backup made = make(named(usual));
        if (made.faults() == 0) {
            try {
                List<Path> all = all();
                for (Path old : all.subList(0, Math.max(0, all.size() - kept))) {
                    Files.delete(old);
                    Files.deleteIfExists(new BackupFile(old).checksum());
                }
            } catch (IOException e) {
                throw refused(usual, e);
            }
        }
        return made;
    }

    /** Where one goes that is made now. */
    Path named(Path folder) {
        return folder.resolve("scoregap-" + TIME.format(clock.instant().atOffset(ZoneOffset.UTC)) + ".zip");
    }

    /**
     * Makes one.
     *
     * @throws ScoregapException {@code FILE_EXISTS} where there is one of that name; as {@link #make(int)}
     */
    Backup make(Path zip) {
        BackupFile target = new BackupFile(zip);
        if (Files.exists(target.zip()) || Files.exists(target.checksum())) {
            throw new ScoregapException(Failure.FILE_EXISTS, target.zip().toString());
        }
        Path scratch = usual.resolve(DRAFT + UUID.randomUUID());
        Path draft = target.zip().resolveSibling(DRAFT + UUID.randomUUID() + ".zip");
        try {
            OwnerOnly.folder(usual);
            // The store is open: no other backup of it is being made.
            clearLeftovers();
            OwnerOnly.folderOf(target.zip());
            OwnerOnly.newFile(draft);
            store.whole().backUp(draft);
            sync(draft);
            OwnerOnly.folder(scratch);
            verify(new BackupFile(draft), scratch);
            String sha256 = Archive.sha256(draft);
            // First: a zip under its own name always has its checksum.
            AtomicFile.writeOwn(
                    target.checksum(),
                    out -> out.write(BackupFile.line(sha256, target.zip()).getBytes(StandardCharsets.UTF_8)));
            Files.move(draft, target.zip(), StandardCopyOption.ATOMIC_MOVE);
            return new Backup(
                    target.zip(),
                    Files.size(target.zip()),
                    sha256,
                    store.whole().contents(),
                    new StoreInspection(store.whole()).ofStore().size());
        } catch (IOException e) {
            throw refused(target.zip(), e);
        } finally {
            Leftovers.removeQuietly(draft);
            Leftovers.removeQuietly(scratch);
        }
    }

    private void verify(BackupFile draft, Path scratch) {
        try (Store copy = draft.openIn(scratch, clock)) {
            Optional<String> difference = store.whole().difference(copy.whole());
            if (difference.isPresent()) {
                throw new ScoregapException(Failure.BACKUP_DIFFERS, draft.zip().toString(), difference.get());
            }
        } catch (ScoregapException e) {
            if (e.failure() == Failure.FILE_REFUSED || e.failure() == Failure.BACKUP_DIFFERS) {
                throw e;
            }
            throw new ScoregapException(
                    Failure.BACKUP_DIFFERS, e, draft.zip().toString(), String.valueOf(e.getMessage()));
        }
    }

    private void clearLeftovers() throws IOException {
        try (Stream<Path> files = Files.list(usual)) {
            files.filter(file -> file.getFileName().toString().startsWith(DRAFT))
                    .toList()
                    .forEach(Leftovers::removeQuietly);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static ScoregapException refused(Path file, IOException e) {
        return new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), e.toString());
    }

    /** Oldest first. */
    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(usual)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
