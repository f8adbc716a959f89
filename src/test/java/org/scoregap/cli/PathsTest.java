package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of any kind are taken as names, and nothing leads out of the folders that were named. */
class PathsTest {
    @TempDir
    Path folder;

    @Test
    void spacesAndChineseNamesAreNamesLikeOthers() {
        Office office = Office.without(folder.resolve("创建 工作区（2022）"));
        office.run("init", "--quiet");
        Path file = office.write("第 28 周/市卫健委 2022年第28周 周报 (1) 终稿.csv", Office.HEAD, Office.COLUMNS, "WS-601,200,142");
        assertThat(office.run("ingest", file.toString()).status()).isZero();
        assertThat(office.run("collect", "-f", "csv").csv())
                .extracting(row -> row.get("file"))
                .containsExactly("市卫健委 2022年第28周 周报 (1) 终稿.csv");
        assertThat(office.run("weekly").status()).isZero();
        assertThat(office.files("archive").keySet())
                .anyMatch(name -> name.matches("2022-W28/WJW/市卫健委 2022年第28周 周报 \\(1\\) 终稿-[0-9a-f]{12}\\.csv"));
    }

    @Test
    void aSemicolonInTheWorkspacesPathIsRefused() {
        Office office = Office.without(folder.resolve("a;INIT=x"));
        office.run("init", "--quiet");
        office.writeWeekly("WS-601,200,142");
        Office.Outcome refused = office.run("ingest");
        assertThat(refused.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(refused.err()).contains("a;INIT=x", "';'").hasLineCount(1);
        assertThat(folder.resolve("a;INIT=x/store")).doesNotExist();
    }

    @Test
    void linksInsideAFolderAreNotFollowed() throws Exception {
        Office office = Office.in(folder.resolve("w"));
        Path secret = Files.createDirectories(folder.resolve("别处"));
        office.writeTo("../别处/市城管局2022年第28周周报.csv", "填报单位：市城管局", Office.COLUMNS, "WM-101,100,90");
        Files.createSymbolicLink(office.path("inbox/别处"), secret);
        Files.createSymbolicLink(office.path("inbox/一份.csv"), secret.resolve("市城管局2022年第28周周报.csv"));
        assertThat(office.run("ingest").status()).isEqualTo(ExitStatus.NO_INPUT);
        office.writeWeekly("WS-601,200,142");
        assertThat(office.run("weekly").err()).startsWith("共 1 个文件");
        assertThat(office.run("collect", "-f", "csv").csv()).hasSize(1);
        assertThat(secret.resolve("市城管局2022年第28周周报.csv")).exists();
    }

    @Test
    void aLinkThatSomebodyNamesIsMeant() throws Exception {
        Office office = Office.in(folder.resolve("w"));
        Path shared = Files.createDirectories(folder.resolve("共享"));
        office.writeTo("../共享/" + Office.WEEKLY, Office.HEAD, Office.COLUMNS, "WS-601,200,142");
        Files.delete(office.path("inbox"));
        Files.createSymbolicLink(office.path("inbox"), shared);
        assertThat(office.run("ingest").status()).isZero();
        assertThat(office.run("weekly").err()).startsWith("共 1 个文件");
        assertThat(shared).isEmptyDirectory();
    }

    @Test
    void hiddenFilesAndTheListOfArrivalsAreNoSubmissions() {
        Office office = Office.in(folder);
        office.write(".市卫健委2022年第28周周报.csv.part", Office.HEAD, Office.COLUMNS, "WS-601,200,142");
        office.write(".同步/" + Office.WEEKLY, Office.HEAD, Office.COLUMNS, "WS-601,200,142");
        office.write("received.csv", "file,received");
        assertThat(office.run("ingest").status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(office.run("weekly").status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(office.files("inbox")).hasSize(3);
    }

    @Test
    void aListOfArrivalsThatCannotBeReadIsNamedWithItsLine() {
        Office office = Office.in(folder);
        office.writeWeekly("WS-601,200,142");
        office.write("received.csv", "file,received", Office.WEEKLY + ",昨天");
        Office.Outcome refused = office.run("ingest");
        assertThat(refused.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(refused.err()).contains("received.csv", "2", "昨天").hasLineCount(1);
        assertThat(office.run("history", "-f", "csv").csv()).isEmpty();
    }

    @Test
    void aLockFileOfExcelIsRefusedByName() {
        Office office = Office.in(folder);
        office.write("~$市卫健委2022年第28周周报.xlsx", "\u0005admin");
        office.writeWeekly("WS-601,200,142");
        Office.Outcome taken = office.run("ingest", "-f", "json");
        assertThat(taken.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(taken.json().get("problems").get(0).get("code").asString()).isEqualTo("FILE_NOT_A_TABLE");
        assertThat(taken.json().get("problems").get(0).get("file").asString()).startsWith("~$");
        assertThat(office.run("collect", "-f", "csv").csv()).hasSize(1);
    }

    @Test
    void aFileNamedTwiceIsTakenOnce() {
        Office office = Office.in(folder);
        Path file = office.writeWeekly("WS-601,200,142");
        Office.Outcome taken = office.run("ingest", file.toString(), "inbox", "inbox/../inbox/" + Office.WEEKLY);
        assertThat(taken.err()).startsWith("共 1 个文件");
    }
}
