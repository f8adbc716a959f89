package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code correct}: one cell says something else from now on, and everybody can see who changed what and why. */
class CorrectTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
        office.writeWeekly("WS-601,200,142", "WS-602,150,160");
        office.run("ingest");
    }

    private String figures() {
        return String.join(
                "\n",
                office.run("collect", "-f", "csv").csv().stream()
                        .map(row -> row.get("indicator") + " " + row.get("passed") + "/" + row.get("checked") + " "
                                + row.get("cell") + " " + row.get("submission"))
                        .toList());
    }

    @Test
    void theFigureChangesAndKeepsItsCell() {
        Office.Outcome corrected = office.run("correct", "1:C3", "150", "--reason", "电话核实");
        assertThat(corrected.status()).isZero();
        assertThat(corrected.err()).contains("第 2 号", "2 行中采用 1 行");
        assertThat(figures()).isEqualTo("WS-601 150/200 C3 2");
        JsonNode correction =
                office.run("history", "-f", "json").json().get("submissions").get(1);
        assertThat(correction.get("corrects").asLong()).isEqualTo(1);
        assertThat(correction.get("reason").asString()).isEqualTo("电话核实");
        assertThat(correction.get("file").asString()).isEqualTo(Office.WEEKLY);
    }

    @Test
    void aRefusedRowCountsOnceItsCellIsCorrected() {
        assertThat(office.run("correct", "1:C4", "130", "--reason", "电话核实").status())
                .isZero();
        assertThat(figures()).isEqualTo("WS-601 142/200 C3 2\nWS-602 130/150 C4 2");
    }

    @Test
    void theSameCorrectionTwiceChangesNothing() {
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        String history = office.run("history", "-f", "csv").out();
        Office.Outcome again = office.run("correct", "2:C3", "150", "--reason", "又打了一次");
        assertThat(again.status()).isZero();
        assertThat(again.err()).contains("C3", "2").hasLineCount(1);
        assertThat(office.run("correct", "1:C3", "150", "--reason", "x").status())
                .isZero();
        assertThat(office.run("history", "-f", "csv").out()).isEqualTo(history);
    }

    @Test
    void correctionsAddUpAndTheFileSentAgainKeepsThem() {
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        office.run("correct", "2:C4", "131", "--reason", "电话核实");
        assertThat(figures()).isEqualTo("WS-601 150/200 C3 3\nWS-602 131/150 C4 3");
        office.run("ingest");
        assertThat(figures()).isEqualTo("WS-601 150/200 C3 3\nWS-602 131/150 C4 3");
    }

    @Test
    void aCorrectionThatIsWrongItselfIsRefusedAndTheGoodFigureStands() {
        Office.Outcome wrong = office.run("correct", "1:C3", "大概一百五", "--reason", "电话核实");
        assertThat(wrong.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(wrong.err()).contains("没有更正", "C3", "大概一百五");
        assertThat(figures()).isEqualTo("WS-601 142/200 C3 1");
        assertThat(office.run("correct", "1:B3", "100", "--reason", "应检数少于合格数").status())
                .isEqualTo(ExitStatus.PROBLEMS);
        assertThat(office.run("history", "-f", "csv").csv()).hasSize(1);
    }

    @Test
    void undoingACorrectionBringsTheReportedFigureBack() {
        String before = office.run("gaps", "-f", "csv").out();
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        assertThat(office.run("gaps", "-f", "csv").out()).isNotEqualTo(before);
        Office.Outcome undone = office.run("undo", "2", "--reason", "核实有误", "--lang", "en");
        assertThat(undone.err()).isEqualTo("Submission 2 is undone; 1 counts again.\n");
        assertThat(office.run("gaps", "-f", "csv").out()).isEqualTo(before);
        assertThat(figures()).isEqualTo("WS-601 142/200 C3 1");
        assertThat(office.run("correct", "1:C3", "150", "--reason", "再次核实").status())
                .isZero();
        assertThat(figures()).isEqualTo("WS-601 150/200 C3 3");
    }

    @Test
    void undoingTheFileTakesItsCorrectionWithIt() {
        office.run("correct", "1:C3", "150", "--reason", "电话核实");
        Office.Outcome undone = office.run("undo", "1", "--reason", "报错了", "--lang", "en");
        assertThat(undone.err()).isEqualTo("Submission 1 is undone, and with it 2 which build on it.\n");
        assertThat(office.run("collect", "-p", "2022-W28", "-f", "csv").csv()).isEmpty();
        assertThat(office.run("correct", "1:C3", "151", "--reason", "x").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void withoutTheOriginalNothingIsCorrectedAndItsPlaceIsNamed() throws IOException {
        String original =
                "archive/originals/" + office.files("archive/originals").firstKey();
        Files.delete(office.path(original));
        Office.Outcome missed = office.run("correct", "1:C3", "150", "--reason", "电话核实", "--lang", "en");
        assertThat(missed.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(missed.err()).contains("There is no such file or folder", original);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:Z99", "1:C300", "1:Sheet1!C3", "9:C3", "1:C0"})
    void aCellThatNothingIsReadFromIs2(String cell) {
        Office.Outcome missed = office.run("correct", cell, "150", "--reason", "电话核实", "--lang", "en");
        assertThat(missed.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(missed.err()).doesNotContain("validated");
        assertThat(office.run("history", "-f", "csv").csv()).hasSize(1);
    }

    @Test
    void aWrongHeadIsCorrectedLikeAnyCell() {
        Path file = office.write("第28周周报.csv", "填报单位：市卫建委委", Office.COLUMNS, "WS-604,80,72");
        Office.Outcome refused = office.run("ingest", file.toString());
        assertThat(refused.out()).contains("UNIT_UNKNOWN");
        Office.Outcome corrected = office.run("correct", "2:A1", "填报单位：市卫健委", "--reason", "电话核实");
        assertThat(corrected.status()).isZero();
        assertThat(figures()).isEqualTo("WS-601 142/200 C3 1\nWS-604 72/80 C3 3");
    }
}
