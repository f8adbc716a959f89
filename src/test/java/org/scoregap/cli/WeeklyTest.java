package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code weekly}: what cron runs, safe to repeat and to interrupt. */
class WeeklyTest {
    private static final List<String> LISTS = List.of("accountability", "collect", "gaps", "problems", "status");

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    @Test
    void takesTheInboxInAndPrintsWhatItHolds() {
        office.writeWeekly("WS-601,200,142");
        Office.Outcome weekly = office.run("weekly");
        assertThat(weekly.status()).isZero();
        assertThat(weekly.out()).contains("差距清单 2022年第28周", "责任清单 2022年第28周", "报送情况 2022年第28周");
        assertThat(office.read("reports/2022-W28/gaps.md")).contains("142/200");
        assertThat(weekly.out()).isEqualTo(office.run("weekly").out());
        assertThat(weekly.err())
                .isEqualTo("共 1 个文件：全部采用 1 个，部分采用 0 个，退回 0 个；其中 0 个此前已在库。\n已写入 " + folder.resolve("reports/2022-W28")
                        + "\n");
    }

    @Test
    void filesGoToTheArchiveUnderTheirHashAndTheOriginalsAreKept() throws Exception {
        byte[] bytes = Files.readAllBytes(office.writeWeekly("WS-601,200,142"));
        office.write("汉滨区/received.csv", "file,received");
        office.run("weekly");
        SortedMap<String, String> archive = office.files("archive");
        assertThat(office.files("inbox").keySet()).containsExactly("汉滨区/received.csv");
        assertThat(archive).hasSize(2);
        String moved = archive.keySet().stream()
                .filter(name -> name.startsWith("2022-W28/"))
                .findFirst()
                .orElseThrow();
        String original = archive.lastKey();
        assertThat(original).matches("originals/[0-9a-f]{2}/[0-9a-f]{64}");
        assertThat(moved).isEqualTo("2022-W28/WJW/市卫健委2022年第28周周报-" + original.substring(13, 25) + ".csv");
        assertThat(office.path("archive/" + moved)).hasBinaryContent(bytes);
        assertThat(office.path("archive/" + original)).hasBinaryContent(bytes);
    }

    @Test
    void theListsOfTheWeekAreWrittenInEveryFormat() {
        office.writeWeekly("WS-601,200,142", "WS-602,150,160");
        assertThat(office.run("weekly").status()).isEqualTo(ExitStatus.PROBLEMS);
        SortedMap<String, String> lists = office.files("reports/2022-W28");
        assertThat(lists.keySet())
                .containsAll(LISTS.stream()
                        .flatMap(list -> List.of(list + ".csv", list + ".json", list + ".md").stream())
                        .toList());
        assertThat(lists.get("problems.csv")).contains("PASSED_EXCEEDS_CHECKED");
        assertThat(lists.get("gaps.csv"))
                .isEqualTo("\uFEFF" + office.run("gaps", "-f", "csv").out());
        assertThat(lists.get("status.json"))
                .isEqualTo(office.run("status", "-f", "json").out());
        assertThat(lists.get("collect.md"))
                .isEqualTo(office.run("collect", "-f", "md").out());
        assertThat(lists.get("accountability.json"))
                .isEqualTo(office.run("accountability", "-f", "json").out());
    }

    @Test
    void theDocumentsOfTheWeekStandBesideThemAsReportWritesThem() {
        office.writeWeekly("WS-601,200,142", "WS-602,150,160");
        office.run("weekly");
        SortedMap<String, String> beside = office.files("reports/2022-W28");
        beside.keySet().removeIf(name -> name.matches("[a-z]+\\.(csv|json|md|txt)"));
        assertThat(beside.remove(".scoregap-documents")).contains("通报-2022-W28.docx");
        assertThat(beside.keySet())
                .contains(
                        "创建工作周报-2022-W28.html",
                        "创建工作周报-2022-W28.xlsx",
                        "通报-2022-W28.docx",
                        "督办单/督办单-市卫健委-2022-W28.docx")
                .allMatch(name -> name.startsWith("创建工作周报-") || name.startsWith("通报-") || name.startsWith("督办单/"));
        office.run("report", "-o", "again");
        SortedMap<String, String> again = office.files("again");
        again.remove(".scoregap-documents");
        assertThat(again).isEqualTo(beside);
    }

    @Test
    void aTemplateThatIsWrongKeepsNoListBack() {
        office.writeWeekly("WS-601,200,142");
        office.writeTo("config/templates/order.docx", "no document");
        Office.Outcome weekly = office.run("weekly");
        assertThat(weekly.status()).isEqualTo(ExitStatus.CONFIGURATION);
        assertThat(weekly.err()).contains("order.docx", "不是 Word 文档");
        assertThat(office.files("reports/2022-W28").keySet())
                .contains("gaps.md")
                .allMatch(name -> name.matches("[a-z]+\\.(csv|json|md|txt)"));
    }

    @Test
    void aSecondRunChangesNothingAndExitsTheSame() {
        office.writeWeekly("WS-601,200,142", "WS-602,150,160");
        Office.Outcome first = office.run("weekly");
        SortedMap<String, String> reports = office.files("reports");
        SortedMap<String, String> archive = office.files("archive");
        String history = office.run("history", "-f", "csv").out();
        Office.Outcome second = office.run("weekly");
        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).startsWith("共 0 个文件");
        assertThat(office.files("reports")).isEqualTo(reports);
        assertThat(office.files("archive")).isEqualTo(archive);
        assertThat(office.run("history", "-f", "csv").out()).isEqualTo(history);
    }

    @Test
    void aRunThatWasInterruptedBeforeAFileWasMovedEndsTheSame(@TempDir Path elsewhere) {
        office.writeWeekly("WS-601,200,142", "WS-602,150,160");
        // The workbook holds the very millisecond of arrival.
        office.write("received.csv", "file,received", Office.WEEKLY + ",2022-07-15 15:00");
        Office.Outcome whole = office.run("weekly");
        Office other = Office.in(elsewhere);
        other.writeWeekly("WS-601,200,142", "WS-602,150,160");
        other.write("received.csv", "file,received", Office.WEEKLY + ",2022-07-15 15:00");
        other.run("ingest");
        Office.Outcome resumed = other.run("weekly");
        assertThat(resumed.status()).isEqualTo(whole.status());
        assertThat(resumed.out().replace(elsewhere.toString(), folder.toString()))
                .isEqualTo(whole.out());
        assertThat(resumed.err()).contains("其中 1 个此前已在库");
        assertThat(lists(other)).isEqualTo(lists(office));
        assertThat(other.files("reports").keySet())
                .isEqualTo(office.files("reports").keySet())
                .contains("slips/退回-市卫健委2022年第28周周报.xlsx");
        assertThat(other.files("archive")).isEqualTo(office.files("archive"));
        assertThat(other.files("inbox").keySet()).containsExactly("received.csv");
    }

    /** Return slips hold the time at which they were made. */
    private static SortedMap<String, String> lists(Office of) {
        SortedMap<String, String> reports = of.files("reports");
        // The summary says where the reports lie.
        reports.keySet().removeIf(name -> name.startsWith("slips/") || name.endsWith("summary.txt"));
        return reports;
    }

    @Test
    void refusedFilesGoToAFolderOfTheirOwnAndAreNotForgotten() {
        office.writeWeekly("WS-601,200,142");
        office.write("说明.csv", "这里没有表格");
        Office.Outcome weekly = office.run("weekly");
        assertThat(weekly.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(office.files("archive").keySet())
                .anyMatch(name -> name.matches("refused/说明-[0-9a-f]{12}\\.csv"))
                .anyMatch(name -> name.startsWith("2022-W28/WJW/"));
        assertThat(office.files("inbox")).isEmpty();
        assertThat(office.read("reports/2022-W28/problems.csv")).contains("说明.csv");
        assertThat(office.run("weekly").status()).isEqualTo(ExitStatus.PROBLEMS);
        office.run("undo", "2", "--reason", "不是报表");
        assertThat(office.run("weekly").status()).isZero();
    }

    @Test
    void withRefusedFilesOnlyItSaysWhatIsWrongAndThatNothingCouldBeRead() {
        office.write("说明.csv", "这里没有表格");
        Office.Outcome weekly = office.run("weekly");
        assertThat(weekly.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(weekly.out()).contains("说明.csv");
        assertThat(office.run("weekly").status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(office.files("reports").keySet()).containsExactly("slips/退回-说明.xlsx");
    }

    @Test
    void twoFilesOfOneNameTakeThePlaceOfNeither() {
        office.write("城区/" + Office.WEEKLY, Office.HEAD, Office.COLUMNS, "WS-601,200,142");
        office.write("郊区/" + Office.WEEKLY, Office.HEAD, Office.COLUMNS, "WS-602,150,130");
        office.run("weekly");
        assertThat(office.files("archive/2022-W28/WJW")).hasSize(2);
        assertThat(office.run("collect", "-f", "csv").csv()).hasSize(2);
    }

    @Test
    void aNameAsLongAsTheSystemAllowsIsShortenedInTheArchive() {
        String name = "市卫健委2022年第28周周报" + "补".repeat(72) + ".csv";
        assertThat(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeBetween(250, 255);
        office.write(name, Office.HEAD, Office.COLUMNS, "WS-601,200,142");
        assertThat(office.run("weekly").status()).isZero();
        assertThat(office.files("archive/2022-W28/WJW").firstKey())
                .startsWith("市卫健委2022年第28周周报补补")
                .matches(".*补-[0-9a-f]{12}\\.csv");
    }

    @Test
    void everyWeekThatTheInboxTellsOfIsWritten() {
        office.write("市卫健委2022年第27周周报.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,130");
        office.writeWeekly("WS-601,200,142");
        assertThat(office.run("weekly", "--period", "2022-W27").out()).contains("2022年第27周");
        assertThat(office.read("reports/2022-W27/gaps.md")).contains("130/200");
        assertThat(office.read("reports/2022-W28/gaps.md")).contains("142/200");
        assertThat(office.path("reports/2022-W27/创建工作周报-2022-W27.html")).exists();
        assertThat(office.path("reports/2022-W28/创建工作周报-2022-W28.html")).doesNotExist();
    }
}
