package org.scoregap.read.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.read.Cell;
import org.scoregap.read.Limits;
import org.scoregap.read.Reading;

class HtmlFileTest {
    private static final String HEAD = "<tr><th>编号<th>合格数</tr>";

    @TempDir
    Path folder;

    @Test
    void readsATableSavedAsXls() {
        Reading reading = read("<html><body><table>" + HEAD + "<tr><td>WS-1</td><td>7</td></tr></table></body></html>");

        assertThat(reading.table().titles()).containsExactly("编号", "合格数");
        assertThat(reading.table().lines()).containsExactly("2: WS-1|7");
        assertThat(reading.faults()).containsExactly("FILE_MISNAMED  周报.xls → HTML");
    }

    @ParameterizedTest(name = "{0} declared, {1} written")
    @CsvSource({
        "gb2312, GB18030, GB18030",
        "utf-8, UTF-8, UTF-8",
        "gb2312, UTF-8, UTF-8",
        "utf-8, GB18030, GB18030",
        "big5, Big5, Big5",
        "utf-8, UTF-16LE, UTF-16LE"
    })
    void findsTheEncodingByItsDeclarationAndItsBytes(String declared, String written, String found) {
        String page = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + declared
                + "\"><table><tr><td>項目名稱</td><td>合格數</td></tr><tr><td>市容環衛管理</td><td>7</td></tr></table>";
        Path file = Reading.text(folder, "a.html", page, Charset.forName(written));

        Reading reading = Reading.of(file, Limits.USUAL, "項目名稱", "合格數");

        assertThat(reading.table().lines()).containsExactly("2: 市容環衛管理|7");
        assertThat(reading.choices()).contains(found);
    }

    @Test
    void laysSpannedCellsOutAsMerges() {
        Reading.Read table = read("<table><tr><td rowspan=2>编号<td colspan=2>检查</tr><tr><td>应检<td>合格</tr>"
                        + "<tr><td rowspan=2>WS-1<td>8<td>7</tr><tr><td>9<td>6</tr></table>")
                .table();

        assertThat(table.titles()).containsExactly("编号", "检查/应检", "检查/合格");
        assertThat(table.lines()).containsExactly("3: WS-1|8|7", "4: WS-1|9|6");
    }

    @Test
    void keepsARowspanWithinItsTable() {
        assertThat(read("<table>" + HEAD + "<tr><td rowspan=65534>WS-1<td>7</tr><tr><td>8</tr></table><p>说明：无</p>")
                        .table()
                        .lines())
                .containsExactly("2: WS-1|7", "3: WS-1|8");
    }

    @Test
    void readsThePageTopToBottomAsOneSheet() {
        Reading.Read table = read("<h1>周报</h1>填报单位：<b>市城管局</b><br><table>" + HEAD
                        + "<tr><td>WS-1<td>7</tr></table><div>填表人：张三</div>")
                .table();

        assertThat(table.head().preamble()).extracting(line -> line.text()).containsExactly("周报", "填报单位：市城管局");
        assertThat(table.lines()).containsExactly("4: WS-1|7");
        assertThat(table.footer()).extracting(line -> line.text()).containsExactly("填表人：张三");
    }

    @Test
    void takesATableWithinACellForASheetOfItsOwn() {
        Reading reading =
                read("<table><tr><td>版面<td><table>" + HEAD + "<tr><td>WS-1<td>7</tr></table></td></tr></table>");

        assertThat(reading.table().head().sheet()).isEqualTo("2");
        assertThat(reading.table().lines()).containsExactly("2: WS-1|7");
        assertThat(reading.faults()).contains("SHEET_LEFT_OUT 1! 版面 → ");
    }

    @Test
    void showsTextAsABrowserDoes() {
        Reading.Read table = read("<table>" + HEAD
                        + "<tr><td>市容&amp;环卫&nbsp;<br>管理<script>x()</script><!-- y --><td> &#55;&lt; \n </tr></table>")
                .table();

        assertThat(table.lines()).containsExactly("2: 市容&环卫\u00A0 管理|7<");
    }

    @Test
    void takesTheExactNumberBehindARoundedOne() {
        Reading.Read table = read("<table>" + HEAD + "<tr><td>WS-1<td x:num=\"0.95512\">96%</tr>"
                        + "<tr><td>WS-2<td x:num=\"44757\">2022年7月15日</tr><tr><td>WS-3<td x:err>#DIV/0!</tr></table>")
                .table();

        assertThat(table.rows())
                .extracting(row -> row.cell(2))
                .containsExactly(
                        new Cell.Numeric(0.95512, "95.512%", true),
                        new Cell.Text("2022年7月15日"),
                        new Cell.Failed("#DIV/0!"));
    }

    @Test
    void refusesTheRowThatThePageBreaksOffIn() {
        Reading reading = read("<table>" + HEAD + "<tr><td>WS-1<td>7</tr><tr><td>WS-2<td>12");

        assertThat(reading.table().lines()).containsExactly("2: WS-1|7");
        assertThat(reading.table().faults()).containsExactly("ROW_MALFORMED 3:3  → </tr>");
    }

    @Test
    void readsRowsThatAreNeverClosed() {
        assertThat(read("<table><tr><td>编号<td>合格数<tr><td>WS-1<td>7</table>")
                        .table()
                        .lines())
                .containsExactly("2: WS-1|7");
    }

    @Test
    void refusesARowWhoseCellsLieOnEachOther() {
        Reading.Read table = read("<table><tr><td>编号<td>应检<td>合格</tr><tr><td>WS-1<td>8<td rowspan=2>7</tr>"
                        + "<tr><td colspan=3>WS-2</tr><tr><td>WS-3<td>9<td>6</tr></table>")
                .table();

        assertThat(table.lines()).containsExactly("2: WS-1|8|7", "4: WS-3|9|6");
        assertThat(table.faults()).containsExactly("CELL_TWICE C3 C3 → ");
    }

    @Test
    void boundsColumnsAndCells() {
        String wide = "<td>1".repeat(51);
        Path file = Reading.text(
                folder,
                "a.html",
                "<table>" + HEAD + "<tr>" + wide + "</tr><tr><td>" + "a".repeat(101) + "<td>1</tr>"
                        + "<tr><td colspan=999999999 rowspan=999999999>WS-1</tr></table>",
                UTF_8);

        assertThat(Reading.of(file, Reading.SMALL, "编号", "合格数").table().problems())
                .extracting(problem -> problem.code().name())
                .containsExactly("ROW_TOO_WIDE", "CELL_TOO_LONG");
    }

    @Test
    void refusesNestingThatTheParserWouldFlatten() {
        String table = "<table>" + HEAD + "<tr><td>WS-1<td>7</tr></table>";

        assertThat(read("<div>".repeat(390) + table).table().lines()).containsExactly("2: WS-1|7");
        for (String tag : List.of("<div>", "<table><tr><td>", "<center><b>")) {
            assertThat(read(tag.repeat(100_000) + table).faults()).containsExactly("FILE_DAMAGED ");
        }
    }

    @Test
    void readsManyRowsWithElementsLeftOpen() {
        String rows = "<tr><td><div><font>WS-1<td><span>7</tr>".repeat(1_000);

        assertThat(read("<table>" + HEAD + rows + "</table>").table().rows()).hasSize(1_000);
    }

    @Test
    void namesAWebArchive() {
        Path file = Reading.text(folder, "a.xls", "MIME-Version: 1.0\nX: y\n\n<html><table>", UTF_8);

        assertThat(Reading.of(file, Limits.USUAL).faults()).containsExactly("FILE_NOT_A_TABLE  MHTML → CSV, XLSX, XLS");
    }

    private Reading read(String page) {
        return Reading.of(Reading.text(folder, "周报.xls", page, UTF_8), Limits.USUAL, "编号", "合格数");
    }
}
