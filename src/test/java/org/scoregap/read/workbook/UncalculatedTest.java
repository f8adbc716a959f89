package org.scoregap.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.read.Cell;
import org.scoregap.read.Limits;
import org.scoregap.read.Reading;

/** Programs that cannot calculate write formulas with the result 0, or with none. */
class UncalculatedTest {
    @TempDir
    Path folder;

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("a.xlsx", (Supplier<Workbook>) XSSFWorkbook::new),
                Arguments.of("a.xls", (Supplier<Workbook>) HSSFWorkbook::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void takesNoResultFromAFormulaThatWasNeverCalculated(String name, Supplier<Workbook> format) {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("表");
        Workbooks.row(sheet, 1, "a", "b");
        Workbooks.row(sheet, 2, 3, 4);
        sheet.getRow(1).createCell(1).setCellFormula("A2*2");

        Reading.Read table = Reading.of(Reading.save(workbook, folder.resolve(name)), Limits.USUAL)
                .table();

        assertThat(table.rows().get(0).cell(2)).isInstanceOf(Cell.Formula.class);
    }

    @Test
    void doubtsZeroAloneWhereTheWorkbookAsksToBeCalculated() {
        String results = "<row r=\"2\"><c r=\"A2\"><f>1-1</f><v>0</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><v>0</v></c><c r=\"B3\"><v>2</v></c></row>";
        String sheet =
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" t=\"str\"><v>b</v></c></row>"
                        + results + "</sheetData>";

        assertThat(Reading.of(Workbooks.xlsx(folder, "", "/><calcPr fullCalcOnLoad=\"1\"", sheet), Limits.USUAL)
                        .table()
                        .lines())
                .containsExactly("2: =1-1|2", "3: 0|2");
        assertThat(Reading.of(Workbooks.xlsx(folder, sheet), Limits.USUAL)
                        .table()
                        .lines())
                .containsExactly("2: 0|2", "3: 0|2");
    }
}
