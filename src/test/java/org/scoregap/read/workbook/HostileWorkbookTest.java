package org.scoregap.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.read.FileTypeTest;
import org.scoregap.read.Limits;
import org.scoregap.read.Reading;
import org.scoregap.read.Row;

class HostileWorkbookTest {
    private static final String HEAD = "<row r=\"1\">" + text("A1", "编号") + text("B1", "合格数") + "</row>";
    private static final String ROW_9 = "<row r=\"9\">" + text("A9", "WS-9") + "<c r=\"B9\"><v>9</v></c></row>";

    @TempDir
    Path folder;

    @Test
    void refusesARowWithTheSameCellTwice() {
        Reading.Read table =
                read("<row r=\"2\">" + text("A2", "WS-1") + "<c r=\"B2\"><v>7</v></c><c r=\"B2\"><v>8</v></c></row>");

        assertThat(table.lines()).containsExactly("9: WS-9|9");
        assertThat(table.faults()).containsExactly("CELL_TWICE S!B2 B2 → ");
    }

    @Test
    void refusesBothOfTwoRowsWithTheSameNumber() {
        String row = "<row r=\"2\">" + text("A2", "WS-1") + "<c r=\"B2\"><v>7</v></c></row>";

        Reading.Read table = read(row + row.replace("7", "8"));

        assertThat(table.lines()).containsExactly("9: WS-9|9");
        assertThat(table.faults()).containsExactly("CELL_TWICE S!2:2 2 → ", "CELL_TWICE S!2:2 2 → ");
    }

    @Test
    void refusesACellThatSaysItStandsInAnotherRow() {
        assertThat(read("<row r=\"2\">" + text("A3", "WS-1") + "</row>").faults())
                .containsExactly("ROW_MALFORMED S!2:2 A3 → 2");
    }

    @Test
    void refusesARowThatReachesToTheLastColumn() {
        assertThat(read("<row r=\"2\">" + text("A2", "WS-1") + text("XFD2", "x") + "</row>")
                        .faults())
                .containsExactly("ROW_TOO_WIDE S!XFD2 XFD → ≤ AX");
    }

    @Test
    void takesNoNoticeOfEmptyCellsFarOut() {
        assertThat(read("<row r=\"2\">" + text("A2", "WS-1") + "<c r=\"XFD2\" s=\"1\"/></row>")
                        .lines())
                .containsExactly("2: WS-1", "9: WS-9|9");
    }

    @Test
    void refusesARowWithACellBeyondTheLengthLimit() {
        Reading.Read table = read("<row r=\"2\">" + text("A2", "a".repeat(100)) + "</row><row r=\"3\">"
                + text("A3", "b".repeat(101)) + "</row>");

        assertThat(table.rows()).extracting(Row::number).containsExactly(2, 9);
        assertThat(table.problems())
                .extracting(problem -> problem.code().name())
                .containsExactly("CELL_TOO_LONG");
    }

    @Test
    void streamsOverAMillionEmptyRowsAndALyingDimension() {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int row = 2; row <= 1_000_000; row++) {
            rows.append("<row r=\"").append(row).append("\" ht=\"15\"/>");
        }
        rows.append("<row r=\"1000001\">")
                .append(text("A1000001", "WS-1"))
                .append("<c r=\"B1000001\"><v>7</v></c></row>");
        Path file = Workbooks.xlsx(folder, "<dimension ref=\"A1:B2\"/><sheetData>" + rows + "</sheetData>");

        assertThat(Reading.of(file, Limits.USUAL).table().lines()).containsExactly("1000001: WS-1|7");
    }

    @Test
    void refusesADocumentType() {
        String lol = "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        Path file = Workbooks.xlsx(folder, lol, "", "<sheetData>" + HEAD + ROW_9 + "</sheetData>");

        Reading reading = Reading.of(file, Limits.USUAL);

        assertThat(reading.tables()).isEmpty();
        assertThat(reading.faults()).containsExactly("FILE_DAMAGED ");
        assertThat(reading.problems().get(0).found()).isEqualTo("DOCTYPE");
    }

    @Test
    void refusesAnExternalEntity() {
        String entity = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        Path file = Workbooks.xlsx(
                folder, entity, "", "<sheetData>" + HEAD + "<row r=\"2\">" + text("A2", "&x;") + "</row></sheetData>");

        assertThat(Reading.of(file, Limits.USUAL).faults()).containsExactly("FILE_DAMAGED ");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        Path file = Reading.file(folder, "a.xlsx", FileTypeTest.zip("xl/workbook.xml", 3 << 20));

        assertThat(Reading.of(file, Limits.USUAL).faults()).containsExactly("FILE_DAMAGED ");
    }

    @Test
    void refusesABombInTheSheetItself() {
        Path file = Workbooks.xlsx(
                folder, "<sheetData>" + HEAD + ROW_9 + "</sheetData><extLst>" + " ".repeat(3 << 20) + "</extLst>");

        assertThat(Reading.of(file, Limits.USUAL).faults()).containsExactly("FILE_DAMAGED ");
    }

    @Test
    void refusesMoreInflatedBytesOrEntriesThanTheLimit() {
        Path file = Workbooks.xlsx(folder, "<sheetData>" + HEAD + ROW_9 + "</sheetData>");

        assertThat(Reading.of(file, new Limits(9_999, 9, 9, 99, 5, 9_999)).problems())
                .isEmpty();
        assertThat(Reading.of(file, new Limits(9_999, 9, 9, 99, 4, 9_999)).faults())
                .containsExactly("FILE_TOO_LARGE  5 → ≤ 4");
        assertThat(Reading.of(file, new Limits(9_999, 9, 9, 99, 5, 999)).faults())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("FILE_TOO_LARGE");
    }

    @Test
    void refusesATruncatedWorkbookOfEitherFormat() throws IOException {
        byte[] xlsx = Files.readAllBytes(Workbooks.xlsx(folder, "<sheetData>" + HEAD + ROW_9 + "</sheetData>"));
        HSSFWorkbook workbook = new HSSFWorkbook();
        Workbooks.row(workbook.createSheet("表"), 1, "a", "b");
        byte[] xls = Files.readAllBytes(Reading.save(workbook, folder.resolve("b.xls")));

        for (int part = 1; part < 4; part++) {
            Path cutXlsx = Reading.file(folder, "c.xlsx", Arrays.copyOf(xlsx, xlsx.length * part / 4));
            Path cutXls = Reading.file(folder, "c.xls", Arrays.copyOf(xls, xls.length * part / 4));
            assertThat(Reading.of(cutXlsx, Limits.USUAL).faults()).containsExactly("FILE_DAMAGED ");
            assertThat(Reading.of(cutXls, Limits.USUAL).faults()).containsExactly("FILE_DAMAGED ");
        }
    }

    @Test
    void breaksOffWhereTheSheetBreaksOff() {
        Path file = Workbooks.xlsx(
                folder, "<sheetData>" + HEAD + ROW_9 + "<row r=\"10\"><c r=\"A10\" t=\"zz\"><v>1</v></c>");

        assertThat(Reading.of(file, Limits.USUAL).faults()).containsExactly("FILE_DAMAGED ");
    }

    private Reading.Read read(String rows) {
        Path file = Workbooks.xlsx(folder, "<sheetData>" + HEAD + rows + ROW_9 + "</sheetData>");
        return Reading.of(file, Reading.SMALL, "编号", "合格数").table();
    }

    private static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
