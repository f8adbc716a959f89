package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.read.workbook.Workbooks;

/**
 * A table below a title, with blank rows and a footer, comes back cell for cell whatever workbook holds it: xlsx, xls, Excel
 * 2003's XML or an HTML page. {@code -Dseeds=5000} tries more.
 */
class FormatsRoundTripTest {
    private static final String[] PIECES = {"市", "城管", "a", "7", ",", ";", "|", "\"", "<", "&", "'", "，", "𠮷", "é", "。"
    };

    @TempDir
    Path folder;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("seeds", 25));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesBackCellForCell(int seed) {
        Written written = new Written(new Random(seed));

        for (Path file : List.of(
                workbook(written, new XSSFWorkbook(), "a.xlsx"),
                workbook(written, new HSSFWorkbook(), "a.xls"),
                Reading.text(folder, "b.xls", xml(written), StandardCharsets.UTF_8),
                Reading.text(folder, "c.xls", html(written), StandardCharsets.UTF_8))) {
            Reading.Read table = Reading.of(file, Limits.USUAL).table();

            assertThat(table.titles()).as(file + " " + written).isEqualTo(written.header);
            assertThat(table.rows().stream()
                            .map(row -> IntStream.rangeClosed(1, written.header.size())
                                    .mapToObj(column -> row.cell(column).text())
                                    .toList())
                            .toList())
                    .as(file + " " + written)
                    .isEqualTo(written.body);
        }
    }

    private Path workbook(Written written, Workbook workbook, String name) {
        Sheet sheet = workbook.createSheet("表");
        for (int i = 0; i < written.rows.size(); i++) {
            Workbooks.row(
                    sheet,
                    i + 1,
                    written.rows.get(i).stream()
                            .map(text -> text.matches("\\d{1,6}") ? (Object) Integer.valueOf(text) : text)
                            .toArray());
        }
        if (written.titled) {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, written.header.size() - 1));
        }
        return Reading.save(workbook, folder.resolve(name));
    }

    private static String xml(Written written) {
        String space = "urn:schemas-microsoft-com:office:spreadsheet";
        return "<?xml version=\"1.0\"?><Workbook xmlns=\"" + space + "\" xmlns:ss=\"" + space
                + "\"><Worksheet ss:Name=\"S\"><Table>"
                + written.rows.stream()
                        .map(row -> row.stream()
                                .map(text -> "<Cell><Data ss:Type=\"" + (text.matches("\\d{1,6}") ? "Number" : "String")
                                        + "\">" + escaped(text) + "</Data></Cell>")
                                .collect(Collectors.joining("", "<Row>", "</Row>")))
                        .collect(Collectors.joining())
                + "</Table></Worksheet></Workbook>";
    }

    private static String html(Written written) {
        return written.rows.stream()
                .map(row -> row.stream()
                        .map(text -> "<td>" + escaped(text) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("", "<html><meta charset=utf-8><table>", "</table></html>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static final class Written {
        final List<List<String>> rows = new ArrayList<>();
        final List<String> header = new ArrayList<>(List.of("编号", "单位名称"));
        final List<List<String>> body = new ArrayList<>();
        final boolean titled;

        Written(Random random) {
            titled = random.nextBoolean();
            if (titled) {
                rows.add(List.of("7月份统计表"));
            }
            for (int left = 1 + random.nextInt(5); left > 0; left--) {
                header.add("指标" + "天地玄黄宇宙洪荒".charAt(left));
            }
            rows.add(header);
            for (int i = 1 + random.nextInt(30); i >= 0; i--) {
                List<String> row = new ArrayList<>(List.of("WS-" + (100 + i), "单位" + i + text(random)));
                while (row.size() < header.size()) {
                    row.add(value(random));
                }
                body.add(row);
                rows.add(row);
                if (i > 0 && random.nextInt(8) == 0) {
                    rows.add(List.of());
                }
            }
            if (random.nextBoolean()) {
                rows.add(List.of("注：数据为初步数"));
            }
        }

        private static String value(Random random) {
            return switch (random.nextInt(5)) {
                case 0 -> "";
                case 1 -> random.nextInt(100) + "%";
                case 2 -> "2022-07-" + (10 + random.nextInt(20));
                default -> Integer.toString(random.nextInt(100_000));
            };
        }

        private static String text(Random random) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(4); left > 0; left--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            return text.toString();
        }

        @Override
        public String toString() {
            return rows.toString();
        }
    }
}
