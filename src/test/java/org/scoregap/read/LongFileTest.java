package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files so long that a second thread reads ahead: nobody can tell from what is read. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongFileTest {
    private static final String HEAD = "编号,合格数,备注\n";

    @TempDir
    Path folder;

    @Test
    void allRowsAndAllFaultsOfALongTextAreReadInOrder() {
        StringBuilder text = new StringBuilder(HEAD);
        IntStream.rangeClosed(2, 9_001)
                .forEach(line -> text.append(line % 3_000 == 0 ? "WS-" + line + ",7\n" : "WS-" + line + ",7,好\n"));

        Reading.Read table = Reading.csv(folder, text.toString()).table();

        assertThat(table.lines())
                .hasSize(8_997)
                .startsWith("2: WS-2|7|好")
                .contains("4096: WS-4096|7|好", "8999: WS-8999|7|好")
                .endsWith("9001: WS-9001|7|好");
        assertThat(table.rows()).extracting(Row::number).isSorted();
        assertThat(table.faults())
                .containsExactly(
                        "ROW_TOO_NARROW 3000:3000 2 → 3",
                        "ROW_TOO_NARROW 6000:6000 2 → 3",
                        "ROW_TOO_NARROW 9000:9000 2 → 3");
        assertThat(readers()).isZero();
    }

    @Test
    void whatStandsBelowWhereALongTextIsLeftIsNotSpokenOf() {
        Limits fewRows = new Limits(1 << 20, 3_000, 50, 100, 60, 1 << 22);
        String bareQuoteBelow = HEAD + "WS-1,7,好\n".repeat(3_100) + "WS-1,7,5\"\n" + "WS-1,7,好\n".repeat(3_000);
        String bareQuoteAbove = HEAD + "WS-1,7,好\n".repeat(2_900) + "WS-1,7,5\"\n" + "WS-1,7,好\n".repeat(3_000);

        assertThat(faults(bareQuoteBelow, fewRows)).containsExactly("FILE_TOO_LARGE  > 3000 → ≤ 3000");
        assertThat(faults(bareQuoteAbove, fewRows))
                .containsExactly("FILE_TOO_LARGE  > 3000 → ≤ 3000", "QUOTE_BARE C2902 WS-1,7,5\" → ");
        assertThat(readers()).isZero();
    }

    @Test
    void aLongSheetThatBreaksOffKeepsTheRowsBefore() throws IOException {
        Path whole = folder.resolve("whole.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("周报");
            String[] titles = {"编号", "合格数", "备注"};
            for (int i = 0; i < 6_000; i++) {
                var row = sheet.createRow(i);
                for (int column = 0; column < 3; column++) {
                    if (i > 0 && column == 1) {
                        row.createCell(column).setCellValue(i);
                    } else {
                        row.createCell(column).setCellValue(i == 0 ? titles[column] : "WS-" + column);
                    }
                }
            }
            Reading.save(workbook, whole);
        }
        Path broken = replaced(whole, "<c r=\"B5001\"[^>]*>", "<c r=\"B5001\" t=\"zz\">");

        Reading reading = Reading.of(broken, Limits.USUAL);

        assertThat(reading.table().lines()).hasSize(4_999).endsWith("5000: WS-0|4999|WS-2");
        assertThat(reading.faults()).containsExactly("FILE_DAMAGED ");
        assertThat(readers()).isZero();
    }

    private List<String> faults(String text, Limits limits) {
        return Reading.of(Reading.text(folder, "a.csv", text, StandardCharsets.UTF_8), limits)
                .faults();
    }

    private Path replaced(Path workbook, String cell, String by) throws IOException {
        Path replaced = folder.resolve("replaced.xlsx");
        try (ZipFile zip = new ZipFile(workbook.toFile());
                OutputStream file = Files.newOutputStream(replaced);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(text.replaceAll(cell, by).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return replaced;
    }

    private static long readers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rows-ahead"))
                .count();
    }
}
