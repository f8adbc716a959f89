package org.scoregap.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * Puts another store into the place of the one that is there, sound or not. Nobody else can open either meanwhile.
 * Whenever it is killed, the whole store that was there or the whole new one lies in the place.
 */
public final class Restoring implements AutoCloseable {
    private static final String DRAFT = "scoregap-restoring";
    private static final String ASIDE = "scoregap-before-";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'");

    private final StoreFile file;
    private final Clock clock;
    private final HeldStore held;

    private Restoring(StoreFile file, Clock clock, HeldStore held) {
        this.file = file;
        this.clock = clock;
        this.held = held;
    }

    /**
     * Takes hold of the place.
     *
     * @param folder made where it is missing
     * @throws ScoregapException {@code STORE_BUSY} while another process has the store, {@code STORE_UNREACHABLE}
     */
    public static Restoring into(Path folder, Duration wait, Clock clock) {
        StoreFile file = StoreFile.in(folder);
        return new Restoring(file, clock, HeldStore.of(file, wait));
    }

    /**
     * The store in the backup, beside the one that is there; brought up to date where an older version made it.
     *
     * @throws ScoregapException {@code BACKUP_DAMAGED}, {@code STORE_TOO_NEW}
     */
    public Draft draft(BackupFile backup) {
        StoreFile draft = file.sibling(DRAFT);
        try {
            Files.deleteIfExists(draft.path());
            backup.unpack(draft);
            Definitions.verifyBrought(draft);
            int version = version(draft);
            return new Draft(
                    Store.open(draft, clock), version == Migration.LATEST ? Optional.empty() : Optional.of(version));
        } catch (IOException e) {
            throw new ScoregapException(
                    Failure.STORE_UNREACHABLE, e, draft.path().toString(), e.toString());
        } catch (SQLException e) {
            throw backup.damaged(DatabaseFailure.sentence(e));
        } catch (ScoregapException e) {
            throw ofBackup(e, backup);
        }
    }

    /**
     * A store that is not in its place yet.
     *
     * @param migratedFrom the version of its schema before it was opened; empty where it was up to date
     */
    public record Draft(Store store, Optional<Integer> migratedFrom) {}

    private static int version(StoreFile draft) throws SQLException {
        try (Connection data = Access.DATA.open(draft)) {
            return Migration.version(data).orElse(0);
        }
    }

    /** What is wrong with the draft is wrong with the file that somebody named. */
    private static ScoregapException ofBackup(ScoregapException e, BackupFile backup) {
        String zip = backup.zip().toString();
        return switch (e.failure()) {
            case STORE_TOO_NEW ->
                new ScoregapException(
                        e.failure(), e, zip, e.details().get(1), e.details().get(2));
            case STORE_DAMAGED, STORE_FOREIGN ->
                new ScoregapException(
                        Failure.BACKUP_DAMAGED, e, zip, e.details().get(1));
            default -> e;
        };
    }

    /**
     * Puts the draft, which must be closed, into the place.
     *
     * @return where the store is now that was there; empty where there was none
     */
    public Optional<Path> install() {
        try {
            Optional<Path> aside = file.exists() ? Optional.of(keepAside()) : Optional.empty();
            held.letGoWhereItBars();
            Files.move(
                    file.sibling(DRAFT).path(),
                    file.path(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            StoreFile.sync(file.folder());
            return aside;
        } catch (IOException e) {
            throw new ScoregapException(
                    Failure.STORE_UNREACHABLE, e, file.path().toString(), e.toString());
        }
    }

    /** Under a second name, so that there is no moment without a store in the place. */
    private Path keepAside() throws IOException {
        forgetSecondNames();
        String time = TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
        Path aside = file.sibling(ASIDE + time).path();
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.sibling(ASIDE + time + "-" + i).path();
        }
        try {
            Files.createLink(aside, file.path());
        } catch (UnsupportedOperationException | IOException notHere) {
            Path copy = file.sibling(DRAFT + "-aside").path();
            Files.copy(file.path(), copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(copy, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        StoreFile.sync(file.folder());
        return aside;
    }

    /** A run that was killed may have left the store a second name, under which nothing was set aside yet. */
    private void forgetSecondNames() throws IOException {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(file.folder(), ASIDE + "*")) {
            for (Path each : names) {
                if (Files.isSameFile(each, file.path())) {
                    Files.delete(each);
                }
            }
        }
    }

    /** Lets the place go; a draft that was not installed is thrown away. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file.sibling(DRAFT).path());
        } catch (IOException e) {
            throw new ScoregapException(
                    Failure.STORE_UNREACHABLE, e, file.path().toString(), e.toString());
        } finally {
            held.close();
        }
    }
}
