package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.at;
import static org.scoregap.store.Given.faults;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.tamper;
import static org.scoregap.store.Given.total;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.Resubmit;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** A database that somebody made to run a program of theirs is named and not opened. */
class DefinitionsTest {
    @TempDir
    Path folder;

    /** What the programs in the databases write, if they run. */
    private Path mark;

    private Path store;

    @BeforeEach
    void makeAStore() {
        mark = folder.resolve("mark.txt");
        store = folder.resolve("store");
        try (Store made = open(store, FRIDAY)) {
            made.record(file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 1, 1))), FRIDAY, "m1");
        }
    }

    private String trigger() {
        return """
                CREATE TRIGGER evil BEFORE INSERT ON journal FOR EACH ROW AS '
                org.h2.api.Trigger create() throws Exception {
                    new java.io.FileOutputStream("%s").close();
                    return null;
                }'""".formatted(mark);
    }

    private String alias() {
        return "CREATE ALIAS evil AS 'void evil() throws Exception { new java.io.FileOutputStream(\"" + mark
                + "\").close(); }'";
    }

    private void assertForeign(String definition) throws IOException {
        Files.deleteIfExists(mark);
        assertThatThrownBy(() -> open(store, FRIDAY)).isInstanceOfSatisfying(ScoregapException.class, e -> {
            assertThat(e.failure()).isEqualTo(Failure.STORE_FOREIGN);
            assertThat(e.details().get(1)).startsWith(definition).doesNotContain("\n");
        });
        assertThat(mark).doesNotExist();
    }

    @Test
    void aTriggerWhichWouldRunWhenTheDatabaseIsOpened() throws IOException, SQLException {
        // With it H2 runs the source, and fails for what it returns.
        assertThatThrownBy(() -> tamper(store, trigger())).isInstanceOf(SQLException.class);
        assertThat(mark).exists();
        tamper(store, trigger().replace("CREATE TRIGGER", "CREATE FORCE TRIGGER"));
        Files.delete(mark);
        Access.DATA.open(StoreFile.in(store)).close();
        assertThat(mark).exists();
        assertForeign("CREATE FORCE TRIGGER \"PUBLIC\".\"EVIL\"");
    }

    @Test
    void anAliasOfSource() throws IOException, SQLException {
        tamper(store, alias());
        assertForeign("CREATE FORCE ALIAS \"PUBLIC\".\"EVIL\"");
    }

    @Test
    void aTableThatLiesElsewhere() throws IOException, SQLException {
        tamper(store, "CREATE FORCE LINKED TABLE evil('', 'jdbc:h2:file:" + mark + "', 'a', '', 'A')");
        Files.deleteIfExists(folder.resolve("mark.txt.mv.db"));
        assertForeign("CREATE FORCE LINKED TABLE \"PUBLIC\".\"EVIL\"");
        assertThat(folder.resolve("mark.txt.mv.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW evil AS SELECT * FROM CSVREAD('MARK')",
                "ALTER TABLE part ADD CONSTRAINT evil CHECK (FILE_READ('MARK') IS NOT NULL) NOCHECK",
                "ALTER TABLE part ADD COLUMN evil VARCHAR DEFAULT FILE_READ('MARK', 'UTF-8')",
                "CREATE DOMAIN evil AS VARCHAR DEFAULT FILE_READ('MARK')",
                "CREATE SCHEMA evil",
                "CREATE SEQUENCE evil",
                "CREATE USER evil PASSWORD 'evil' ADMIN",
                "CREATE CONSTANT evil VALUE 1",
                "SET DEFAULT_LOCK_TIMEOUT 1"
            })
    void whateverElseWeNeverMake(String statement) throws IOException, SQLException {
        Files.writeString(mark, "a");
        tamper(store, statement.replace("MARK", mark.toString()));
        assertForeign("");
    }

    @Test
    void noClassIsCalledByItsName() {
        assertThatThrownBy(() -> tamper(store, "CREATE ALIAS evil FOR 'java.lang.System.exit'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("java.lang.System");
    }

    @Test
    void inABackupItIsNamedAndTheStoreThatIsThereStays() throws IOException, SQLException {
        Path other = folder.resolve("other");
        open(other, FRIDAY).close();
        tamper(other, alias());
        assertRefused(zip(other), "CREATE FORCE ALIAS");
        assertThat(faults(store)).isEmpty();
    }

    private BackupFile zip(Path other) throws IOException {
        BackupFile backup = new BackupFile(folder.resolve("a.zip"));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(backup.zip()))) {
            out.putNextEntry(new ZipEntry("scoregap.mv.db"));
            Files.copy(other.resolve("scoregap.mv.db"), out);
        }
        return backup;
    }

    private void assertRefused(BackupFile backup, String definition) {
        try (Restoring restoring = Restoring.into(store, Duration.ZERO, at(FRIDAY))) {
            assertThatThrownBy(() -> restoring.draft(backup)).isInstanceOfSatisfying(ScoregapException.class, e -> {
                assertThat(e.failure()).isEqualTo(Failure.BACKUP_DAMAGED);
                assertThat(e.details().get(0)).isEqualTo(backup.zip().toString());
                assertThat(e.details().get(1)).startsWith(definition);
            });
        }
    }

    /** A definition may wait there to come back; in its place, a store that was cut off is taken up again. */
    @Test
    void aBackupWithChangesHalfMadeIsRefused() throws IOException, SQLException {
        Path cut = folder.resolve("cut");
        try (Connection administrator = Access.ADMINISTRATOR.open(StoreFile.in(store));
                Statement statement = administrator.createStatement()) {
            administrator.setAutoCommit(false);
            statement.execute("DELETE FROM tally");
            try (Connection other = Access.ADMINISTRATOR.open(StoreFile.in(store));
                    Statement checkpoint = other.createStatement()) {
                checkpoint.execute("CHECKPOINT SYNC");
            }
            Files.createDirectories(cut);
            Files.copy(store.resolve("scoregap.mv.db"), cut.resolve("scoregap.mv.db"));
            administrator.rollback();
        }
        assertRefused(zip(cut), "undoLog");
        assertThat(faults(cut)).isEmpty();
    }
}
