package org.scoregap.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.read.Cell;
import org.scoregap.read.Limits;
import org.scoregap.read.Reading;
import org.scoregap.read.Row;

class CellTypesTest {
    @TempDir
    Path folder;

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("a.xlsx", (Supplier<Workbook>) XSSFWorkbook::new),
                Arguments.of("a.xls", (Supplier<Workbook>) HSSFWorkbook::new));
    }

    @Test
    void keepsARaisedOrStruckDigitOutOfTheNumber() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("表");
            Workbooks.row(sheet, 1, "a", "b", "c", "d", "e");
            Workbooks.row(sheet, 2, "x", "821", "9095", "12m2", 1);
            Workbooks.row(sheet, 3, "y", 82, 95, 12, 2);
            XSSFFont raised = workbook.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            XSSFFont struck = workbook.createFont();
            struck.setStrikeout(true);
            sheet.getRow(1).getCell(1).setCellValue(runs("82", "1", new XSSFFont(), raised));
            sheet.getRow(1).getCell(2).setCellValue(runs("90", "95", struck, new XSSFFont()));
            sheet.getRow(1).getCell(3).setCellValue(runs("12m", "2", new XSSFFont(), raised));

            assertThat(read(workbook, "a.xlsx").rows().get(0).cells())
                    .extracting(Cell::text)
                    .containsExactly("x", "82¹", "90→95", "12m2", "1");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void saysWhichFiguresAreStruckOutAndKeepsRunsApart(String name, Supplier<Workbook> format) throws Exception {
        try (Workbook workbook = format.get()) {
            Sheet sheet = workbook.createSheet("表");
            Workbooks.row(sheet, 1, "a", "b", "c");
            Workbooks.row(sheet, 2, "x", "821", "9095");
            Workbooks.row(sheet, 3, "y", 82, 95);
            Font raised = workbook.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            Font struck = workbook.createFont();
            struck.setStrikeout(true);
            Font usual = workbook.createFont();
            applied(sheet.getRow(1).getCell(1), "821", 2, usual, raised);
            applied(sheet.getRow(1).getCell(2), "9095", 2, struck, usual);
            CellStyle style = workbook.createCellStyle();
            style.setFont(struck);
            sheet.getRow(2).getCell(1).setCellStyle(style);

            Reading.Read read = read(workbook, name);

            assertThat(read.rows().get(0).cells()).extracting(Cell::text).containsExactly("x", "82¹", "90→95");
            assertThat(read.problems())
                    .extracting(problem -> problem.where() + " " + problem.code() + " " + problem.found())
                    .containsExactly("表!B3 VALUE_VOID 82");
        }
    }

    private static void applied(org.apache.poi.ss.usermodel.Cell cell, String text, int at, Font of, Font then) {
        RichTextString runs = cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(text);
        runs.applyFont(0, at, of);
        runs.applyFont(at, text.length(), then);
        cell.setCellValue(runs);
    }

    private static XSSFRichTextString runs(String first, String second, XSSFFont of, XSSFFont then) {
        XSSFRichTextString text = new XSSFRichTextString();
        text.append(first, of);
        text.append(second, then);
        return text;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void keepsEachCellsType(String name, Supplier<Workbook> format) {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("表");
        Workbooks.row(sheet, 1, "a", "b", "c", "d", "e", "f");
        Workbooks.row(sheet, 2, "WS-1", 0.1 + 0.2, 0.95, 44757.75, "", "");
        Workbooks.cell(sheet, 2, 3).setCellStyle(style(workbook, "0.00%"));
        Workbooks.cell(sheet, 2, 4).setCellStyle(style(workbook, "yyyy\"年\"m\"月\"d\"日\""));
        sheet.getRow(1).createCell(4).setCellValue(true);
        sheet.getRow(1).createCell(5).setCellErrorValue(FormulaError.DIV0.getCode());

        Row row = read(workbook, name).rows().get(0);

        assertThat(row.cells())
                .containsExactly(
                        new Cell.Text("WS-1"),
                        new Cell.Numeric(0.1 + 0.2, "0.3", false),
                        new Cell.Numeric(0.95, "95%", true),
                        new Cell.Date(LocalDateTime.of(2022, 7, 15, 18, 0), "2022-07-15 18:00"),
                        new Cell.Bool(true),
                        new Cell.Failed("#DIV/0!"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void readsTheKeptResultOfAFormula(String name, Supplier<Workbook> format) {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("表");
        Workbooks.row(sheet, 1, "a", "b");
        Workbooks.row(sheet, 2, 3, 4);
        sheet.getRow(1).createCell(1).setCellFormula("A2*2");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(read(workbook, name).lines()).containsExactly("2: 3|6");
    }

    @Test
    void saysThatAFormulaHasNoResult() {
        Reading.Read table = one("<c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>SUM(C1:C9)</f></c>");

        assertThat(table.rows().get(0).cell(2)).isEqualTo(new Cell.Formula("=SUM(C1:C9)"));
    }

    @Test
    void readsAFormulaWhoseResultIsTheEmptyTextAsBlank() {
        Reading.Read table = one("<c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c>");

        assertThat(table.rows().get(0).cell(2)).isEqualTo(Cell.BLANK);
    }

    @Test
    void joinsTheRunsOfARichTextWithoutItsPhoneticAid() {
        Reading.Read table =
                one("<c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><r><t>安</t></r><r><t>康</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>ankang</t></rPh></is></c>");

        assertThat(table.rows().get(0).cell(2)).isEqualTo(new Cell.Text("安康"));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() {
        Workbook workbook = new XSSFWorkbook();
        ((XSSFWorkbook) workbook).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        Sheet sheet = workbook.createSheet("表");
        Workbooks.row(sheet, 1, "a", "b");
        Workbooks.row(sheet, 2, 5, 43295);
        Workbooks.cell(sheet, 2, 2).setCellStyle(style(workbook, "yyyy-mm-dd"));

        assertThat(read(workbook, "a.xlsx").lines()).containsExactly("2: 5|2022-07-15");
    }

    @ParameterizedTest
    @CsvSource({"1e999", "NaN", "INF", "0x10", "1d", "--1"})
    void refusesARowWithWhatIsNoNumber(String value) {
        Reading.Read table = one("<c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>" + value + "</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\"><v>2</v></c>");

        assertThat(table.lines()).containsExactly("3: 1|2");
        assertThat(table.faults()).containsExactly("NOT_A_NUMBER S!B2 " + value + " → ");
    }

    @ParameterizedTest
    @CsvSource({"1, TRUE", "true, TRUE", "0, FALSE", "false, FALSE"})
    void readsABooleanInEitherSpelling(String value, String text) {
        assertThat(one("<c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"b\"><v>" + value + "</v></c>")
                        .lines())
                .containsExactly("2: 1|" + text);
    }

    @ParameterizedTest
    @CsvSource({"安_x000D_康, 安 康", "_x005F_x000D_, _x000D_", "a_x0041_, aA", "x_x00, x_x00"})
    void readsCharactersThatXmlCannotHold(String value, String text) {
        assertThat(one("<c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>")
                        .lines())
                .containsExactly("2: 1|" + text);
    }

    @ParameterizedTest
    @CsvSource({"2022-07-15, 2022-07-15", "2022-07-15T18:00:00Z, 2022-07-15 18:00", "1899-12-31T18:00:00.000, 18:00"})
    void readsDatesInIso8601(String value, String text) {
        assertThat(one("<c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"d\"><v>" + value + "</v></c>")
                        .lines())
                .containsExactly("2: 1|" + text);
    }

    private Reading.Read one(String cells) {
        Path file = Workbooks.xlsx(
                folder,
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>编号</v></c>"
                        + "<c r=\"B1\" t=\"str\"><v>合格数</v></c></row><row r=\"2\">" + cells + "</row></sheetData>");
        return Reading.of(file, Limits.USUAL, "编号", "合格数").table();
    }

    private Reading.Read read(Workbook workbook, String name) {
        return Reading.of(Reading.save(workbook, folder.resolve(name)), Limits.USUAL)
                .table();
    }

    private static CellStyle style(Workbook workbook, String code) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        return style;
    }
}
