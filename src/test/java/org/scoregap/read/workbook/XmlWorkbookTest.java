package org.scoregap.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.read.Limits;
import org.scoregap.read.Reading;

class XmlWorkbookTest {
    private static final String HEAD = "<Row><Cell><Data ss:Type=\"String\">编号</Data></Cell>"
            + "<Cell><Data ss:Type=\"String\">合格数</Data></Cell></Row>";

    @TempDir
    Path folder;

    @Test
    void keepsEachCellsType() {
        Reading.Read table = read(HEAD
                        + row("Number", "95", "")
                        + row("Number", "0.95", " ss:StyleID=\"p\"")
                        + row("Number", "44757", " ss:StyleID=\"d\"")
                        + row("DateTime", "2022-07-15T18:00:00.000", "")
                        + row("DateTime", "1899-12-31T18:30:00.000", "")
                        + row("Boolean", "1", "")
                        + row("Error", "#DIV/0!", "")
                        + row("String", "<B>安</B><I>康</I>", ""))
                .table();

        assertThat(table.lines())
                .containsExactly(
                        "2: WS-1|95",
                        "3: WS-1|95%",
                        "4: WS-1|2022-07-15",
                        "5: WS-1|2022-07-15 18:00",
                        "6: WS-1|18:30",
                        "7: WS-1|TRUE",
                        "8: WS-1|#DIV/0!",
                        "9: WS-1|安康");
    }

    @Test
    void placesCellsAndRowsByTheirIndexAndMerges() {
        Reading.Read table = read(HEAD
                        + "<Row ss:Index=\"5\"><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">WS-1</Data></Cell>"
                        + "<Cell><Data ss:Type=\"Number\">7</Data><Comment><ss:Data ss:Type=\"String\">注</ss:Data>"
                        + "</Comment></Cell></Row>"
                        + "<Row><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">8</Data></Cell></Row>")
                .table();

        assertThat(table.lines()).containsExactly("5: WS-1|7", "6: WS-1|8");
    }

    @Test
    void saysThatAFormulaHasNoResult() {
        Reading.Read table = read(HEAD + "<Row><Cell><Data ss:Type=\"String\">WS-1</Data></Cell>"
                        + "<Cell ss:Formula=\"=RC[-1]\"/></Row>")
                .table();

        assertThat(table.lines()).containsExactly("2: WS-1|=RC[-1]");
    }

    @Test
    void refusesARowWithTheSameCellTwiceAndANumberThatIsNone() {
        Reading.Read table = read(HEAD + "<Row><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">7</Data></Cell>"
                        + "<Cell ss:Index=\"2\"><Data ss:Type=\"Number\">8</Data></Cell></Row>"
                        + row("Number", "1e999", "") + row("Number", "9", ""))
                .table();

        assertThat(table.lines()).containsExactly("4: WS-1|9");
        assertThat(table.faults()).containsExactly("CELL_TWICE S!B2 B2 → ", "NOT_A_NUMBER S!B3 1e999 → ");
    }

    @Test
    void saysWhatIsHidden() {
        Reading reading = of(
                page(
                        "",
                        HEAD + row("Number", "7", "").replace("<Row", "<Row ss:Hidden=\"1\"")
                                + "</Table><WorksheetOptions xmlns=\"x\"><Visible>SheetHidden</Visible></WorksheetOptions><Table>"));

        assertThat(reading.faults()).contains("SHEET_HIDDEN S! S → ");
        assertThat(reading.table().decisions().get(0).evidence()).isEqualTo("hidden rows: 2");
    }

    @Test
    void decodesGbkAndRefusesADocumentType() {
        String gbk = page(" encoding=\"gb2312\"", HEAD + row("Number", "7", "").replace("WS-1", "镕"));
        Path file = Reading.text(folder, "a.xml", gbk, Charset.forName("GB18030"));

        assertThat(Reading.of(file, Limits.USUAL).table().lines()).containsExactly("2: 镕|7");
        assertThat(of(page("", HEAD).replace("<Workbook", "<!DOCTYPE x [<!ENTITY a \"b\">]><Workbook"))
                        .faults())
                .containsExactly("FILE_DAMAGED ");
    }

    private static String row(String type, String value, String style) {
        return "<Row><Cell><Data ss:Type=\"String\">WS-1</Data></Cell><Cell" + style + "><Data ss:Type=\"" + type
                + "\">" + value + "</Data></Cell></Row>";
    }

    private static String page(String encoding, String rows) {
        return "<?xml version=\"1.0\"" + encoding + "?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>"
                + "<Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style>"
                + "<Style ss:ID=\"d\"><NumberFormat ss:Format=\"Short Date\"/></Style></Styles>"
                + "<Worksheet ss:Name=\"S\"><Table>" + rows + "</Table></Worksheet></Workbook>";
    }

    private Reading read(String rows) {
        return of(page("", rows));
    }

    private Reading of(String page) {
        return Reading.of(Reading.text(folder, "a.xls", page, StandardCharsets.UTF_8), Limits.USUAL, "编号", "合格数");
    }
}
