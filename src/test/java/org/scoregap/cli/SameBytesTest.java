package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
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
        assertThat(office.run("collect", "--period", week, "-f", "csv").csv())
                .extracting(row -> row.get("indicator") + " " + row.get("passed"))
                .containsExactly("WM-101 90", "WM-102 70");
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

    @Test
    void aReportOfAWeekThatHadNotBegunIsTakenInWhenItComesAgain() throws IOException {
        arrives("市城管局2022年第28周报表.csv", "2022-07-08T15:00");
        assertThat(history()).isEqualTo("[2022-07-08  0]");

        arrives("市城管局2022年第28周报表.csv", "2022-07-15T15:00");
        assertThat(history()).endsWith(" 2022-W28 2]");
    }
}
