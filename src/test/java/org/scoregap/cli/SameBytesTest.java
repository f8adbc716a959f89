package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that come in again, when only a file's name and its arrival tell whether they are news. */
class SameBytesTest {
    @TempDir
    Path folder;

    private Office office;
    private Path sent;

    @BeforeEach
    void open() throws IOException {
        office = Prepared.INITIALISED.in(folder);
        office.on(Instant.parse("2023-08-01T02:00:00Z"));
        sent = office.write("市城管局第27周报表.csv", "填报单位：市城管局", Office.COLUMNS, "WM-101,100,90", "WM-102,80,70");
    }

    private void arrives(String name, String received) throws IOException {
        Path file = Files.move(sent, sent.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        office.run("ingest", file.toString(), "--received", received);
        sent = file;
    }

    private String history() {
        return office.run("history", "-f", "csv").csv().stream()
                .map(row ->
                        row.get("received_at").substring(0, 10) + " " + row.get("periods") + " " + row.get("accepted"))
                .toList()
                .toString();
    }

    private List<String> passed(String week) {
        return office.run("collect", "--period", week, "-f", "csv").csv().stream()
                .map(row -> row.get("indicator") + " " + row.get("passed"))
                .toList();
    }

    @ParameterizedTest(name = "{0}, {2}")
    @CsvSource({
        "市城管局2022年第27周报表.csv, 2022-07-08T15:00, 市城管局2022年第28周报表.csv, 2022-07-15T15:00, 2022-W28",
        "市城管局第27周报表.csv, 2022-07-08T15:00, 市城管局第28周报表.csv, 2022-07-15T15:00, 2022-W28",
        "市城管局第27周报表.csv, 2022-07-08T15:00, 市城管局第40周报表.csv, 2022-10-07T15:00, 2022-W40",
        "市城管局第27周报表.csv, 2022-07-08T15:00, 市城管局6月第5周报表.csv, 2023-06-30T15:00, 2023-W26",
        "周报表-CGJ-2022-W27.csv, 2022-07-08T15:00, 周报表-CGJ-2022-W28.csv, 2022-07-11T09:00, 2022-W28",
    })
    void anotherWeeksReportOfTheSameFiguresIsAnotherReport(
            String name, String received, String later, String laterReceived, String week) throws IOException {
        arrives(name, received);
        arrives(later, laterReceived);

        assertThat(history())
                .isEqualTo("[" + received.substring(0, 10) + " 2022-W27 2, " + laterReceived.substring(0, 10) + " "
                        + week + " 2]");
        assertThat(passed(week)).containsExactly("WM-101 90", "WM-102 70");
        // And once more changes nothing.
        String before = history();
        arrives(later, "2023-07-31T10:00");
        assertThat(history()).isEqualTo(before);
    }

    /** Neither the archive's name for it nor the day on which it is read again says of which week and year it is. */
    @ParameterizedTest
    @ValueSource(strings = {"市城管局第28周报表.csv", "市城管局第28周报表 (2).csv"})
    void eachReadingIsReadAgainAsTheReportThatItWas(String copy) throws IOException {
        arrives("市城管局第27周报表.csv", "2022-07-08T15:00");
        arrives("市城管局第28周报表.csv", "2022-07-15T15:00");
        String before = history();

        office.on(Instant.parse("2026-11-27T08:00:00Z"));
        office.run("ingest", "--again", office.path("archive/originals").toString());
        Path named = Files.copy(sent, office.path(copy), StandardCopyOption.REPLACE_EXISTING);
        office.run("ingest", "--again", named.toString());
        office.run("ingest", named.toString());
        assertThat(history()).isEqualTo(before);

        // Under another mapping all that is read again is read once more, each under its own name.
        office.edit("indicators.yaml", "name: 主干道亮灯率", "name: 主干道路亮灯率");
        office.run("ingest", "--again", office.path("archive/originals").toString());
        assertThat(history())
                .isEqualTo(
                        "[2022-07-08 2022-W27 2, 2022-07-15 2022-W28 2, 2022-07-08 2022-W27 2, 2022-07-15 2022-W28 2]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasRefusedIsOfTheYearInWhichItCameHoweverLateItCanBeRead(boolean filedAway) throws IOException {
        sent = office.write("7月第2周报表.csv", "填报单位：市容大队", Office.COLUMNS, "WM-101,100,90");
        arrives("7月第2周报表.csv", "2022-07-15T15:00");
        assertThat(history()).isEqualTo("[2022-07-15 2022-W28 0]");
        if (filedAway) {
            Files.move(sent, Files.createDirectories(office.path("inbox")).resolve("7月第2周报表.csv"));
            office.run("weekly");
            sent = office.path("archive/refused")
                    .resolve(office.files("archive/refused").firstKey());
            assertThat(sent.getFileName().toString()).startsWith("7月第2周报表-").endsWith(".csv");
        }

        office.on(Instant.parse("2026-11-27T08:00:00Z"));
        office.edit("units.yaml", "aliases: [市城管局,", "aliases: [市容大队, 市城管局,");
        office.run("ingest", "--again", sent.toString());
        assertThat(history()).endsWith(" 2022-W28 1]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"市城管局2022年第28周报表.csv", "市城管局7月第2周报表.csv"})
    void aReportOfAWeekThatHadNotBegunHasNotComeUntilItComesInItsWeek(String name) throws IOException {
        arrives(name, "2022-07-08T15:00");
        assertThat(history()).isEqualTo("[2022-07-08  0]");
        arrives(name, "2022-07-09T15:00");
        assertThat(history()).as("still too early").isEqualTo("[2022-07-08  0]");

        arrives(name, "2022-07-15T15:00");
        assertThat(history()).isEqualTo("[2022-07-08  0, 2022-07-15 2022-W28 2]");

        assertThat(office.run("correct", "2:C3", "88", "--reason", "抄错").status())
                .isZero();
        assertThat(passed("2022-W28")).containsExactly("WM-101 88", "WM-102 70");
        office.run("undo", "3", "--reason", "没有抄错");
        office.run("undo", "2", "--reason", "收回");
        assertThat(passed("2022-W28")).isEmpty();
        office.run("ingest", "--again", sent.toString());
        assertThat(passed("2022-W28")).containsExactly("WM-101 90", "WM-102 70");

        office.on(Instant.parse("2026-11-27T08:00:00Z"));
        String before = history();
        arrives(name.replace(".csv", "（副本）.csv"), "2026-11-27T15:00");
        assertThat(history()).isEqualTo(before);
        office.edit("indicators.yaml", "name: 主干道亮灯率", "name: 主干道路亮灯率");
        office.run("ingest", "--again", office.path("archive/originals").toString());
        assertThat(history())
                .startsWith(before.substring(0, before.length() - 1))
                .endsWith(", 2022-07-15 2022-W28 2]");
    }

    /** It is told so, and does not take the place of the week that has the same figures, whichever comes first. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReportThatComesTooEarlyIsNotTakenForTheWeekBefore(boolean laterFirst) throws IOException {
        String one = "市城管局2022年第27周报表.csv";
        String other = "市城管局2022年第28周报表.csv";
        arrives(laterFirst ? other : one, "2022-07-08T15:00");
        arrives(laterFirst ? one : other, "2022-07-08T15:30");
        assertThat(history())
                .isEqualTo(
                        laterFirst
                                ? "[2022-07-08  0, 2022-07-08 2022-W27 2]"
                                : "[2022-07-08 2022-W27 2, 2022-07-08  0]");

        arrives(other, "2022-07-15T15:00");
        assertThat(history()).endsWith(", 2022-07-15 2022-W28 2]");
        assertThat(passed("2022-W27")).isEqualTo(passed("2022-W28")).containsExactly("WM-101 90", "WM-102 70");
    }

    @Test
    void anOptionThatNamesAnotherUnitOrWeekMakesItAnotherReport() throws IOException {
        sent = office.write("报表.csv", Office.COLUMNS, "WM-101,100,90");
        office.run("ingest", sent.toString(), "--received", "2022-07-08T14:00");
        for (String[] said : new String[][] {
            {"CGJ", "2022-W27", "2022-07-08T15:00"},
            {"CGJ", "2022-W28", "2022-07-15T15:00"},
            {"ZJJ", "2022-W28", "2022-07-15T16:00"}
        }) {
            office.run("ingest", sent.toString(), "--unit", said[0], "--period", said[1], "--received", said[2]);
        }
        assertThat(office.run("history", "-f", "csv").csv())
                .extracting(row -> row.get("units") + " " + row.get("periods"))
                .containsExactly(" ", "市城管局 2022-W27", "市城管局 2022-W28", "市住建局 2022-W28");
        String before = history();
        office.edit("indicators.yaml", "name: 主干道亮灯率", "name: 主干道路亮灯率");
        office.run("ingest", "--again", sent.toString(), "--unit", "CGJ", "--period", "2022-W28");
        assertThat(history())
                .startsWith(before.substring(0, before.length() - 1))
                .endsWith(", 2022-07-15 2022-W28 1]");
        assertThat(passed("2022-W27")).containsExactly("WM-101 90");
    }

    @Test
    void weeklySaysOfFilesThatCountOnceThatTheyDoAndOfNoOthers() throws IOException {
        arrives("市城管局2022年第27周报表.csv", "2022-07-08T15:00");
        Files.copy(sent, office.path("inbox/市城管局2023年第52周报表.csv"));
        assertThat(office.run("weekly").err()).doesNotContain("只计一次").contains("退回 1 个");

        for (String name : List.of("市城管局2022年第28周报表.csv", "市城管局2022年第29周报表.csv", "市城管局2022年第29周报表(1).csv")) {
            Files.copy(office.path("archive/originals").resolve(original()), office.path("inbox/" + name));
        }
        assertThat(office.run("weekly").err()).contains("内容完全相同的文件只计一次：市城管局2022年第29周报表(1).csv、市城管局2022年第29周报表.csv\n");
    }

    private String original() {
        return office.files("archive/originals").firstKey();
    }

    /** The name's own arrival tells its year before that of another name does. */
    @Test
    void ofTwoYearsEachIsReadAgainByItsOwn() throws IOException {
        arrives("市城管局7月第2周报表.csv", "2023-07-14T15:00");
        arrives("7月第2周报表（市城管局）.csv", "2022-07-15T15:00");
        assertThat(history()).isEqualTo("[2023-07-14 2023-W28 2, 2022-07-15 2022-W28 2]");

        office.edit("indicators.yaml", "name: 主干道亮灯率", "name: 主干道路亮灯率");
        office.run("ingest", "--again", office.path("archive/originals").toString());
        assertThat(history())
                .isEqualTo(
                        "[2023-07-14 2023-W28 2, 2022-07-15 2022-W28 2, 2022-07-15 2022-W28 2, 2023-07-14 2023-W28 2]");
    }
}
