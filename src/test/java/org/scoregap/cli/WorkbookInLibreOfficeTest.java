package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample week's workbook as LibreOffice Calc opens and saves it. It runs where {@code soffice} is, and says so where it is
 * not.
 */
class WorkbookInLibreOfficeTest {
    @TempDir
    private static Path folder;

    private static Office office = Office.without(Path.of("."));

    @BeforeAll
    static void takesTheSampleIn() throws IOException {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
        if (!there) {
            System.err.println("WorkbookInLibreOfficeTest is skipped: it needs soffice");
        }
        assumeTrue(there, "soffice is not installed");
        office = Prepared.SAMPLE_TAKEN_IN_ON_FRIDAY.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nothingIsLostAndEverythingIsRecalculatedToTheSame(String language) throws Exception {
        String name = language + ".xlsx";
        assertThat(office.run("report", "-f", "xlsx", "-o", name, "--lang", language)
                        .status())
                .isZero();
        Path uncalculated = Files.createDirectories(folder.resolve("uncalculated-" + language));
        forget(office.path(name), uncalculated.resolve(name));
        Path saved = convert(uncalculated.resolve(name), folder.resolve("saved-" + language));
        try (XSSFWorkbook ours = open(office.path(name));
                XSSFWorkbook theirs = open(saved)) {
            assertThat(theirs.getNumberOfSheets())
                    .isEqualTo(ours.getNumberOfSheets())
                    .isGreaterThan(10);
            int formulas = 0;
            for (int i = 0; i < ours.getNumberOfSheets(); i++) {
                XSSFSheet sheet = ours.getSheetAt(i);
                XSSFSheet after = theirs.getSheetAt(i);
                assertThat(after.getSheetName()).isEqualTo(sheet.getSheetName());
                assertThat(theirs.getSheetVisibility(i)).isEqualTo(ours.getSheetVisibility(i));
                assertThat(tables(after)).isEqualTo(tables(sheet));
                assertThat(charts(after)).as(sheet.getSheetName()).isEqualTo(charts(sheet));
                assertThat(after.getSheetConditionalFormatting().getNumConditionalFormattings())
                        .as(sheet.getSheetName())
                        .isEqualTo(sheet.getSheetConditionalFormatting().getNumConditionalFormattings());
                assertThat(after.getHyperlinkList()).hasSameSizeAs(sheet.getHyperlinkList());
                formulas += agree(sheet, after);
            }
            assertThat(formulas).isGreaterThan(24);
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    /** The same without what the formulas gave, so that somebody must reckon them. */
    private static void forget(Path from, Path to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(part.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Path convert(Path file, Path into) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        into.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(240, TimeUnit.SECONDS)) {
            process.destroy();
        }
        Path saved = into.resolve(file.getFileName());
        assertThat(saved).as(Files.readString(said)).exists();
        return saved;
    }

    /** Headers by where the tables stand. */
    private static Map<String, String> tables(XSSFSheet sheet) {
        Map<String, String> tables = new TreeMap<>();
        sheet.getTables()
                .forEach(table -> tables.put(
                        table.getArea().formatAsString(),
                        table.getColumns().stream()
                                        .map(column -> column.getName())
                                        .toList() + ""));
        return tables;
    }

    private static int charts(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        return drawing == null ? 0 : drawing.getCharts().size();
    }

    /** How many formulas there were. */
    private static int agree(XSSFSheet sheet, XSSFSheet after) {
        int formulas = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.BLANK) {
                    continue;
                }
                String place = sheet.getSheetName() + "!" + cell.getAddress();
                Row same = after.getRow(row.getRowNum());
                assertThat(same).as(place).isNotNull();
                Cell found = same.getCell(cell.getColumnIndex());
                assertThat(found).as(place).isNotNull();
                assertThat(found.getCellType()).as(place).isEqualTo(cell.getCellType());
                if (cell.getCellType() == CellType.STRING) {
                    assertThat(found.getStringCellValue()).as(place).isEqualTo(cell.getStringCellValue());
                } else {
                    formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                    assertThat(found.getNumericCellValue())
                            .as(place)
                            .isCloseTo(cell.getNumericCellValue(), within(1e-9));
                }
            }
        }
        return formulas;
    }
}
