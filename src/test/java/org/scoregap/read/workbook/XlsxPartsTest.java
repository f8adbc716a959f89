package org.scoregap.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.read.Limits;
import org.scoregap.read.Reading;

/** The parts of a package, and what stands for them where they are missing or odd. */
class XlsxPartsTest {
    private static final String SHEET =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>编号</v></c>" + "<c r=\"B1\" t=\"str\"><v>合格数</v></c></row>";

    private static final String CHARTSHEET =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet";

    @TempDir
    Path folder;

    @Test
    void readsWithoutStylesAndSharedTexts() {
        assertThat(read("<row r=\"2\"><c r=\"A2\" s=\"9\"><v>1</v></c><c><v>2</v></c></row>")
                        .table()
                        .lines())
                .containsExactly("2: 1|2");
    }

    @Test
    void neverTakesAnotherTextForOneThatIsMissing() {
        Reading reading = read("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>2</v></c></row>");

        assertThat(reading.faults()).contains("FILE_DAMAGED ");
    }

    @Test
    void placesCellsAndRowsThatDoNotSayWhereTheyStand() {
        assertThat(read("<row><c><v>1</v></c><c><v>2</v></c></row><row><c r=\"B3\"><v>4</v></c></row>")
                        .table()
                        .lines())
                .containsExactly("2: 1|2", "3: |4");
    }

    @Test
    void readsElementsWhateverTheirPrefix() {
        Path file = Workbooks.xlsx(
                folder,
                "<x:sheetData xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:row r=\"1\">"
                        + "<x:c r=\"A1\" t=\"str\"><x:v>a</x:v></x:c><x:c r=\"B1\" t=\"str\"><x:v>b</x:v></x:c></x:row>"
                        + "<x:row r=\"2\"><x:c r=\"A2\"><x:v>1</x:v></x:c><x:c r=\"B2\"><x:v>2</x:v></x:c></x:row>"
                        + "</x:sheetData>");

        assertThat(Reading.of(file, Limits.USUAL).table().lines()).containsExactly("2: 1|2");
    }

    @Test
    void saysThatASheetOfAChartIsLeftOut() {
        XSSFWorkbook workbook = filled();
        workbook.createSheet("图");
        PackagePart part = workbook.getPackagePart();
        PackageRelationship chart = part.addRelationship(
                workbook.getSheetAt(1).getPackagePart().getPartName(), TargetMode.INTERNAL, CHARTSHEET);
        workbook.getCTWorkbook().getSheets().getSheetArray(1).setId(chart.getId());

        assertThat(save(workbook).faults()).containsExactly("SHEET_LEFT_OUT 图!  → ");
    }

    @Test
    void saysThatAListedSheetHasNoPart() {
        XSSFWorkbook workbook = filled();
        workbook.createSheet("失");
        workbook.getCTWorkbook().getSheets().getSheetArray(1).setId("none");

        Reading reading = save(workbook);

        assertThat(reading.table().lines()).containsExactly("2: WS-1|7");
        assertThat(reading.problems())
                .extracting(problem -> problem.code() + " " + problem.where())
                .containsExactly("FILE_DAMAGED 失!");
    }

    private static XSSFWorkbook filled() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Workbooks.row(workbook.createSheet("表"), 1, "编号", "合格数");
        Workbooks.row(workbook.getSheetAt(0), 2, "WS-1", 7);
        return workbook;
    }

    private Reading save(XSSFWorkbook workbook) {
        return Reading.of(Reading.save(workbook, folder.resolve("a.xlsx")), Limits.USUAL);
    }

    private Reading read(String rows) {
        return Reading.of(
                Workbooks.xlsx(folder, "<sheetData>" + SHEET + rows + "</sheetData>"), Limits.USUAL, "编号", "合格数");
    }
}
