package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ingest --again} where later files have taken the place of earlier ones: no figure goes back without a word. */
class IngestAgainTest {
    private static final String CORRECTION = "市卫健委2022年第28周周报更正.csv";
    private static final String STANDING = "200,180";
    private static final String SUPERSEDED = "200,142";

    /** Both came in time; the second corrects one row of the first. */
    private static final Prepared CORRECTED = Prepared.INITIALISED.then(office -> {
        office.writeWeekly("WS-601," + SUPERSEDED, "WS-602,150,130");
        office.write(CORRECTION, Office.HEAD, Office.COLUMNS, "WS-601," + STANDING);
        office.write(
                "received.csv", "file,received", Office.WEEKLY + ",2022-07-15T15:00", CORRECTION + ",2022-07-15T15:30");
        office.run("weekly", "-q");
    });

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = CORRECTED.in(folder);
        // On the Monday after, when a report is late.
        office.on(Office.FRIDAY.plusSeconds(3 * 86_400));
    }

    private String figures() {
        return office.run("collect", "-f", "csv").csv().stream()
                .map(row -> row.get("indicator") + " " + row.get("checked") + "," + row.get("passed"))
                .toList()
                .toString();
    }

    private String state() {
        return office.run("status", "-f", "csv").csv().stream()
                .filter(row -> row.get("unit").equals("WJW"))
                .map(row -> row.get("state"))
                .findFirst()
                .orElseThrow();
    }

    private Path archived(String beginning) throws IOException {
        try (Stream<Path> files = Files.list(office.path("archive/2022-W28/WJW"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** In its name and text there is a week of a month, and no year. */
    @ParameterizedTest
    @ValueSource(strings = {"", "--again"})
    void inAnotherYearTheSameBytesAreOfTheYearInWhichTheyFirstCame(String again) throws IOException {
        Path sent = office.write("市城管局7月第2周报表.csv", "填报单位：市城管局", Office.COLUMNS, "WM-101,100,90");
        office.run("ingest", sent.toString(), "--received", "2022-07-15T15:00");
        String history = office.run("history", "-f", "csv").out();
        assertThat(history).contains("市城管局7月第2周报表.csv", "2022-W28").doesNotContain("2026");

        office.on(Instant.parse("2026-11-27T08:00:00Z"));
        Path copy = Files.copy(sent, sent.resolveSibling("市城管局7月第2周报表-4f5c.csv"));
        List<String> words = new ArrayList<>(List.of("ingest", copy.toString(), "--received", "2026-11-27T15:00"));
        if (!again.isEmpty()) {
            words.add(again);
        }
        assertThat(office.run(words.toArray(String[]::new)).status()).isZero();
        assertThat(office.run("history", "-f", "csv").out()).isEqualTo(history);
    }

    /** The year stands in its name alone, and originals are kept without their names. */
    @Test
    void originalsOfTheArchiveAreReadByTheNamesThatTheyCameWith() {
        Path sent = office.write("市城管局2022年第28周周报表.csv", "市城管局7月第2周周报表", Office.COLUMNS, "WM-101,100,90");
        office.run("ingest", sent.toString());
        String history = office.run("history", "-f", "csv").out();

        office.on(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(office.run("ingest", "--again", "archive/originals").status())
                .isZero();
        assertThat(office.run("history", "-f", "csv").out()).isEqualTo(history);
    }

    @Test
    void ofTheWholeArchiveChangesNothingHoweverOften() {
        String before = figures();
        String history = office.run("history", "-f", "csv").out();
        for (int i = 0; i < 2; i++) {
            Office.Outcome again = office.run("ingest", "--again", "archive", "--lang", "en");
            assertThat(again.status()).isZero();
            assertThat(again.err())
                    .contains("Superseded by later files, and left so (1): submission 1 (" + Office.WEEKLY + "). ")
                    .doesNotContain("Taken in again");
            assertThat(figures()).isEqualTo(before);
            assertThat(office.run("history", "-f", "csv").out()).isEqualTo(history);
            assertThat(state()).isEqualTo("corrected");
        }
    }

    @Test
    void ofTheSupersededFileAloneMakesItStandAndSaysSoAndLeavesItInTime() throws IOException {
        Office.Outcome again =
                office.run("ingest", "--again", archived("市卫健委2022年第28周周报-").toString());
        assertThat(again.err())
                .contains("重新入库并作数的：第 3 号（市卫健委2022年第28周周报.csv）")
                .contains("；被它顶替的：第 2 号（" + CORRECTION + "）。要改回，用 scoregap undo 撤销前者。");
        assertThat(figures()).contains("WS-601 " + SUPERSEDED).contains("WS-602 150,130");
        assertThat(state()).isEqualTo("corrected");
        assertThat(office.run("accountability", "-f", "csv").csv())
                .filteredOn(row -> row.get("unit").equals("WJW"))
                .extracting(row -> row.get("late"))
                .containsExactly("0");
        office.run("undo", "3", "--reason", "弄错了");
        assertThat(figures()).contains("WS-601 " + STANDING);
    }

    @Test
    void anEarlierTimeLeavesItSupersededAndSaysSo() throws IOException {
        Office.Outcome again = office.run(
                "ingest", "--again", archived("市卫健委2022年第28周周报-").toString(), "--received", "2022-07-15T15:00");
        assertThat(again.status()).isZero();
        assertThat(again.err()).contains("1 个文件此前已被后来的报送顶替，仍以后来的为准：第 1 号（" + Office.WEEKLY + "）");
        assertThat(figures()).contains("WS-601 " + STANDING);
    }

    @Test
    void ofTheBytesUnderANameThatTellsNothingTakesNoFigureAway() throws IOException {
        Path nameless = office.path("copy.csv");
        Files.copy(archived("市卫健委2022年第28周周报-"), nameless);
        String before = figures();
        assertThat(office.run("ingest", "--again", nameless.toString()).status())
                .isZero();
        assertThat(figures()).isEqualTo(before);
        office.edit(
                "indicators.yaml",
                "points: 25, scoring: { proportional: { full: 100% } } }",
                "points: 25, scoring: { proportional: { full: 80% } } }");
        assertThat(office.run("ingest", "--again", nameless.toString()).status())
                .isZero();
        assertThat(figures()).isEqualTo(before);
    }
}
