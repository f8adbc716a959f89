package org.scoregap.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that no form knows, in workbooks: merges, tables off the corner, notes beside them, sheets without one. */
class UnknownSheetTest {
    private final Workbook workbook = new XSSFWorkbook();

    @TempDir
    Path folder;

    @Test
    void findsATableOffTheCorner() {
        sheet("表", "C20", """
                地区|人口
                汉滨区|1
                石泉县|2
                """);

        assertThat(Told.of(folder, workbook)).isEqualTo("""
                # row 20 from 3: 地区|人口
                21: ||汉滨区|1
                22: ||石泉县|2
                """);
    }

    @Test
    void saysThatANoteStandsBesideTheTable() {
        sheet("表", "A1", """
                地区|人口
                汉滨区|1
                石泉县|2||待核实
                """);

        assertThat(Told.of(folder, workbook)).isEqualTo("""
                # row 1: 地区|人口
                2: 汉滨区|1
                3: 石泉县|2||待核实
                ! CELL_BESIDE_TABLE 表!D3 待核实
                """);
    }

    @Test
    void joinsFiveLevelsOfMerges() {
        sheet("表", "A1", """
                种畜禽场站情况统计
                地区|总数
                ||种牛场
                |||种奶牛场|种肉牛场
                |||荷斯坦|西门塔尔|夏洛来
                ||||进口|进口
                全国|9|5|2|1|2
                北京|3|2|1|1|0
                """, "A1:F1", "A2:A6", "B2:F2", "B3:B6", "C3:F3", "C4:C6", "E4:F4", "D5:D6");

        assertThat(Told.of(folder, workbook)).isEqualTo("""
                ^ 种畜禽场站情况统计
                # rows 2-6: 地区|总数|总数/种牛场|总数/种牛场/种奶牛场/荷斯坦|总数/种牛场/种肉牛场/西门塔尔/进口|总数/种牛场/种肉牛场/夏洛来/进口
                7: 全国|9|5|2|1|2
                8: 北京|3|2|1|1|0
                """);
    }

    @Test
    void countsAValueMergedOverColumnsOnceAndKeepsMergedHeadings() {
        sheet("表", "A1", """
                指标|本月|累计
                一、综合
                产值|1|2
                财政|5
                """, "A2:C2", "B4:C4");

        assertThat(Told.of(folder, workbook)).isEqualTo("""
                # row 1: 指标|本月|累计
                2: 一、综合
                3: 产值|1|2
                4: 财政|5
                """);
    }

    @Test
    void joinsAGroupThatIsNotMergedBesideTitlesThatAre() {
        sheet("表", "A1", """
                地区|检查情况||备注
                |应检|合格
                汉滨区|9|8|好
                石泉县|7|6|好
                """, "A1:A2", "D1:D2");

        assertThat(Told.of(folder, workbook)).isEqualTo("""
                # rows 1-2: 地区|检查情况/应检|检查情况/合格|备注
                3: 汉滨区|9|8|好
                4: 石泉县|7|6|好
                """);
    }

    @Test
    void leavesOutACoverAndNumberedInstructions() {
        sheet("封面", "B3", """
                汉滨区统计公报
                二〇二二年七月
                """);
        sheet("填表说明", "A1", """
                1|本表由各县区填报
                2|数据截至月末
                3|于次月五日前报送
                """);
        sheet("表", "A1", """
                地区|人口
                汉滨区|1
                石泉县|2
                """);

        assertThat(Told.of(folder, workbook)).isEqualTo("""
                # row 1: 地区|人口
                2: 汉滨区|1
                3: 石泉县|2
                ! SHEET_LEFT_OUT 封面! 汉滨区统计公报
                ! SHEET_LEFT_OUT 填表说明! 1
                """);
    }

    @Test
    void readsTheSummaryAndTheDetailsOfOneSheet() {
        sheet("表", "A1", """
                汇总
                项目|数量
                应检|9
                合格|8

                明细
                编号|名称|应检|合格
                WS-1|东大街|5|4
                WS-2|西大街|4|4
                填表人：李敏
                """, "A1:D1", "A6:D6");

        assertThat(Told.of(folder, workbook)).isEqualTo("""
                ^ 汇总
                # row 2: 项目|数量
                3: 应检|9
                4: 合格|8
                ^ 明细
                # row 7: 编号|名称|应检|合格
                8: WS-1|东大街|5|4
                9: WS-2|西大街|4|4
                _ 填表人：李敏
                """);
    }

    @Test
    void readsUnitsBelowAMergedHeader() {
        sheet("表", "A1", """
                地区|产值||人口
                |一产|二产|
                |亿元|亿元|万人
                汉滨区|1|2|3
                石泉县|4|5|6
                """, "B1:C1");

        assertThat(Told.of(folder, workbook)).isEqualTo("""
                # rows 1-3: 地区|产值/一产/亿元|产值/二产/亿元|人口/万人
                4: 汉滨区|1|2|3
                5: 石泉县|4|5|6
                """);
    }

    @Test
    void findsTheTableBelowALongText() {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= 70; line++) {
            text.append("情况通报正文之").append(line).append('\n');
        }
        sheet("表", "A1", text + "地区|人口\n汉滨区|1\n");

        assertThat(Told.of(folder, workbook)).contains("# row 71: 地区|人口\n72: 汉滨区|1\n");
    }

    /** One sheet from lines of cells; whole numbers as numbers. */
    private void sheet(String name, String corner, String lines, String... merges) {
        Sheet sheet = workbook.createSheet(name);
        CellReference from = new CellReference(corner);
        int number = from.getRow();
        for (String line : lines.split("\n", -1)) {
            Row row = sheet.createRow(number++);
            String[] texts = line.split("\\|", -1);
            for (int i = 0; i < texts.length; i++) {
                if (!texts[i].isEmpty()) {
                    Cell cell = row.createCell(from.getCol() + i);
                    if (texts[i].matches("\\d+")) {
                        cell.setCellValue(Integer.parseInt(texts[i]));
                    } else {
                        cell.setCellValue(texts[i]);
                    }
                }
            }
        }
        for (String merge : merges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(merge));
        }
    }
}
