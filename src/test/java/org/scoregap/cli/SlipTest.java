package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Return slips: what goes back to a department, and what comes of it when it is sent again. */
class SlipTest {
    private static final String NAME = "市卫健委2022年第28周周报";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private Path workbook(String ending, String passed) throws IOException {
        return save("inbox/" + NAME + ending, ending.equals(".xls") ? new HSSFWorkbook() : new XSSFWorkbook(), made -> {
            Sheet sheet = made.createSheet("周报");
            row(sheet, 0, "填报单位：市卫健委");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            row(sheet, 1, "指标编号", "应检数", "合格数");
            row(sheet, 2, "WS-601", "200", passed);
            row(sheet, 3, "WS-602", "150", "140");
        });
    }

    private static void row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].matches("\\d+")) {
                row.createCell(i).setCellValue(Integer.parseInt(texts[i]));
            } else {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private interface Change {
        void on(Workbook workbook) throws IOException;
    }

    private Path save(String to, Workbook workbook, Change change) throws IOException {
        Path file = office.path(to);
        Files.createDirectories(file.getParent());
        try (workbook) {
            change.on(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    private Path change(Path file, String to, Change change) throws IOException {
        return save(to, WorkbookFactory.create(Files.newInputStream(file)), change);
    }

    private static void look(Path file, Change look) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(file))) {
            look.on(workbook);
        }
    }

    private static Cell cell(Workbook workbook, String sheet, String address) {
        CellReference at = new CellReference(address);
        return workbook.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol());
    }

    private static String comment(Workbook workbook, String sheet, String address) {
        return Optional.ofNullable(cell(workbook, sheet, address).getCellComment())
                .map(comment -> comment.getString().getString())
                .orElse("");
    }

    private static String list(Workbook workbook) {
        StringBuilder texts = new StringBuilder();
        for (Row row : workbook.getSheetAt(0)) {
            for (Cell cell : row) {
                texts.append(cell.getStringCellValue()).append(" | ");
            }
            texts.append('\n');
        }
        return texts.toString();
    }

    private List<String> slips() throws IOException {
        try (Stream<Path> files = Files.list(office.path("reports/slips"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void aWorkbookComesBackWithItsWrongCellMarkedAndIsAcceptedOnceThatIsCorrected(String ending) throws IOException {
        Office.Outcome refused = office.run("ingest", workbook(ending, "201").toString());
        assertThat(refused.err()).contains("已写好 1 份退回单：" + folder.resolve("reports/slips"));
        Path slip = office.path("reports/slips/退回-" + NAME + ending);
        look(slip, workbook -> {
            assertThat(workbook.getSheetName(0)).isEqualTo("退回说明");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheetAt(1).isSelected()).isFalse();
            assertThat(list(workbook))
                    .contains("报送单位 | 市卫健委", NAME + ending, "退回 1 行（共 2 行）", "2022-07-15（周五）18:00 前")
                    .contains("错误 | 周报!C3 | 合格数 201 大于应检数");
            Cell link = workbook.getSheetAt(0)
                    .getRow(workbook.getSheetAt(0).getLastRowNum())
                    .getCell(1);
            assertThat(link.getHyperlink().getAddress()).isEqualTo("'周报'!C3");
            assertThat(comment(workbook, "周报", "C3")).contains("合格数 201 大于应检数", "影响分值");
            assertThat(cell(workbook, "周报", "C3").getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(comment(workbook, "周报", "C4")).isEmpty();
            // A number stays one: it is their own workbook, not one made of its texts.
            assertThat(cell(workbook, "周报", "C4").getNumericCellValue()).isEqualTo(140);
            assertThat(workbook.getSheet("周报").getMergedRegions()).hasSize(1);
        });
        Path corrected = change(
                slip,
                "inbox/退回-" + NAME + ending,
                workbook -> cell(workbook, "周报", "C3").setCellValue(142));
        Office.Outcome again = office.run("ingest", corrected.toString());
        assertThat(again.status()).as(again.out()).isZero();
        assertThat(again.err()).contains("全部采用 1 个").doesNotContain("退回单");
        assertThat(office.run("collect", "-f", "csv").out()).contains("142");
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void marksDoNotPileUpAndTheirCommentsStay(String ending) throws IOException {
        Path own = change(workbook(ending, "201"), "inbox/" + NAME + ending, workbook -> {
            Cell cell = cell(workbook, "周报", "C3");
            ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
            Comment theirs = workbook.getSheet("周报").createDrawingPatriarch().createCellComment(anchor);
            theirs.setString(workbook.getCreationHelper().createRichTextString("问过张三"));
            theirs.setAuthor("李四");
            cell.setCellComment(theirs);
        });
        office.run("validate", own.toString(), "--slip", "first");
        Path first = office.path("first/退回-" + NAME + ending);
        look(
                first,
                workbook -> assertThat(comment(workbook, "周报", "C3"))
                        .startsWith("问过张三\n")
                        .contains("201"));
        Path second = change(first, "again/退回-" + NAME + ending, workbook -> {
            cell(workbook, "周报", "C3").setCellValue(142);
            cell(workbook, "周报", "C4").setCellValue(151);
        });
        office.run("validate", second.toString(), "--slip", "second");
        look(office.path("second/退回-" + NAME + ending), workbook -> {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(list(workbook)).contains("周报!C4").doesNotContain("C3");
            assertThat(comment(workbook, "周报", "C3")).isEqualTo("问过张三");
            assertThat(cell(workbook, "周报", "C3").getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
            assertThat(comment(workbook, "周报", "C4")).containsOnlyOnce("〔scoregap〕");
        });
        Path third = change(office.path("second/退回-" + NAME + ending), "again/" + NAME + ending, workbook -> {
            cell(workbook, "周报", "C3").setCellValue(201);
            cell(workbook, "周报", "C4").setCellValue(140);
        });
        office.run("validate", third.toString(), "--slip", "third");
        look(office.path("third/退回-" + NAME + ending), workbook -> {
            assertThat(comment(workbook, "周报", "C4")).isEmpty();
            assertThat(comment(workbook, "周报", "C3")).startsWith("问过张三\n").containsOnlyOnce("〔scoregap〕");
        });
    }

    @Test
    void aCsvComesBackAsAWorkbookOfTheSameRowsAndIsAcceptedOnceCorrected() throws IOException {
        office.writeWeekly("", "WS-601,200,201", "WS-602,150,140");
        office.run("ingest");
        Path slip = office.path("reports/slips/退回-" + NAME + ".xlsx");
        look(slip, workbook -> {
            assertThat(cell(workbook, "Sheet1", "A4").getStringCellValue()).isEqualTo("WS-601");
            assertThat(comment(workbook, "Sheet1", "C4")).contains("201");
            assertThat(list(workbook)).contains("| C4 |");
        });
        Path corrected = change(
                slip,
                "inbox/退回-" + NAME + ".xlsx",
                workbook -> cell(workbook, "Sheet1", "C4").setCellValue(142));
        Office.Outcome again = office.run("ingest", corrected.toString());
        assertThat(again.status()).as(again.out()).isZero();
    }

    @Test
    void aRowThatCouldNotBeReadIsRefusedAgainWhenLeftAsItIs() throws IOException {
        office.writeWeekly("WS-601,200,142,9,9", "WS-602,150,140", "WS-603,150,140");
        assertThat(office.run("ingest").out()).contains("ROW_TOO_WIDE");
        Path slip = office.path("reports/slips/退回-" + NAME + ".xlsx");
        Office.Outcome again = office.run("validate", slip.toString());
        assertThat(again.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(again.out()).contains("Sheet1!A3", "INDICATOR_UNKNOWN");
        look(slip, workbook -> assertThat(comment(workbook, "Sheet1", "A3")).contains("WS-601 | 200 | 142 | 9 | 9"));
    }

    @Test
    void whatCannotBeOpenedComesBackAsTheListAlone() throws IOException {
        Path damaged = office.writeTo("inbox/市卫健委2022年第28周.xlsx", "PK\u0003\u0004 no zip");
        office.run("--lang", "en", "ingest", damaged.toString());
        look(office.path("reports/slips/Returned-市卫健委2022年第28周.xlsx"), workbook -> {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            assertThat(list(workbook))
                    .startsWith("Returned · scoregap")
                    .contains("whole file", "Nothing of the file counts");
        });
    }

    @Test
    void noSlipTakesThePlaceOfAnotherOrLeavesTheFolder() throws IOException {
        office.writeTo("inbox/1/b.csv", "x,y", "1,2");
        office.writeTo("inbox/2/B.csv", "x,y", "1,3");
        office.writeTo("inbox/3/x\\..\\..\\b:c.csv", "x,y", "1,4");
        office.writeTo("inbox/4/a.csv", "x,y", "1,5");
        Files.createDirectories(office.path("reports/slips"));
        Files.createSymbolicLink(office.path("reports/slips/退回-a.xlsx"), office.path("elsewhere.xlsx"));
        office.run("ingest");
        assertThat(slips())
                .containsExactly("退回-B-2.xlsx", "退回-a-2.xlsx", "退回-a.xlsx", "退回-b.xlsx", "退回-x_.._.._b_c.xlsx");
        assertThat(office.path("elsewhere.xlsx")).doesNotExist();
    }

    @Test
    void aFileThatCountsInFullGetsNoneAndNobodyGetsOneWhoAsksForNone() {
        office.writeWeekly("WS-601,200,142");
        assertThat(office.run("ingest").err()).doesNotContain("退回单");
        office.write("x.csv", "x,y", "1,2");
        office.run("ingest", "--no-slips");
        assertThat(office.path("reports/slips")).doesNotExist();
    }

    @Test
    void weeklyTakesTheBytesFromTheArchive() throws IOException {
        workbook(".xlsx", "201");
        assertThat(office.run("weekly").err()).contains("已写好 1 份退回单");
        look(
                office.path("reports/slips/退回-" + NAME + ".xlsx"),
                workbook -> assertThat(comment(workbook, "周报", "C3")).contains("201"));
    }

    @Test
    void theSheetOfADepartmentThatIsOnlyCalledLikeOursIsRead() throws IOException {
        Path own = change(
                workbook(".xlsx", "142"), "inbox/" + NAME + ".xlsx", workbook -> workbook.setSheetName(0, "退回说明"));
        assertThat(office.run("ingest", own.toString()).err()).contains("全部采用 1 个");
    }
}
