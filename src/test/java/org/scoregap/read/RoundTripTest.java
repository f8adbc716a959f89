package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.read.workbook.Workbooks;

/** What is written in any dialect comes back cell for cell; the seed names the case. */
class RoundTripTest {
    private static final String[] CHARSETS = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"};
    private static final String[] PIECES = {
        "市", "城管", "a", "7", ",", ";", "|", "\t", "\"", "\n", "　", " ", "，", "𠮷", "é", "。"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void csvComesBackCellForCell(int seed) {
        Random random = new Random(seed);
        List<List<String>> rows = rows(random);
        char delimiter = ",;\t|".charAt(random.nextInt(4));
        String lineEnd = random.nextBoolean() ? "\r\n" : "\n";
        String mark = random.nextBoolean() ? "\uFEFF" : "";
        String text = mark
                + rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> quoted(cell, delimiter, random))
                                .collect(Collectors.joining(Character.toString(delimiter))))
                        .collect(Collectors.joining(lineEnd));
        Charset charset =
                Charset.forName(mark.isEmpty() ? CHARSETS[random.nextInt(4)] : CHARSETS[2 * random.nextInt(2)]);
        Path file = Reading.text(folder, "a.csv", text, charset);

        Reading.Read table = Reading.of(file, Limits.USUAL, "编号", "合格数").table();

        assertThat(table.problems()).isEmpty();
        assertThat(texts(table)).isEqualTo(seen(rows.subList(1, rows.size())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void xlsxComesBackCellForCell(int seed) {
        Random random = new Random(seed);
        List<List<String>> rows = rows(random);
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("表");
        for (int i = 0; i < rows.size(); i++) {
            Workbooks.row(sheet, i + 1, rows.get(i).toArray());
        }

        Reading.Read table = Reading.of(Reading.save(workbook, folder.resolve("a.xlsx")), Limits.USUAL, "编号", "合格数")
                .table();

        assertThat(table.problems()).isEmpty();
        assertThat(texts(table)).isEqualTo(seen(rows.subList(1, rows.size())));
    }

    /** A header, and rows whose first two cells make them data whatever the others hold. */
    private static List<List<String>> rows(Random random) {
        int columns = 3 + random.nextInt(6);
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("编号", "合格数"));
        while (header.size() < columns) {
            header.add("列" + header.size());
        }
        rows.add(header);
        int count = 1 + random.nextInt(80);
        while (rows.size() <= count) {
            List<String> row = new ArrayList<>(List.of("WS-" + rows.size(), Integer.toString(random.nextInt(1000))));
            while (row.size() < columns) {
                StringBuilder cell = new StringBuilder();
                for (int left = random.nextInt(6); left > 0; left--) {
                    cell.append(PIECES[random.nextInt(PIECES.length)]);
                }
                row.add(cell.toString());
            }
            rows.add(row);
        }
        return rows;
    }

    private static String quoted(String cell, char delimiter, Random random) {
        boolean must = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
        return must || random.nextInt(5) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static List<List<String>> seen(List<List<String>> rows) {
        return rows.stream()
                .map(row -> trimmed(row.stream().map(CellText::clean).toList()))
                .toList();
    }

    private static List<List<String>> texts(Reading.Read table) {
        return table.rows().stream()
                .map(row -> trimmed(row.cells().stream().map(Cell::text).toList()))
                .toList();
    }

    private static List<String> trimmed(List<String> row) {
        int width = row.size();
        while (width > 0 && row.get(width - 1).isEmpty()) {
            width--;
        }
        return row.subList(0, width);
    }
}
