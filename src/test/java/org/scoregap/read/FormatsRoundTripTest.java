package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A table as offices make them comes back cell for cell whatever holds it: xlsx, strict or not, xls, Excel 2003's XML, an
 * HTML page, or a text in any dialect. {@code -Dseeds=5000} tries more, from {@code -Dseeds.first} on.
 */
class FormatsRoundTripTest {
    @TempDir
    Path folder;

    static IntStream seeds() {
        int first = Integer.getInteger("seeds.first", 1);
        return IntStream.range(first, first + Integer.getInteger("seeds", 15));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesBackFromWorkbooks(int seed) {
        OfficeTable written = new OfficeTable(new Random(seed), true);
        OfficeFiles files = new OfficeFiles(folder, written);
        Path xlsx = files.workbook(new XSSFWorkbook(), "a.xlsx");

        for (Path file : List.of(
                xlsx,
                files.strict(xlsx, "b.xlsx"),
                files.workbook(new HSSFWorkbook(), "a.xls"),
                files.xml("b.xls"),
                files.html("c.xls"))) {
            comesBack(written, file);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesBackFromTexts(int seed) {
        Random random = new Random(seed);
        OfficeTable written = new OfficeTable(random, false);

        for (int i = 0; i < 5; i++) {
            comesBack(written, new OfficeFiles(folder, written).csv(i + ".csv", random));
        }
    }

    private static void comesBack(OfficeTable written, Path file) {
        Reading reading = Reading.of(file, Limits.USUAL);
        Reading.Read table = reading.table();
        String shown = file + " " + reading.choices() + reading.faults() + table.faults() + "\n" + written;

        assertThat(table.titles()).as(shown).isEqualTo(written.titles);
        assertThat(table.rows().stream()
                        .map(row -> IntStream.rangeClosed(1, written.titles.size())
                                .mapToObj(column -> row.cell(column).text())
                                .toList())
                        .toList())
                .as(shown)
                .isEqualTo(written.body);
        assertThat(table.head().preamble())
                .as(shown)
                .extracting(TableHead.Line::text)
                .isEqualTo(written.preamble);
        assertThat(table.footer()).as(shown).extracting(TableHead.Line::text).isEqualTo(written.footer);
    }
}
