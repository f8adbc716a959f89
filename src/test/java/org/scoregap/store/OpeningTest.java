package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.W28;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.total;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.Resubmit;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

class OpeningTest {
    @TempDir
    Path folder;

    private Path databaseFile() {
        return folder.resolve("scoregap.mv.db");
    }

    private void assertRefused(Path where, Failure failure) {
        assertThatThrownBy(() -> open(where, FRIDAY).close()).isInstanceOfSatisfying(ScoregapException.class, e -> {
            assertThat(e.failure()).isEqualTo(failure);
            assertThat(e.details().get(0)).startsWith(where.toString());
        });
    }

    private void makeOne() {
        try (Store store = open(folder, FRIDAY)) {
            store.record(file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 1, 1))), FRIDAY, "m1");
        }
    }

    @Test
    void makesAFolderThatOnlyItsOwnerMayEnter() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path inside = folder.resolve("存储");
        open(inside, FRIDAY).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside.resolve("scoregap.mv.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAPathThatWouldSmuggleSettingsIntoTheUrl() {
        Path smuggling = folder.resolve("store;INIT=RUNSCRIPT FROM 'x.sql'");
        assertRefused(smuggling, Failure.FILE_REFUSED);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysAfterTheWaitWhoHoldsTheStore() throws IOException {
        open(folder, FRIDAY).close();
        Holder.note(StoreFile.in(folder), "ingest");
        try (FileChannel channel = FileChannel.open(databaseFile(), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> Store.open(folder, Duration.ofMillis(1100), Given.at(FRIDAY)))
                    .isInstanceOfSatisfying(ScoregapException.class, e -> {
                        assertThat(e.failure()).isEqualTo(Failure.STORE_BUSY);
                        assertThat(e.details())
                                .startsWith(databaseFile().toString(), "1", "ingest")
                                .contains(Long.toString(ProcessHandle.current().pid()));
                    });
        }
        open(folder, FRIDAY).close();
    }

    @Test
    void namesNobodyWhereTheLastHolderIsGone() throws IOException {
        open(folder, FRIDAY).close();
        Files.writeString(folder.resolve("scoregap.holder"), Long.MAX_VALUE + " weekly");
        try (FileChannel channel = FileChannel.open(databaseFile(), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> open(folder, FRIDAY))
                    .isInstanceOfSatisfying(
                            ScoregapException.class,
                            e -> assertThat(e.details())
                                    .containsExactly(databaseFile().toString(), "0"));
        }
    }

    @Test
    void waitsForTheProcessThatIsMakingTheStore() throws IOException {
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("scoregap.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertRefused(folder, Failure.STORE_BUSY);
        }
        open(folder, FRIDAY).close();
    }

    @Test
    void startsOverWhereAProcessWasKilledWhileMakingTheStore() throws IOException {
        Files.writeString(folder.resolve("scoregap-new.mv.db"), "half of it");
        open(folder, FRIDAY).close();
        assertThat(folder.resolve("scoregap-new.mv.db")).doesNotExist();
    }

    @ParameterizedTest(name = "{0} bytes left")
    @ValueSource(ints = {0, 5, 4096, 9000})
    void saysThatAFileIsDamaged(int left) throws IOException {
        makeOne();
        byte[] bytes = Files.readAllBytes(databaseFile());
        Files.write(databaseFile(), left == 5 ? "hello".getBytes() : java.util.Arrays.copyOf(bytes, left));
        assertRefused(folder, Failure.STORE_DAMAGED);
    }

    @Test
    void saysThatItCannotReachTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertRefused(file, Failure.STORE_UNREACHABLE);
        Path taken = Files.createDirectories(folder.resolve("taken").resolve("scoregap.mv.db"));
        assertRefused(taken.getParent(), Failure.STORE_UNREACHABLE);
    }

    @Test
    void refusesAStoreThatANewerVersionMade() throws SQLException {
        makeOne();
        try (Connection administrator = Access.ADMINISTRATOR.open(StoreFile.in(folder));
                Statement statement = administrator.createStatement()) {
            statement.execute("UPDATE \"schema_history\" SET \"version\" = '7' WHERE \"version\" = '6'");
        }
        assertThatThrownBy(() -> open(folder, FRIDAY)).isInstanceOfSatisfying(ScoregapException.class, e -> {
            assertThat(e.failure()).isEqualTo(Failure.STORE_TOO_NEW);
            assertThat(e.details()).containsExactly(databaseFile().toString(), "7", "6");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM submission",
                "DELETE FROM publication",
                "DELETE FROM publication_line",
                "DELETE FROM journal",
                "TRUNCATE TABLE publication_total",
                "DROP TABLE tally",
                "SET WRITE_DELAY 500",
                "SCRIPT TO 'x.sql'",
                "ALTER TABLE tally ADD COLUMN x INTEGER",
                "CREATE ALIAS e FOR 'java.lang.System.exit'"
            })
    void worksWithDataAsAUserWhoCannot(String statement) throws SQLException {
        makeOne();
        try (Connection data = Access.DATA.open(StoreFile.in(folder));
                Statement refused = data.createStatement()) {
            assertThatThrownBy(() -> refused.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getErrorCode())
                                    .isIn(ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1, ErrorCode.ADMIN_RIGHTS_REQUIRED));
        }
    }

    @Test
    void leavesNothingOfASubmissionThatCannotBeRecordedWhole() {
        try (Store store = open(folder, FRIDAY)) {
            var twice = file(
                    "a.csv", "a", part(Resubmit.ROWS, total("WS-1", 1, 1)), part(Resubmit.ROWS, total("WS-2", 1, 1)));
            assertThatThrownBy(() -> store.record(twice, FRIDAY, "m1"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("INSERT INTO part");
            assertThat(store.submissions().history()).isEmpty();
            assertThat(store.standing(W28, W28, FRIDAY, Sites.ALL).observed()).isEmpty();
            store.record(file("b.csv", "b", part(Resubmit.ROWS, total("WS-1", 1, 1))), FRIDAY, "m1");
            assertThat(store.submissions().history()).hasSize(1);
        }
    }

    @Test
    void knowsTheLastScript() throws IOException {
        try (var scripts = Files.list(Path.of("src/main/resources/org/scoregap/store/migration"))) {
            List<Integer> numbers = scripts.map(path -> path.getFileName().toString())
                    .map(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .sorted()
                    .toList();
            assertThat(numbers.get(numbers.size() - 1)).isEqualTo(Migration.LATEST);
        }
    }
}
