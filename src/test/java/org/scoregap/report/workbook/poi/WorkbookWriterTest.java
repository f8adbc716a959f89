package org.scoregap.report.workbook.poi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.scoregap.report.workbook.sheet.Area;
import org.scoregap.report.workbook.sheet.Cell;
import org.scoregap.report.workbook.sheet.CellContent;
import org.scoregap.report.workbook.sheet.Sheet;
import org.scoregap.report.workbook.sheet.Spreadsheet;
import org.scoregap.report.workbook.sheet.Style;
import org.scoregap.report.workbook.sheet.Table;

class WorkbookWriterTest {
    private static final Style PLAIN = new Style(
            new Style.Font(10, false, "000000", false),
            "",
            "",
            CellContent.GENERAL,
            Style.Side.USUAL,
            false,
            false,
            false);

    private final Spreadsheet spreadsheet = new Spreadsheet("周报", "SimSun");
    private final Sheet sheet = spreadsheet.add("总览");

    private void put(int row, int column, CellContent content, String formula) {
        sheet.put(row, column, new Cell(content, formula, PLAIN));
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(spreadsheet, out);
        return out.toByteArray();
    }

    private XSSFWorkbook read() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(written()));
    }

    @Test
    void aFormulaKeepsTheFigureThatItGave() throws IOException {
        put(0, 0, new CellContent.Quantity(7.31, "0.00"), "SUM(B2:B9)");
        try (XSSFWorkbook workbook = read()) {
            XSSFCell cell = workbook.getSheet("总览").getRow(0).getCell(0);
            assertThat(cell.getCellFormula()).isEqualTo("SUM(B2:B9)");
            assertThat(cell.getNumericCellValue()).isEqualTo(7.31);
        }
    }

    @Test
    void aTextThatLooksLikeAnEscapedLetterComesBackAsItIs() throws IOException {
        put(0, 0, new CellContent.Text("a _x000D_b"), "");
        try (XSSFWorkbook workbook = read()) {
            XSSFCell cell = workbook.getSheet("总览").getRow(0).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("a _x000D_b");
        }
    }

    @Test
    void aTableHasTheHeadersOfItsCellsThoughRowsAreStreamed() throws IOException {
        put(0, 0, new CellContent.Text("编号"), "");
        put(0, 1, new CellContent.Text("预期丢分"), "");
        for (int row = 1; row <= 300; row++) {
            put(row, 0, new CellContent.Text("WS-" + row), "");
            put(row, 1, new CellContent.Quantity(row, "0.00"), "");
        }
        sheet.add(new Table(new Area(0, 0, 300, 1), List.of("编号", "预期丢分")));
        try (XSSFWorkbook workbook = read()) {
            XSSFTable table = workbook.getSheet("总览").getTables().get(0);
            assertThat(table.getCTTable().getTableColumns().getTableColumnList())
                    .extracting(column -> column.getName())
                    .containsExactly("编号", "预期丢分");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:B301");
            assertThat(workbook.getSheet("总览").getRow(300).getCell(1).getNumericCellValue())
                    .isEqualTo(300);
        }
    }

    @Test
    void equalFiguresGiveEqualFiles() throws IOException {
        put(0, 0, new CellContent.Quantity(1, "0"), "");
        assertThat(written()).isEqualTo(written());
    }
}
