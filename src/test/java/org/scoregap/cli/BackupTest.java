package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.Bytes;
import org.scoregap.model.Period;
import org.scoregap.store.Store;

/** {@code backup} and {@code restore}: what was copied is the store, and what is put back is what was copied. */
class BackupTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
        office.writeWeekly("WS-601,200,142");
        office.run("ingest", "--quiet");
        office.run("gaps", "--publish", "--quiet");
    }

    private Path backUp() {
        assertThat(office.run("backup", "copies/a.zip").status()).isZero();
        return office.path("copies/a.zip");
    }

    private String history() {
        return office.run("history", "-f", "json").out().replaceAll("\"as_of\".*", "");
    }

    @Test
    void saysWhatWasCopiedWhereAndHowLargeItIs() throws IOException {
        Office.Outcome made = office.run("backup", "--lang", "en");
        assertThat(made.status()).isZero();
        assertThat(made.out()).isEmpty();
        List<String> files = List.copyOf(office.files("backups").keySet());
        assertThat(files).hasSize(2);
        assertThat(files.get(0)).matches("scoregap-20220715T0800\\d{5}Z\\.zip");
        Path zip = office.path("backups/" + files.get(0));
        assertThat(made.err())
                .startsWith("Backed up to " + zip + " (" + (Files.size(zip) + 999) / 1000
                        + " KB): 1 submission, 1 publication")
                .hasLineCount(1);
        assertThat(office.read("backups/" + files.get(1)))
                .isEqualTo(Bytes.of(Files.readAllBytes(zip)).sha256() + "  " + files.get(0) + "\n");
        assertThat(office.run("backup").err()).startsWith("已备份到 ");
        assertThat(office.files("backups")).hasSize(4);
    }

    @Test
    void goesIntoAFolderOrAFileThatIsNotThere() {
        office.run("backup", "elsewhere");
        assertThat(office.files("elsewhere").firstKey()).matches("scoregap-\\d{8}T\\d{9}Z\\.zip");
        backUp();
        String before = office.files("copies").toString();
        Office.Outcome again = office.run("backup", "copies/a.zip", "--lang", "en");
        assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(again.err()).contains("copies/a.zip is there already").hasLineCount(1);
        assertThat(office.files("copies")).hasToString(before);
        assertThat(office.files("backups")).isEmpty();
    }

    @Test
    void withoutAStoreThereIsNothingToCopyAndNoneIsMade(@TempDir Path elsewhere) {
        Office empty = Office.in(elsewhere);
        assertThat(empty.run("backup").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(empty.run("check", "--store").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(empty.path("store")).doesNotExist();
        assertThat(empty.path("backups")).doesNotExist();
    }

    @Test
    void whatWasPutBackIsWhatWasCopiedAndWhatWasThereIsKept() throws IOException {
        Path zip = backUp();
        String then = history();
        office.run("undo", "1", "--reason", "x");
        String since = history();
        byte[] there = Files.readAllBytes(office.path("store/scoregap.mv.db"));
        Office.Outcome restored = office.run("restore", zip.toString(), "--lang", "en");
        assertThat(restored.status()).as(restored.err()).isZero();
        assertThat(restored.err()).contains("1 submission, 1 publication", "The store that was there is kept as ");
        assertThat(history()).isEqualTo(then).isNotEqualTo(since);
        List<String> aside = office.files("store").keySet().stream()
                .filter(name -> name.startsWith("scoregap-before-"))
                .toList();
        assertThat(aside).hasSize(1);
        assertThat(Files.readAllBytes(office.path("store/" + aside.get(0)))).isEqualTo(there);
        assertThat(office.run("history", "--show", "1").status()).isZero();
        office.writeWeekly("WS-601,200,150");
        assertThat(office.run("ingest").status()).isZero();
    }

    @Test
    void aLostOrDamagedStoreIsNoHindrance() throws IOException {
        Path zip = backUp();
        String then = history();
        office.writeTo("store/scoregap.mv.db", "no database");
        assertThat(office.run("history").status()).isEqualTo(ExitStatus.STORE);
        assertThat(office.run("restore", zip.toString()).status()).isZero();
        assertThat(history()).isEqualTo(then);
        assertThat(office.files("store").values()).contains("no database\n");
        for (String name : office.files("store").keySet()) {
            Files.delete(office.path("store/" + name));
        }
        Files.delete(office.path("store"));
        Office.Outcome restored = office.run("restore", zip.toString());
        assertThat(restored.status()).isZero();
        assertThat(restored.err()).doesNotContain("原来的数据库");
        assertThat(history()).isEqualTo(then);
    }

    @Test
    void aRehearsalSaysWhetherItCouldBePutBackAndChangesNothing() {
        Path zip = backUp();
        office.run("undo", "1", "--reason", "x");
        SortedMap<String, String> before = office.files(".");
        Office.Outcome rehearsal = office.run("restore", "--dry-run", zip.toString(), "--lang", "en");
        assertThat(rehearsal.status()).isZero();
        assertThat(rehearsal.err()).contains("could be restored", "Nothing was changed");
        assertThat(office.files(".")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a byte", "the end", "the checksum", "no zip", "another file", "two files", "no store", "none"})
    void aDamagedBackupIsRefusedAndNothingIsChanged(String fault) throws IOException {
        Path zip = backUp();
        byte[] bytes = Files.readAllBytes(zip);
        Path checksum = office.path("copies/a.zip.sha256");
        switch (fault) {
            case "a byte" -> {
                bytes[bytes.length / 2] ^= 1;
                Files.write(zip, bytes);
            }
            case "the end" -> {
                Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                Files.delete(checksum);
            }
            case "the checksum" -> Files.writeString(checksum, "0".repeat(64) + "  a.zip\n");
            case "no zip" -> {
                Files.writeString(zip, "no zip");
                Files.delete(checksum);
            }
            case "another file" -> rezip(zip, "../scoregap.mv.db");
            case "two files" -> rezip(zip, "scoregap.mv.db", "x");
            case "no store" -> {
                rezip(zip);
                try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                    out.putNextEntry(new ZipEntry("scoregap.mv.db"));
                    out.write("no store".getBytes(StandardCharsets.UTF_8));
                }
            }
            default -> Files.delete(zip);
        }
        SortedMap<String, String> before = office.files(".");
        Office.Outcome refused = office.run("restore", zip.toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(refused.err()).contains("a.zip").hasLineCount(1);
        assertThat(office.files(".").keySet()).isEqualTo(before.keySet());
        assertThat(office.files(".")).isEqualTo(before);
    }

    @Test
    void aByteThatIsWrongIsFoundWithoutTheChecksumToo() throws IOException {
        Path zip = backUp();
        Files.delete(office.path("copies/a.zip.sha256"));
        Office.Outcome without = office.run("restore", "--dry-run", zip.toString());
        assertThat(without.status()).isZero();
        assertThat(without.err()).contains("没有 .sha256 校验文件");
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        Files.write(zip, bytes);
        assertThat(office.run("restore", zip.toString()).status()).isEqualTo(ExitStatus.NO_INPUT);
    }

    private void rezip(Path zip, String... names) throws IOException {
        byte[] database;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            database = file.getInputStream(file.getEntry("scoregap.mv.db")).readAllBytes();
        }
        Files.delete(office.path("copies/a.zip.sha256"));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(database);
            }
        }
    }

    @Test
    void whileAnotherHoldsTheStoreNothingIsPutBack() throws IOException {
        Path zip = backUp();
        for (String held : List.of("store/scoregap.mv.db", "store/scoregap.lock")) {
            try (FileChannel channel = FileChannel.open(office.path(held), StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Office.Outcome busy = office.run("restore", zip.toString(), "--wait", "0");
                assertThat(lock.isValid()).isTrue();
                assertThat(busy.status()).isEqualTo(ExitStatus.BUSY);
                assertThat(busy.err()).hasLineCount(1);
            }
        }
        assertThat(office.files("store").keySet()).containsExactly("scoregap.lock", "scoregap.mv.db");
        try (FileChannel channel = FileChannel.open(office.path("store/scoregap.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(office.run("backup", "--wait", "0").status()).isEqualTo(ExitStatus.BUSY);
            assertThat(lock.isValid()).isTrue();
        }
    }

    @Test
    void whatARunThatWasKilledLeftIsNoHindrance() throws IOException {
        Path zip = backUp();
        office.writeTo("store/scoregap-restoring.mv.db", "half of it");
        Files.createLink(
                office.path("store/scoregap-before-20220101T000000000Z.mv.db"), office.path("store/scoregap.mv.db"));
        office.writeTo("backups/.being-made-1.zip", "half of it");
        office.writeTo("backups/.being-made-2/scoregap.mv.db", "half of it");
        assertThat(office.run("restore", zip.toString()).status()).isZero();
        assertThat(office.files("store").keySet().stream().filter(name -> name.startsWith("scoregap-before-")))
                .hasSize(1)
                .doesNotContain("scoregap-before-20220101T000000000Z.mv.db");
        assertThat(office.path("store/scoregap-restoring.mv.db")).doesNotExist();
        assertThat(office.run("backup").status()).isZero();
        assertThat(office.files("backups").keySet()).hasSize(2).allMatch(name -> name.startsWith("scoregap-"));
    }

    @Test
    void aBackupThatIsNotThereIsSaidToBeMissing() {
        Office.Outcome missing = office.run("restore", "backups/nowhere.zip", "--lang", "en");
        assertThat(missing.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(missing.err()).contains("There is no such file or folder", "nowhere.zip");
    }

    @Test
    void checkLooksAtTheStoreAndNamesOriginalsThatAreGoneOrChanged() throws IOException {
        assertThat(office.run("check", "--store", "--lang", "en").out()).contains("The store is sound");
        String name = office.files("archive/originals").firstKey();
        office.writeTo("archive/originals/" + name, "something else");
        Office.Outcome changed = office.run("check", "--store", "-f", "json");
        assertThat(changed.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(changed.json().get("problems").get(0).get("code").asString()).isEqualTo("ORIGINAL_CHANGED");
        assertThat(changed.json().get("problems").get(0).get("where").asString())
                .isEqualTo("archive/originals/" + name);
        assertThat(changed.json().get("problems").get(0).get("sentence").asString())
                .contains(Office.WEEKLY);
        Files.delete(office.path("archive/originals/" + name));
        Office.Outcome missing = office.run("check", "--store", "-f", "csv");
        assertThat(missing.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(missing.csv()).hasSize(1).allMatch(row -> row.get("code").equals("ORIGINAL_MISSING"));
        assertThat(office.run("restore", backUp().toString()).status()).isEqualTo(ExitStatus.PROBLEMS);
        office.run("ingest", "--quiet");
        assertThat(office.run("check", "--store").status()).isZero();
    }

    @Test
    void aStoreThatIsNotSoundIsCopiedWithAWarningCostsNoOlderBackupAndIsNotPutBack() {
        office.run("weekly", "--keep-backups", "1");
        try (Store store = Store.open(office.path("store"), Duration.ZERO, Clock.systemUTC())) {
            store.mappings().record("f".repeat(64), new Period(2022, 1), new TreeMap<>(Map.of("units.yaml", "[]")));
        }
        Office.Outcome check = office.run("check", "--store", "-f", "csv");
        assertThat(check.status()).isEqualTo(ExitStatus.STORE);
        assertThat(check.csv()).hasSize(1);
        assertThat(check.csv().get(0).get("code")).isEqualTo("MAPPING_CHANGED");
        assertThat(check.csv().get(0).get("where")).isEqualTo("2022-W01");
        assertThat(check.csv().get(0).get("remedy")).contains("绕过程序");
        Office.Outcome weekly = office.run("weekly", "--keep-backups", "1");
        assertThat(weekly.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(weekly.err()).contains("数据库本身有 1 处问题");
        assertThat(office.files("backups").keySet().stream().filter(name -> name.endsWith(".zip")))
                .hasSize(2);
        Office.Outcome made = office.run("backup", "unsound.zip");
        assertThat(made.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(made.err()).contains("数据库本身有 1 处问题");
        String before = history();
        Office.Outcome refused = office.run("restore", "unsound.zip");
        assertThat(refused.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(refused.out()).contains("2022-W01");
        assertThat(refused.err()).contains("check --store: 1");
        assertThat(history()).isEqualTo(before);
    }
}
