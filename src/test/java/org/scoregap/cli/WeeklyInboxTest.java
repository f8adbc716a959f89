package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.store.Archive;

/** What {@code weekly} makes of an inbox as it really is: zips, half-copied files, the same file twice, a disk that refuses. */
class WeeklyInboxTest {
    private static final String HEALTH = report("市卫健委", "WS-601,200,142");
    private static final String STREETS = report("市城管局", "WM-101,100,90");

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private static String report(String unit, String row) {
        return "填报单位：" + unit + "\n" + Office.COLUMNS + "\n" + row + "\n";
    }

    /** @param files names and contents by turns */
    private Path zip(String name, Charset names, String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
            for (int i = 0; i < files.length; i += 2) {
                out.putNextEntry(new ZipEntry(files[i]));
                out.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        Path zip = office.path("inbox/" + name);
        Files.createDirectories(zip.getParent());
        return Files.write(zip, bytes.toByteArray());
    }

    @Test
    void filesInAZipCountAsIfTheyLayThereAndArrivedWhenTheZipDid() throws IOException {
        zip(
                "区里/第28周.zip",
                Charset.forName("GBK"),
                "报表/市卫健委2022年第28周周报.csv",
                HEALTH,
                "市城管局2022年第28周周报.csv",
                STREETS,
                "received.csv",
                "file,received\n市卫健委2022年第28周周报.csv,2022-07-14 09:00\n");
        office.write("区里/received.csv", "file,received", "第28周.zip,2022-07-15 15:30");
        assertThat(office.run("weekly").status()).isZero();
        assertThat(office.run("collect", "-f", "csv").csv())
                .extracting(row -> row.get("unit"))
                .containsExactlyInAnyOrder("WJW", "CGJ");
        assertThat(office.run("status", "-f", "csv").csv())
                .filteredOn(row -> row.get("unit").equals("WJW"))
                .extracting(row -> row.get("received_at"))
                .containsExactly("2022-07-15T15:30:00+08:00");
        assertThat(office.files("inbox").keySet()).containsExactly("区里/received.csv");
        assertThat(office.files("archive").keySet())
                .filteredOn(name -> !name.startsWith("originals/"))
                .satisfiesExactly(
                        name -> assertThat(name).matches("2022-W28/CGJ/市城管局2022年第28周周报-[0-9a-f]{12}\\.csv"),
                        name -> assertThat(name).matches("2022-W28/WJW/市卫健委2022年第28周周报-[0-9a-f]{12}\\.csv"),
                        name -> assertThat(name).matches("envelopes/第28周-[0-9a-f]{12}\\.zip"));
        assertThat(office.path("archive/.unpacked")).doesNotExist();
    }

    @Test
    void ingestReadsTheZipToTheSameStore() throws IOException {
        zip("第28周.zip", StandardCharsets.UTF_8, Office.WEEKLY, HEALTH);
        assertThat(office.run("ingest").status()).isZero();
        assertThat(office.run("collect", "-f", "csv").csv()).hasSize(1);
        assertThat(office.path("inbox/第28周.zip")).exists();
        assertThat(office.run("weekly").err()).contains("其中 1 个此前已在库");
        assertThat(office.run("history", "-f", "csv").csv()).hasSize(1);
    }

    @Test
    void theLogNamesAFileInAZipByBothNamesWhateverItWasCalledBefore() throws IOException {
        office.writeWeekly("WS-601,200,142");
        office.run("weekly");
        zip("区里/第28周.zip", StandardCharsets.UTF_8, "报表/改了名.csv", HEALTH, "市城管局2022年第28周周报.csv", STREETS);
        office.run("weekly", "--log", "run.log");
        assertThat(office.read("run.log").lines().filter(line -> line.contains(" TAKEN_IN ")))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(" TAKEN_IN accepted inbox/区里/第28周.zip!/市城管局2022年第28周周报.csv"),
                        line -> assertThat(line).endsWith(" TAKEN_IN known inbox/区里/第28周.zip!/改了名.csv"));
    }

    @Test
    void twoFilesOfOneZipThatAreTheSameAreBothNamed() throws IOException {
        zip(
                "第28周.zip",
                StandardCharsets.UTF_8,
                Office.WEEKLY,
                HEALTH,
                "又一份/" + Office.WEEKLY,
                HEALTH,
                "副本.csv",
                HEALTH);
        assertThat(office.run("weekly").err())
                .contains("内容完全相同的文件只计一次：第28周.zip!/副本.csv、第28周.zip!/" + Office.WEEKLY + "、第28周.zip!/" + Office.WEEKLY);
        assertThat(office.run("collect", "-f", "csv").csv()).hasSize(1);
    }

    @Test
    void whatCannotBeKeptOfAZipIsNamedByItsNameThereAndNotByWhereItWasUnpacked() throws IOException {
        office.writeWeekly("WS-602,150,130");
        zip("第28周.zip", StandardCharsets.UTF_8, "市城管局2022年第28周周报.csv", STREETS);
        String sha256 =
                Archive.sha256(office.writeTo("streets.csv", STREETS.strip().split("\n")));
        // Something else lies where its bytes would be kept.
        Files.createDirectories(office.path("archive/originals/" + sha256.substring(0, 2) + "/" + sha256 + "/x"));
        for (String format : List.of("text", "json")) {
            Office.Outcome weekly = office.run("weekly", "--log", format, "--log-format", format);
            assertThat(weekly.status()).isEqualTo(ExitStatus.PROBLEMS);
            assertThat(weekly.err()).contains("第28周.zip!/市城管局2022年第28周周报.csv").doesNotContain(".unpacked");
            assertThat(office.read(format).lines().filter(line -> line.contains("UNREADABLE")))
                    .singleElement()
                    .asString()
                    .contains("inbox/第28周.zip!/市城管局2022年第28周周报.csv");
        }
        assertThat(office.path("inbox/第28周.zip")).exists();
    }

    @Test
    void aZipThatCannotBeReadIsRefusedWithItsSlipAndTheOthersGoOn() throws IOException {
        office.writeWeekly("WS-601,200,142");
        zip("坏.zip", StandardCharsets.UTF_8, "../../市城管局2022年第28周周报.csv", STREETS);
        Office.Outcome weekly = office.run("weekly");
        assertThat(weekly.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(weekly.err()).startsWith("共 2 个文件：全部采用 1 个，部分采用 0 个，退回 1 个");
        assertThat(office.read("reports/2022-W28/problems.csv")).contains("FILE_DAMAGED", "坏.zip");
        assertThat(office.files("archive/refused").keySet())
                .satisfiesExactly(
                        name -> assertThat(name).matches("坏-[0-9a-f]{12}\\.zip"),
                        name -> assertThat(name).matches("退回-坏-[0-9a-f]{12}\\.xlsx"));
        assertThat(office.files("inbox")).isEmpty();
    }

    @Test
    void aRefusedFileHasItsSlipBesideIt() {
        office.writeWeekly("WS-601,200,142");
        office.write("说明.csv", "这里没有表格");
        office.run("weekly");
        assertThat(office.files("archive/refused").keySet())
                .satisfiesExactly(
                        name -> assertThat(name).matches("说明-[0-9a-f]{12}\\.csv"),
                        name -> assertThat(name).matches("退回-说明-[0-9a-f]{12}\\.xlsx"));
        assertThat(office.path("reports/slips/退回-说明.xlsx")).exists();
    }

    @Test
    void theSameFileInTwoFoldersCountsOnceAndBothAreFiled() {
        office.write("甲/" + Office.WEEKLY, Office.HEAD, Office.COLUMNS, "WS-601,200,142");
        office.write("乙/又一份.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,142");
        office.write("丙/" + Office.WEEKLY, Office.HEAD, Office.COLUMNS, "WS-601,200,142");
        office.write("received.csv", "file,received");
        Office.Outcome weekly = office.run("weekly", "--period", "2022-W28");
        assertThat(weekly.err().lines().filter(line -> line.contains("完全相同")))
                .containsExactly("内容完全相同的文件只计一次：丙/" + Office.WEEKLY + "、乙/又一份.csv、甲/" + Office.WEEKLY);
        assertThat(weekly.out()).contains("内容完全相同的文件只计一次");
        assertThat(office.run("collect", "-f", "csv").csv()).hasSize(1);
        assertThat(office.files("inbox").keySet()).containsExactly("received.csv");
        assertThat(office.run("weekly").err()).doesNotContain("完全相同");
    }

    @Test
    void aFileThatSomebodyHasOpenIsLeftAndTakenOnceItIsClosed() throws IOException {
        office.writeWeekly("WS-601,200,142");
        office.write("市城管局2022年第28周周报.csv", STREETS.split("\n"));
        Path lock = office.write("~$市城管局2022年第28周周报.csv", "x");
        Files.setLastModifiedTime(lock, FileTime.from(Office.FRIDAY));
        Office.Outcome first = office.run("weekly");
        assertThat(first.status()).isZero();
        assertThat(first.err()).contains("1 个文件还在写入或有人打开，留到下次处理：市城管局2022年第28周周报.csv");
        assertThat(first.out()).contains("留到下次处理");
        assertThat(office.files("inbox").keySet())
                .containsExactlyInAnyOrder("市城管局2022年第28周周报.csv", "~$市城管局2022年第28周周报.csv");
        Files.delete(lock);
        assertThat(office.run("weekly").err()).doesNotContain("留到下次").startsWith("共 1 个文件：全部采用 1 个");
        assertThat(office.files("inbox")).isEmpty();
    }

    @Test
    void wordShortensTheNameOfALock() throws IOException {
        office.write("市城管局2022年第28周周报.csv", STREETS.split("\n"));
        Path lock = office.write("~$管局2022年第28周周报.csv", "x");
        Files.setLastModifiedTime(lock, FileTime.from(Office.FRIDAY));
        assertThat(office.run("weekly", "--period", "2022-W28").err()).contains("留到下次处理");
    }

    @Test
    void aLockThatIsADayOldIsOfAProgramThatCrashed() throws IOException {
        office.writeWeekly("WS-601,200,142");
        Path lock = office.write("~$" + Office.WEEKLY, "x");
        Files.setLastModifiedTime(lock, FileTime.from(Office.FRIDAY.minusSeconds(86_400)));
        assertThat(office.run("weekly").err()).doesNotContain("留到下次");
        assertThat(office.files("inbox").keySet()).containsExactly("~$" + Office.WEEKLY);
    }

    @Test
    void aFileThatIsStillBeingCopiedIsLeftForTheNextRun() throws Exception {
        Path whole = office.writeWeekly("WS-601,200,142");
        Files.setLastModifiedTime(whole, FileTime.from(Instant.now().minusSeconds(60)));
        Path growing = office.write("市城管局2022年第28周周报.csv", "填报单位：市城管局", Office.COLUMNS);
        Thread copying = new Thread(() -> grow(growing));
        copying.start();
        try {
            Office.Outcome first = office.at(Clock.systemUTC(), "weekly");
            assertThat(first.err()).contains("1 个文件还在写入或有人打开，留到下次处理：市城管局2022年第28周周报.csv");
        } finally {
            copying.interrupt();
            copying.join();
        }
        assertThat(office.files("inbox").keySet()).containsExactly("市城管局2022年第28周周报.csv");
        Office.Outcome byAClockOf2022 = office.run("history", "-f", "csv");
        assertThat(byAClockOf2022.csv()).hasSize(1);
        assertThat(byAClockOf2022.err()).contains("本机时钟").hasLineCount(1);
        assertThat(office.at(Clock.systemUTC(), "history", "-f", "csv").csv()).hasSize(1);
        Files.setLastModifiedTime(growing, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(office.at(Clock.systemUTC(), "weekly").err()).startsWith("共 1 个文件");
        assertThat(office.files("inbox")).isEmpty();
    }

    private static void grow(Path file) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Files.writeString(file, "WM-101,100,90\n", StandardOpenOption.APPEND);
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatTheDiskDoesNotLetBeMovedIsStoredSaidAndMovedTheNextTime() throws IOException {
        office.writeWeekly("WS-601,200,142");
        office.write("市城管局2022年第27周周报.csv", STREETS.split("\n"));
        office.writeTo("archive/2022-W28", "a file where a folder should be");
        Office.Outcome first = office.run("weekly");
        assertThat(first.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(first.err().lines().filter(line -> line.contains("没能移出收件箱")))
                .singleElement()
                .asString()
                .contains("1 个文件已经入库", Office.WEEKLY);
        assertThat(first.out()).contains("没能移出收件箱");
        assertThat(office.files("inbox").keySet()).containsExactly(Office.WEEKLY);
        assertThat(office.run("collect", "-f", "csv").csv()).hasSize(1);
        Files.delete(office.path("archive/2022-W28"));
        Office.Outcome second = office.run("weekly");
        assertThat(second.status()).isZero();
        assertThat(office.files("inbox")).isEmpty();
        assertThat(office.files("archive/2022-W28/WJW")).hasSize(1);
        assertThat(office.run("history", "-f", "csv").csv()).hasSize(2);
    }

    @Test
    void whatTheDiskDoesNotLetBeKeptStaysInTheInboxAndTheOthersGoOn() throws IOException {
        Path health = office.writeWeekly("WS-601,200,142");
        office.write("市城管局2022年第28周周报.csv", STREETS.split("\n"));
        String shelf = org.scoregap.store.Archive.sha256(health).substring(0, 2);
        office.writeTo("archive/originals/" + shelf, "a file where a folder should be");
        Office.Outcome first = office.run("weekly");
        assertThat(first.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(first.err()).contains("系统不允许读写 " + health);
        assertThat(first.out()).contains("系统不允许读写");
        assertThat(office.files("inbox").keySet()).containsExactly(Office.WEEKLY);
        assertThat(office.run("history", "-f", "csv").csv()).hasSize(1);
        Files.delete(office.path("archive/originals/" + shelf));
        assertThat(office.run("weekly").status()).isZero();
        assertThat(office.files("inbox")).isEmpty();
    }
}
