package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.read.workbook.Workbooks;

class TableFindingTest {
    @TempDir
    Path folder;

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("a.xlsx", (Supplier<Workbook>) XSSFWorkbook::new),
                Arguments.of("a.xls", (Supplier<Workbook>) HSSFWorkbook::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void readsAWeeklyReportAsOfficesFillItIn(String name, Supplier<Workbook> format) {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("周报");
        Workbooks.row(sheet, 1, "创建国家卫生城市周报表");
        Workbooks.row(sheet, 2, "填报单位（盖章）：市城管局", "", "", "填报日期：2022-7-15");
        Workbooks.row(sheet, 3, "类别", "指标名称", "检查情况", "", "备注");
        Workbooks.row(sheet, 4, "", "", "应检数", "合格数");
        Workbooks.row(sheet, 5, "甲", "乙", 1, 2, "丙");
        Workbooks.row(sheet, 6, "市容", "垃圾清运", 10, 9);
        Workbooks.row(sheet, 7, "", "占道经营", 20, 15);
        Workbooks.row(sheet, 8, "", "其中：主干道", 5, 4);
        Workbooks.row(sheet, 9, "合 计", "", 30, 24);
        Workbooks.row(sheet, 10, "单位负责人：王建国", "", "填表人：李敏");
        Workbooks.row(sheet, 11, "说明：1.应检数为本周检查的点位数。");
        Workbooks.row(sheet, 12, "2.合格数不得大于应检数");
        merge(sheet, "A1:E1", "A2:C2", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "A6:A8", "A9:B9", "A11:E11");

        Reading.Read table = read(workbook, name).table();

        assertThat(table.titles()).containsExactly("类别", "指标名称", "检查情况/应检数", "检查情况/合格数", "备注");
        assertThat(table.head().preamble())
                .containsExactly(
                        new TableHead.Line(1, 1, "创建国家卫生城市周报表"),
                        new TableHead.Line(2, 1, "填报单位（盖章）：市城管局"),
                        new TableHead.Line(2, 4, "填报日期：2022-7-15"));
        assertThat(table.lines())
                .containsExactly(
                        "6: 市容|垃圾清运|10|9", "7: 市容|占道经营|20|15", "8: OF_WHICH 市容|其中：主干道|5|4", "9: TOTAL 合 计||30|24");
        assertThat(table.footer()).extracting(TableHead.Line::row).containsExactly(10, 10, 11, 12);
        assertThat(table.decisions()).extracting(decision -> decision.choice()).containsExactly("周报", "rows 3-4");
    }

    @ParameterizedTest(name = "{0} above the repeated header makes {1} tables")
    @CsvSource({"填报单位：市城管局, 1", "续表, 1", "填报单位：市住建局, 2", "单位：元, 2"})
    void anotherDepartmentAboveARepeatedHeaderBeginsAnotherTable(String above, int tables) {
        String text = "填报单位：市城管局,\n编号,合格数\nWS-1,7\n" + above + ",\n编号,合格数\nWS-2,8\n";

        assertThat(Reading.csv(folder, text, "编号", "合格数").tables()).hasSize(tables);
    }

    @Test
    void letsKnownHeadersWinOverShape() {
        String text = "序,说法一,说法二,说法三,说法四\n编号,合格数,,,\nWS-1,7,,,\n";

        Reading.Read table = Reading.csv(folder, text, "编号", "合格数").table();

        assertThat(table.titles()).containsExactly("编号", "合格数");
        assertThat(table.lines()).containsExactly("3: WS-1|7|||");
        assertThat(table.decisions().get(0).evidence()).isEqualTo("known headers: 2");
    }

    @Test
    void joinsTwoLevelsOfACsvHeaderThatFillEachOthersGaps() {
        String text = "指标,检查情况,,备注\n,应检数,合格数,\nWS-1,10,9,\n";

        Reading.Read table = Reading.csv(folder, text, "应检数", "合格数").table();

        assertThat(table.titles()).containsExactly("指标", "检查情况/应检数", "检查情况/合格数", "备注");
        assertThat(table.lines()).containsExactly("3: WS-1|10|9|");
    }

    @Test
    void takesAKnownHeaderWithoutAnyRowBelowForAnEmptyTable() {
        assertThat(Reading.csv(folder, "编号,合格数\n", "编号", "合格数").table().rows()).isEmpty();
    }

    @Test
    void takesTheYearsOfAHeaderForTitles() {
        Reading.Read table = Reading.csv(folder, "地区,2020,2021\n汉滨,7,8\n").table();

        assertThat(table.titles()).containsExactly("地区", "2020", "2021");
    }

    @Test
    void leavesOutAHeaderRepeatedInTheBody() {
        String text = "编号,合格数\nWS-1,7\n编号,合格数\nWS-2,8\n";

        assertThat(Reading.csv(folder, text).table().lines()).containsExactly("2: WS-1|7", "4: WS-2|8");
    }

    @Test
    void keepsADataRowThatOnlyLooksLikeAnIndex() {
        assertThat(Reading.csv(folder, "编号,应检,合格\n1,2,3\n").table().lines()).containsExactly("2: 1|2|3");
    }

    @Test
    void keepsARowOfOneTextThatDataFollow() {
        String text = "编号,合格数\n一、市容环境方面的各项指标完成情况如下所示，\nWS-1,7\n数据来源见统计局网站的相关栏目和说明文件等材料\n";

        Reading.Read table = Reading.csv(folder, text.replace("，\n", ",\n").replace("材料\n", "材料,\n"))
                .table();

        assertThat(table.lines()).containsExactly("2: 一、市容环境方面的各项指标完成情况如下所示|", "3: WS-1|7");
        assertThat(table.footer()).extracting(TableHead.Line::row).containsExactly(4);
    }

    @Test
    void readsDataBelowAFooterAllTheSame() {
        String text = "编号,合格数\nWS-1,7\n注：以上为市直,\nWS-2,8\n";

        Reading.Read table = Reading.csv(folder, text).table();

        assertThat(table.lines()).containsExactly("2: WS-1|7", "4: WS-2|8");
        assertThat(table.footer()).containsExactly(new TableHead.Line(3, 1, "注：以上为市直"));
    }

    @Test
    void keepsARowWithFiguresThatBeginsLikeAFooter() {
        assertThat(Reading.csv(folder, "编号,合格数\n备注,7\n").table().lines()).containsExactly("2: 备注|7");
    }

    @Test
    void readsHiddenPartsAndSaysSo() {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("明细");
        Workbooks.row(sheet, 1, "编号", "合格数");
        Workbooks.row(sheet, 2, "WS-1", 7);
        Workbooks.row(sheet, 3, "WS-2", 8);
        sheet.getRow(1).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        workbook.createSheet("封面");
        workbook.setSheetHidden(0, true);
        workbook.setActiveSheet(1);

        Reading reading = read(workbook, "a.xlsx");

        assertThat(reading.faults()).containsExactly("SHEET_HIDDEN 明细! 明细 → ");
        assertThat(reading.table().lines()).containsExactly("2: WS-1|7", "3: WS-2|8");
        assertThat(reading.table().head().columns()).extracting(Column::hidden).containsExactly(false, true);
        assertThat(reading.table().decisions().get(0).evidence()).isEqualTo("hidden rows: 2; hidden columns: B");
    }

    @Test
    void leavesOutASheetWithoutATableAndReadsTheOthers() {
        Workbook workbook = new XSSFWorkbook();
        Workbooks.row(workbook.createSheet("封面"), 1, "安康市创建办");
        workbook.createSheet("空");
        for (String name : new String[] {"一", "二"}) {
            Sheet sheet = workbook.createSheet(name);
            Workbooks.row(sheet, 1, "编号", "合格数");
            Workbooks.row(sheet, 2, name, 7);
        }

        Reading reading = read(workbook, "a.xlsx");

        assertThat(reading.faults()).containsExactly("SHEET_LEFT_OUT 封面! 安康市创建办 → ");
        assertThat(reading.tables())
                .extracting(Reading.Read::lines)
                .extracting(lines -> lines.get(0))
                .containsExactly("2: 一|7", "2: 二|7");
    }

    @Test
    void saysThatNoSheetHasATable() {
        assertThat(Reading.csv(folder, "今天下雨\n明天也是\n").faults()).containsExactly("HEADER_NOT_FOUND   → ");
    }

    @Test
    void survivesMergesOverTheWholeSheet() {
        Path file = Workbooks.xlsx(
                folder,
                "<sheetData><row r=\"1\"><c t=\"str\"><v>编号</v></c><c t=\"str\"><v>合格数</v></c></row>"
                        + "<row r=\"2\"><c t=\"str\"><v>WS-1</v></c><c><v>7</v></c></row></sheetData><mergeCells>"
                        + "<mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"A2:XFD1048576\"/></mergeCells>");

        assertThat(Reading.of(file, Limits.USUAL).table().lines()).containsExactly("2: WS-1|7");
    }

    @Test
    void fillsAMergedNameDownToTheEndOfItsMergeAndNoFurther() {
        Reading.Read table = sheet(sheet -> {
            Workbooks.row(sheet, 1, "编号", "属地", "合格数");
            Workbooks.row(sheet, 2, "WS-1", "汉滨区", 7);
            Workbooks.row(sheet, 3, "WS-2", "", 8);
            Workbooks.row(sheet, 4, "WS-3", "", 9);
            merge(sheet, "B2:B3");
        });

        assertThat(table.lines()).containsExactly("2: WS-1|汉滨区|7", "3: WS-2|汉滨区|8", "4: WS-3||9");
    }

    @Test
    void leavesAMergedFigureWithItsFirstRowSoThatItCountsOnce() {
        Reading.Read table = sheet(sheet -> {
            Workbooks.row(sheet, 1, "编号", "合格数");
            Workbooks.row(sheet, 2, "WS-1", 7);
            Workbooks.row(sheet, 3, "WS-2", "");
            merge(sheet, "B2:B3");
        });

        assertThat(table.lines()).containsExactly("2: WS-1|7", "3: WS-2");
    }

    private Reading.Read sheet(Consumer<Sheet> fill) {
        Workbook workbook = new XSSFWorkbook();
        fill.accept(workbook.createSheet("表"));
        return read(workbook, "a.xlsx").table();
    }

    private Reading read(Workbook workbook, String name) {
        return Reading.of(Reading.save(workbook, folder.resolve(name)), Limits.USUAL, "应检数", "合格数");
    }

    private static void merge(Sheet sheet, String... ranges) {
        for (String range : ranges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
    }
}
