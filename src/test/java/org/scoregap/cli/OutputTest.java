package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Language, colour, formats and files are the same for every list. */
class OutputTest {
    private static final String ESCAPE = "\u001b";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
        office.writeWeekly("WS-601,200,142", "WS-602,150,130");
        office.run("ingest", "--quiet");
    }

    @Test
    void speaksTheLanguageAskedForBeforeOrAfterTheCommand() {
        assertThat(office.run("status").out()).startsWith("报送情况");
        assertThat(office.run("--lang", "en", "status").out()).startsWith("Reporting status");
        assertThat(office.run("status", "--lang=en").out()).startsWith("Reporting status");
        Office.Outcome french = office.run("status", "--lang", "fr");
        assertThat(french.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(french.err()).contains("--lang fr", "zh, en");
    }

    @Test
    void speaksTheWorkspacesLanguageUnlessAsked() {
        office.edit("scoregap.yaml", "locale: zh", "locale: en");
        assertThat(office.run("status").out()).startsWith("Reporting status");
        assertThat(office.run("status", "--lang", "zh").out()).startsWith("报送情况");
    }

    @Test
    void machinesReadTheSameInEveryLanguage() {
        assertThat(office.run("history", "-f", "json", "--lang", "en").out())
                .isEqualTo(office.run("history", "-f", "json", "--lang", "zh").out());
        assertThat(office.run("status", "-f", "csv", "--lang", "en").out())
                .isEqualTo(office.run("status", "-f", "csv", "--lang", "zh").out());
    }

    @Test
    void quietLeavesOnlyTheResult() {
        Office.Outcome told = office.run("ingest");
        Office.Outcome quiet = office.run("ingest", "--quiet");
        assertThat(told.err()).contains("已在库");
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out()).isEqualTo(told.out());
        assertThat(quiet.status()).isEqualTo(told.status());
    }

    @Test
    void onlyATerminalThatWantsColourGetsIt() {
        assertThat(office.run("status").out()).doesNotContain(ESCAPE);
        office.atATerminal();
        assertThat(office.run("status").out()).contains(ESCAPE);
        assertThat(office.run("status", "--no-color").out()).doesNotContain(ESCAPE);
        assertThat(office.run("--no-color", "status").out()).doesNotContain(ESCAPE);
        assertThat(office.run("status", "--format", "csv").out()).doesNotContain(ESCAPE);
        office.run("status", "--output", "状态.txt");
        assertThat(office.read("状态.txt")).contains("报送情况").doesNotContain(ESCAPE);
        office.withEnvironment(Map.of("NO_COLOR", "1"));
        assertThat(office.run("status").out()).doesNotContain(ESCAPE);
        assertThat(office.run("status", "--help").out()).doesNotContain(ESCAPE);
    }

    @Test
    void aListFitsTheTerminal() {
        office.withEnvironment(Map.of("COLUMNS", "70"));
        assertThat(office.run("status", "--lang", "en").out().lines())
                .allSatisfy(line -> assertThat(cells(line)).isLessThanOrEqualTo(70));
    }

    /** A Chinese character takes two cells. */
    private static long cells(String line) {
        return line.codePoints().mapToLong(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    @Test
    void everyFormatHoldsEveryRow() {
        int units = office.run("status", "--format", "json").json().get("units").size();
        assertThat(units).isGreaterThan(40);
        assertThat(office.run("status", "--format", "CSV").csv()).hasSize(units);
        assertThat(office.run("status", "--format", "md").out().lines())
                .filteredOn(line -> line.startsWith("|"))
                .hasSize(units + 2);
        assertThat(office.run("status", "--format", "table").out()).contains("市卫健委", "市城管局");
    }

    @Test
    void outputReplacesAFileWithAWholeOne() throws Exception {
        office.writeTo("清单/gaps.csv", "an older list");
        Office.Outcome written = office.run("gaps", "--format", "csv", "--output", "清单/gaps.csv");
        assertThat(written.out()).isEmpty();
        assertThat(written.err())
                .contains(folder.resolve("清单/gaps.csv").toString())
                .hasLineCount(1);
        byte[] bytes = Files.readAllBytes(office.path("清单/gaps.csv"));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF" + office.run("gaps", "--format", "csv").out());
        assertThat(office.files("清单")).hasSize(1);
    }

    @Test
    void outputThatCannotBeWrittenSaysSo() {
        Office.Outcome refused = office.run("gaps", "--output", "config");
        assertThat(refused.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(refused.err()).contains("config").hasLineCount(1);
        assertThat(office.path("config/indicators.yaml")).exists();
    }

    @Test
    void aScreenShowsAScreenfulAndFilesHoldEverything() {
        int all = office.run("gaps", "-f", "json").json().get("gaps").size();
        assertThat(all).isGreaterThan(100);
        assertThat(office.run("gaps", "-f", "csv", "--top", "3").csv()).hasSize(3);
        assertThat(office.run("gaps", "-f", "csv").csv()).hasSize(all);
        assertThat(office.run("gaps").out()).containsPattern("\n *30  ").doesNotContainPattern("\n *31  ");
        assertThat(office.run("gaps", "--top", "31").out())
                .containsPattern("\n *31  ")
                .doesNotContainPattern("\n *32  ");
    }
}
