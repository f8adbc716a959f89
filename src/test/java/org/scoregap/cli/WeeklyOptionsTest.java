package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.report.render.DisplayText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code weekly} does besides the lists: summary, log, backups, a dry run, a program that is told. */
class WeeklyOptionsTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
        office.writeWeekly("WS-601,200,142", "WS-602,150,160");
        office.write("说明.csv", "这里没有表格");
    }

    @Test
    void theSummaryFitsAMailAndIsPrintedLast() {
        for (String language : List.of("zh", "en")) {
            Office.Outcome weekly = office.run("weekly", "--lang", language, "--summary", "mail/summary.txt");
            String summary = office.read("mail/summary.txt");
            assertThat(weekly.out()).endsWith(summary);
            assertThat(office.read("reports/2022-W28/summary.txt")).isEqualTo(summary);
            assertThat(summary.lines()).hasSizeBetween(15, 40).allMatch(line -> DisplayText.width(line) <= 78);
            assertThat(summary)
                    .contains(
                            "1000.00", "1. WM-", office.path("reports/2022-W28").toString());
        }
        assertThat(office.read("mail/summary.txt")).contains("Standing", "The five largest gaps", "Reports", "on time");
    }

    @Test
    void theLogHoldsALineAStepAndFileAndNobodysName() {
        office.run("weekly", "--log", "log/weekly.log");
        List<String> lines = office.read("log/weekly.log").lines().toList();
        assertThat(lines)
                .allMatch(line -> line.matches("2022-07-15T16:00:\\d\\d\\+08:00 [A-Z_]+ .*"))
                .anyMatch(line -> line.endsWith(" TAKEN_IN partly inbox/" + Office.WEEKLY))
                .anyMatch(line -> line.endsWith(" TAKEN_IN refused inbox/说明.csv"))
                .anyMatch(line -> line.matches(".* MOVED done archive/refused/说明-[0-9a-f]{12}\\.csv"))
                .anyMatch(line -> line.endsWith(" WRITTEN done reports/2022-W28"));
        assertThat(lines.get(0)).contains(" BEGUN ");
        assertThat(lines.get(lines.size() - 1)).endsWith(" ENDED 1");
        assertThat(String.join("\n", lines)).doesNotContain("于守梅", folder.toString());
    }

    @Test
    void theLogAsJsonIsAnObjectALineAndGrows() {
        office.run("weekly", "--log", "weekly.jsonl", "--log-format", "json");
        List<String> first = office.read("weekly.jsonl").lines().toList();
        List<JsonNode> objects =
                first.stream().map(line -> JsonMapper.shared().readTree(line)).toList();
        assertThat(objects).extracting(line -> line.get("code").asString()).contains("BEGUN", "TAKEN_IN", "ENDED");
        assertThat(objects.get(1).propertyNames()).containsExactly("time", "code", "outcome", "file");
        office.run("weekly", "--log", "weekly.jsonl", "--log-format", "json");
        assertThat(office.read("weekly.jsonl").lines())
                .hasSizeGreaterThan(first.size())
                .startsWith(first.get(0));
    }

    @Test
    void aLogThatCannotBeWrittenIsSaidOnceAndTheWeekIsDone() {
        office.writeTo("log", "a file where a folder should be");
        Office.Outcome weekly = office.run("weekly", "--log", "log/weekly.log");
        assertThat(weekly.err().lines().filter(line -> line.contains("log/weekly.log")))
                .hasSize(1);
        assertThat(office.read("reports/2022-W28/gaps.md")).contains("142/200");
    }

    @Test
    void theLatestBackupsAreKeptAndEachIsAStore() throws IOException {
        for (int i = 0; i < 4; i++) {
            office.run("weekly", "--keep-backups", "2");
        }
        assertThat(office.files("backups").keySet())
                .hasSize(4)
                .filteredOn(name -> name.endsWith(".zip.sha256"))
                .hasSize(2);
        String latest = office.files("backups").lastKey().replace(".sha256", "");
        assertThat(latest).matches("scoregap-20220715T080\\d{6}Z\\.zip");
        office.writeTo("backups/归档.zip", "somebody's own");
        String history = office.run("history", "-f", "csv").out();
        try (ZipFile zip = new ZipFile(office.path("backups/" + latest).toFile())) {
            Files.write(
                    office.path("store/scoregap.mv.db"),
                    zip.getInputStream(zip.getEntry("scoregap.mv.db")).readAllBytes());
        }
        assertThat(office.run("history", "-f", "csv").out()).isEqualTo(history);
        office.run("weekly", "--keep-backups", "1");
        assertThat(office.files("backups").keySet()).hasSize(3).contains("归档.zip");
    }

    @Test
    void aBackupThatFailsIsSaidAndTheWeekIsDone() {
        office.run("undo", "1", "--reason", "x");
        office.writeTo("backups", "a file where a folder should be");
        Office.Outcome weekly = office.run("weekly", "--keep-backups", "2");
        assertThat(weekly.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(weekly.err()).contains("backups");
        assertThat(office.read("reports/2022-W28/summary.txt")).contains("需要留意");
        assertThat(office.read("reports/2022-W28/gaps.md")).contains("142/200");
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNothing() {
        SortedMap<String, String> before = office.files(".");
        Office.Outcome rehearsal = office.run(
                "weekly",
                "--dry-run",
                "--publish",
                "--keep-backups",
                "2",
                "--log",
                "l.txt",
                "--summary",
                "s.txt",
                "--notify-command",
                "/bin/false");
        assertThat(office.files(".")).isEqualTo(before);
        assertThat(office.path("store")).doesNotExist();
        assertThat(rehearsal.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(rehearsal.err()).isEmpty();
        assertThat(rehearsal.out().lines())
                .anyMatch(line -> line.matches(Office.WEEKLY + "：部分采用，2 行中采用 1 行，移到 archive/2022-W28/WJW/.*"))
                .anyMatch(line -> line.matches("说明.csv：退回，.*，移到 archive/refused/说明-[0-9a-f]{12}\\.csv"))
                .anyMatch(line -> line.contains("备份"))
                .anyMatch(line -> line.contains("发布"))
                .anyMatch(line -> line.contains("/bin/false"));
        office.run("weekly");
        SortedMap<String, String> archive = office.files("archive");
        rehearsal
                .out()
                .lines()
                .filter(line -> line.contains("移到 archive/"))
                .map(line -> line.replaceFirst(".*移到 archive/", ""))
                .forEach(target -> assertThat(archive).containsKey(target));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theProgramThatIsToldGetsItsWordsAsTheyAreAndTheSummaryLast() {
        office.run(
                "weekly",
                "--notify-command",
                "/bin/sh",
                "--",
                "-c",
                "printf '%s\\n' \"$@\" > " + folder + "/told; cat \"$2\" >> " + folder + "/told",
                "sh",
                "$(touch " + folder + "/shell); a b");
        String summary = office.read("reports/2022-W28/summary.txt");
        assertThat(office.read("told"))
                .isEqualTo("$(touch " + folder + "/shell); a b\n" + office.path("reports/2022-W28/summary.txt") + "\n"
                        + summary);
        assertThat(office.path("shell")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramThatFailsIsSaidAndChangesNothingElse() {
        Office.Outcome none = office.run("weekly", "--notify-command", "/nowhere/at-all");
        assertThat(none.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(none.err()).contains("通知程序 /nowhere/at-all 没有成功");
        assertThat(office.read("reports/2022-W28/gaps.md")).contains("142/200");
        Office.Outcome failed = office.run("weekly", "--notify-command", "/bin/sh", "--", "-c", "exit 3");
        assertThat(failed.err()).contains("通知程序 /bin/sh 没有成功：退出码 3");
        assertThat(office.files("inbox")).isEmpty();
    }

    @Test
    void argumentsWithoutAProgramAreWrongWords() {
        assertThat(office.run("weekly", "inbox").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(office.run("weekly", "--keep-backups", "-1").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(office.run("weekly", "--log-format", "xml").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(office.path("store")).doesNotExist();
    }

    @Test
    void whileAnotherHoldsTheStoreNothingIsTouched() throws IOException {
        office.run("history");
        SortedMap<String, String> inbox = office.files("inbox");
        try (FileChannel channel = FileChannel.open(office.path("store/scoregap.mv.db"), StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            Office.Outcome busy = office.run("weekly", "--wait", "0", "--log", "l.txt");
            assertThat(busy.status()).isEqualTo(ExitStatus.BUSY);
            assertThat(busy.err()).hasLineCount(1);
            assertThat(held.isValid()).isTrue();
        }
        assertThat(office.read("l.txt")).contains(" ENDED store_busy");
        assertThat(office.files("inbox")).isEqualTo(inbox);
        assertThat(office.path("reports")).doesNotExist();
        assertThat(office.run("weekly").status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void theListsAndTheSummaryLeaveNothingHalfWrittenBehind() throws IOException {
        office.run("weekly");
        Path left = office.path("reports/2022-W28/.scoregap00000000-0000-0000-0000-000000000000.tmp");
        Files.write(left, "half".getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(left, java.nio.file.attribute.FileTime.fromMillis(0));
        Path draft = office.path("archive/originals/00/keeping-1.tmp");
        Files.createDirectories(draft.getParent());
        Files.writeString(draft, "half");
        office.run("weekly");
        assertThat(left).doesNotExist();
        assertThat(draft).doesNotExist();
        assertThat(office.files("reports").keySet()).noneMatch(name -> name.endsWith(".tmp"));
    }
}
