package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.at;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.total;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.Resubmit;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** A store of another version comes back as one of this version, or not at all. */
class RestoringTest {
    @TempDir
    Path folder;

    private Path other;
    private BackupFile backup;

    @BeforeEach
    void makeTwoStores() {
        other = folder.resolve("other");
        backup = new BackupFile(folder.resolve("a.zip"));
        try (Store store = open(folder.resolve("store"), FRIDAY)) {
            store.record(file("here.csv", "a", part(Resubmit.ROWS, total("WS-1", 1, 1))), FRIDAY, "m1");
        }
    }

    private void zip() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(backup.zip()))) {
            out.putNextEntry(new ZipEntry("scoregap.mv.db"));
            Files.copy(other.resolve("scoregap.mv.db"), out);
        }
    }

    private String stored() {
        try (Store store = open(folder.resolve("store"), FRIDAY)) {
            return store.submissions().history().stream()
                    .map(HistoryEntry::file)
                    .toList()
                    .toString();
        }
    }

    private Restoring restoring() {
        return Restoring.into(folder.resolve("store"), Duration.ZERO, at(FRIDAY));
    }

    @Test
    void aStoreOfANewerVersionIsRefusedByTheBackupsName() throws IOException, SQLException {
        open(other, FRIDAY).close();
        try (Connection administrator = Access.ADMINISTRATOR.open(StoreFile.in(other));
                Statement statement = administrator.createStatement()) {
            statement.execute(
                    "UPDATE \"schema_history\" SET \"version\" = '99' WHERE \"version\" = '" + Migration.LATEST + "'");
        }
        zip();
        try (Restoring restoring = restoring()) {
            assertThatThrownBy(() -> restoring.draft(backup)).isInstanceOfSatisfying(ScoregapException.class, e -> {
                assertThat(e.failure()).isEqualTo(Failure.STORE_TOO_NEW);
                assertThat(e.details())
                        .containsExactly(backup.zip().toString(), "99", Integer.toString(Migration.LATEST));
            });
        }
        assertThat(stored()).isEqualTo("[here.csv]");
    }

    @Test
    void aStoreOfAnOlderVersionIsBroughtUpToDate() throws IOException, SQLException {
        StoreFile older = StoreFile.in(other);
        try (Connection administrator = Access.ADMINISTRATOR.create(older)) {
            Creation.prepare(administrator);
            Migration.run(older, MigrationVersion.fromVersion("2"));
        }
        zip();
        try (Restoring restoring = restoring()) {
            Restoring.Draft draft = restoring.draft(backup);
            assertThat(draft.migratedFrom()).contains(2);
            assertThat(draft.store().tasks().all(FRIDAY)).isEmpty();
            draft.store().close();
            Optional<Path> aside = restoring.install();
            assertThat(aside.orElseThrow()).exists();
        }
        assertThat(stored()).isEqualTo("[]");
    }

    @Test
    void untilItIsInstalledTheStoreThatIsThereStays() throws IOException {
        open(other, FRIDAY).close();
        zip();
        try (Restoring restoring = restoring()) {
            Restoring.Draft draft = restoring.draft(backup);
            assertThat(draft.migratedFrom()).isEmpty();
            draft.store().close();
            assertThatThrownBy(() -> open(folder.resolve("store"), FRIDAY))
                    .isInstanceOfSatisfying(
                            ScoregapException.class,
                            e -> assertThat(e.failure()).isEqualTo(Failure.STORE_BUSY));
        }
        assertThat(stored()).isEqualTo("[here.csv]");
        assertThat(folder.resolve("store/scoregap-restoring.mv.db")).doesNotExist();
    }

    @Test
    void whatUnpacksWithoutEndIsStopped() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(backup.zip()))) {
            out.setLevel(9);
            out.putNextEntry(new ZipEntry("scoregap.mv.db"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                out.write(nothing);
            }
        }
        try (Restoring restoring = restoring()) {
            assertThatThrownBy(() -> restoring.draft(backup))
                    .isInstanceOfSatisfying(
                            ScoregapException.class,
                            e -> assertThat(e.failure()).isEqualTo(Failure.BACKUP_DAMAGED))
                    .hasMessageContaining("> 8");
        }
    }
}
