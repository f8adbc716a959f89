package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.cli.Office.Outcome;

/** {@code preview --format csv}: tables written clean. */
class CleanCopiesTest {
    @TempDir
    private Path root;

    private Path workbook(String name, Object[][]... sheets) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            for (Object[][] rows : sheets) {
                Sheet sheet = book.createSheet("表" + (book.getNumberOfSheets() + 1));
                for (Object[] values : rows) {
                    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (int i = 0; i < values.length; i++) {
                        if (values[i] instanceof Number number) {
                            row.createCell(i).setCellValue(number.doubleValue());
                        } else if (values[i].toString().startsWith("=")) {
                            row.createCell(i)
                                    .setCellFormula(values[i].toString().substring(1));
                        } else {
                            row.createCell(i).setCellValue(values[i].toString());
                        }
                    }
                }
            }
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        }
    }

    private static final Object[][] SMALL = {{"名称", "数量"}, {"钢", 1}};
    private static final Object[][] LARGE = {{"县", "面积", "产量"}, {"汉滨区", 1.5, 20}, {"高新区", 2, 30}};

    @Test
    void oneRecordARowWithoutWhatStandsAboveAndBelow() {
        Office nowhere = Office.without(root);
        nowhere.writeTo(
                "表.csv",
                "报表一,,",
                "填报单位：某局,,",
                "县,\"面积, 亩\",备注",
                "甲,乙,1",
                "汉滨区,\"1,204\",\"说\"\"好\"\"\"",
                "合计,1204,",
                "填表人：张三,,");
        Outcome clean = nowhere.run("preview", "表.csv", "--format", "csv");
        assertThat(clean.status()).isEqualTo(ExitStatus.CLEAN);
        assertThat(clean.out()).isEqualTo("县,\"面积, 亩\",备注\r\n汉滨区,\"1,204\",\"说\"\"好\"\"\"\r\n合计,1204,\r\n");
        assertThat(clean.err()).isEmpty();
    }

    @Test
    void theFirstTableThatAFormFitsElseTheLargest() throws IOException {
        workbook("two.xlsx", SMALL, LARGE);
        Outcome largest = Office.without(root).run("preview", "two.xlsx", "--format", "csv");
        assertThat(largest.out()).isEqualTo("县,面积,产量\r\n汉滨区,1.5,20\r\n高新区,2,30\r\n");
        assertThat(largest.err()).contains("two.xlsx：输出的是“表2”中表头在第 1 行的那张表，另有 1 张未输出");
        Path office = root.resolve("office");
        Files.createDirectories(office);
        Office inside = Office.in(office);
        workbook("office/three.xlsx", LARGE, new Object[][] {{"指标编号", "应检数", "合格数"}, {"WS-601", 40, 31}});
        assertThat(inside.run("preview", "three.xlsx", "--format", "csv").out())
                .isEqualTo("指标编号,应检数,合格数\r\nWS-601,40,31\r\n");
    }

    @Test
    void everyTableOfTheFileWhereAllAreWanted() throws IOException {
        workbook("two.xlsx", SMALL, LARGE);
        Office nowhere = Office.without(root);
        assertThat(nowhere.run("preview", "two.xlsx", "--format", "csv", "--all")
                        .out())
                .isEqualTo("名称,数量\r\n钢,1\r\n\r\n县,面积,产量\r\n汉滨区,1.5,20\r\n高新区,2,30\r\n");
        Outcome written =
                nowhere.run("preview", "two.xlsx", "--format", "csv", "--all", "--output", "out", "--lang", "en");
        assertThat(written.out()).isEmpty();
        assertThat(nowhere.files("out"))
                .containsOnlyKeys("two-1.csv", "two-2.csv")
                .containsEntry("two-1.csv", "名称,数量\r\n钢,1\r\n");
        assertThat(written.err()).contains("two-1.csv", "two-2.csv");
    }

    @Test
    void severalFilesGoToAFolderEachUnderANameOfItsOwn() throws IOException {
        workbook("a.xlsx", LARGE);
        Office nowhere = Office.without(root);
        nowhere.writeTo("a.csv", "名称,数量", "钢,1");
        nowhere.writeTo("b.csv", "名称,数量", "乙,2");
        nowhere.writeTo("sub/B.csv", "名称,数量", "丙,3");
        nowhere.writeTo("c.pdf", "%PDF-1.4");
        assertThat(nowhere.run("preview", "a.csv", "b.csv", "--format", "csv").status())
                .isEqualTo(ExitStatus.USAGE);
        Outcome written = nowhere.run(
                "preview", "a.xlsx", "a.csv", "c.pdf", "b.csv", "sub/B.csv", "-f", "csv", "-o", "out", "--quiet");
        assertThat(written.status()).isEqualTo(ExitStatus.CLEAN);
        assertThat(written.err()).contains("c.pdf：文件不是表格").doesNotContain("已写入");
        assertThat(nowhere.files("out"))
                .containsOnlyKeys("a.csv.csv", "a.xlsx.csv", "b.csv.csv", "B.csv(2).csv")
                .containsEntry("B.csv(2).csv", "名称,数量\r\n丙,3\r\n");
    }

    @Test
    void aCopyNeverTakesThePlaceOfAnInputNorLeavesTheFolder() throws IOException {
        Office nowhere = Office.without(root);
        nowhere.writeTo("in/a.csv", "标题,", "名称,数量", "钢,1");
        String before = nowhere.read("in/a.csv");
        Outcome refused = nowhere.run("preview", "in/a.csv", "--format", "csv", "--output", "in");
        assertThat(refused.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(refused.err()).contains("会盖掉原始文件");
        assertThat(nowhere.read("in/a.csv")).isEqualTo(before);
        nowhere.writeTo("outside.txt", "mine");
        Files.createDirectories(root.resolve("out"));
        Files.createSymbolicLink(root.resolve("out/a.csv"), root.resolve("outside.txt"));
        assertThat(nowhere.run("preview", "in/a.csv", "--format", "csv", "--output", "out")
                        .status())
                .isEqualTo(ExitStatus.NO_INPUT);
        assertThat(nowhere.read("outside.txt")).isEqualTo("mine\n");
        assertThat(nowhere.run("preview", "in/a.csv", "--format", "csv", "--output", "outside.txt")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void aRowThatCannotBeReadExactlyIsLeftOutAndNamed() throws IOException {
        Office nowhere = Office.without(root);
        nowhere.writeTo("narrow.csv", "名称,数量,备注", "钢,1,a", "乙,2", "丙,3,c");
        Outcome clean = nowhere.run("preview", "narrow.csv", "--format", "csv", "--quiet");
        assertThat(clean.out()).isEqualTo("名称,数量,备注\r\n钢,1,a\r\n丙,3,c\r\n");
        assertThat(clean.err()).startsWith("narrow.csv 3:3：本行列数比表头少");
        workbook("formula.xlsx", new Object[][] {{"名称", "数量"}, {"钢", 1}, {"乙", "=B2*2"}});
        Outcome computed = nowhere.run("preview", "formula.xlsx", "--format", "csv");
        assertThat(computed.out()).isEqualTo("名称,数量\r\n钢,1\r\n");
        assertThat(computed.err()).startsWith("formula.xlsx 表1!B3：单元格的公式没有保存计算结果");
    }

    @Test
    void whatASpreadsheetProgramWouldRunIsMadeHarmlessAndNothingElseIsChanged() {
        Office nowhere = Office.without(root);
        nowhere.writeTo(
                "formulas.csv",
                "名称,数量,说明",
                "甲,-,=1+1",
                "乙,-5%,+86 138",
                "丙,12,\"=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"",
                "丁,3,@cmd|' /C calc'!A0",
                "戊,-0.5(估),-（无）");
        Outcome clean = nowhere.run("preview", "formulas.csv", "--format", "csv");
        assertThat(clean.out())
                .isEqualTo(String.join(
                                "\r\n",
                                List.of(
                                        "名称,数量,说明",
                                        "甲,-,=1+1",
                                        "乙,-5%,+86 138",
                                        "丙,12,\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"",
                                        "丁,3,'@cmd|' /C calc'!A0",
                                        "戊,-0.5(估),-（无）"))
                        + "\r\n");
        assertThat(clean.err()).contains("有 2 格内容会被电子表格当作公式运行");
    }

    @Test
    void rowsWiderThanTheHeaderOfASheetKeepTheirCells() throws IOException {
        workbook("wide.xlsx", new Object[][] {{"名称", "数量"}, {"钢", 1}, {"乙", 2, "补报"}});
        assertThat(Office.without(root)
                        .run("preview", "wide.xlsx", "--format", "csv")
                        .out())
                .isEqualTo("名称,数量,\r\n钢,1,\r\n乙,2,补报\r\n");
    }

    @Test
    void aFileThatBreaksOffIsRefusedWhole() throws IOException {
        Office nowhere = Office.without(root);
        Path file = nowhere.writeTo("broken.csv", "名称,数量", "钢,1", "乙,2");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2] = (byte) 0xFF;
        Files.write(file, bytes);
        Outcome refused = nowhere.run("preview", "broken.csv", "--format", "csv");
        assertThat(refused.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("broken.csv：文字编码有误");
    }
}
