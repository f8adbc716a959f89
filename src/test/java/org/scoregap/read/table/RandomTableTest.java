package org.scoregap.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables with titles, units, headers of one to three levels, headings, blank rows and footers, one below the other, come
 * back cell for cell, whether a text file or a workbook holds them; the seed names the case.
 */
class RandomTableTest {
    private static final int MOST_COLUMNS = 8;

    @TempDir
    Path folder;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesBackFromText(int seed) {
        Written written = new Written(new Random(seed), false);

        String text = written.rows.stream()
                .map(row -> IntStream.range(0, MOST_COLUMNS)
                        .mapToObj(i -> i < row.size() ? row.get(i) : "")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));

        assertThat(Told.ofCsv(folder, text).replaceAll("(?m)\\|+$", ""))
                .as(text)
                .isEqualTo(written.told.toString());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesBackFromAWorkbook(int seed) {
        Written written = new Written(new Random(seed), true);
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("表");
        for (int i = 0; i < written.rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < written.rows.get(i).size(); j++) {
                String cell = written.rows.get(i).get(j);
                if (cell.matches("\\d+")) {
                    row.createCell(j).setCellValue(Integer.parseInt(cell));
                } else if (!cell.isEmpty()) {
                    row.createCell(j).setCellValue(cell);
                }
            }
        }
        written.merges.forEach(sheet::addMergedRegion);

        assertThat(Told.of(folder, workbook)).as(written.rows.toString()).isEqualTo(written.told.toString());
    }

    /** What is written, and what is to be told of it. */
    private static final class Written {
        private final Random random;
        private final boolean merged;
        private final List<List<String>> rows = new ArrayList<>();
        private final List<CellRangeAddress> merges = new ArrayList<>();
        private final StringBuilder told = new StringBuilder();

        Written(Random random, boolean merged) {
            this.random = random;
            this.merged = merged;
            int tables = 1 + random.nextInt(3);
            for (int table = 1; table <= tables; table++) {
                table(table, 3 + random.nextInt(MOST_COLUMNS - 2));
                if (table < tables) {
                    rows.add(List.of());
                }
            }
        }

        private void table(int number, int columns) {
            lone("表" + number + " 统计表之" + number, "^", columns);
            if (random.nextBoolean()) {
                lone("单位：万元", "^", columns);
            }
            header(number, columns);
            int count = 2 + random.nextInt(12);
            for (int i = 1; i <= count; i++) {
                if (random.nextInt(6) == 0 && i > 1) {
                    rows.add(List.of());
                }
                if (random.nextInt(6) == 0) {
                    rows.add(List.of("第" + i + "类"));
                    told.append(rows.size()).append(": 第").append(i).append("类\n");
                }
                data("单位" + number + "-" + i, columns);
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                lone(i == 1 ? "资料来源：统计局" : "注：初步数" + i, "_", columns);
            }
        }

        private void lone(String text, String mark, int columns) {
            rows.add(List.of(text));
            told.append(mark).append(' ').append(text).append('\n');
            merge(rows.size(), rows.size(), 1, columns);
        }

        private void data(String name, int columns) {
            List<String> row = new ArrayList<>(List.of(name));
            while (row.size() < columns) {
                boolean figure = row.size() == columns - 1 || random.nextInt(8) > 0;
                row.add(figure ? Integer.toString(random.nextInt(100_000)) : random.nextBoolean() ? "" : "—");
            }
            rows.add(row);
            told.append(rows.size()).append(": ").append(String.join("|", row)).append('\n');
        }

        /** A stub, then groups of one or two columns; groups of groups above those where there are three levels. */
        private void header(int number, int columns) {
            int levels = columns < 5 ? 1 : 1 + random.nextInt(3);
            int top = rows.size() + 1;
            List<List<String>> header = new ArrayList<>();
            for (int level = 0; level < levels; level++) {
                header.add(new ArrayList<>(Collections.nCopies(columns, "")));
            }
            List<String> titles = new ArrayList<>(List.of("名称" + (char) ('甲' + number)));
            header.get(0).set(0, titles.get(0));
            merge(top, top + levels - 1, 1, 1);
            for (int column = 1; column < columns; ) {
                int width = Math.min(columns - column, levels == 1 ? 1 : 2);
                String group = "指标" + "天地玄黄宇宙洪荒".charAt(column);
                header.get(0).set(column, group);
                merge(top, width == 1 ? top + levels - 1 : top, column + 1, column + width);
                for (int part = column; part < column + width; part++) {
                    String title = group;
                    if (width > 1) {
                        String name = part == column ? "本月" : "累计";
                        header.get(1).set(part, name);
                        title += "/" + name;
                        if (levels > 2) {
                            String unit = part == column ? "万元" : "%";
                            header.get(2).set(part, unit);
                            title += "/" + unit;
                        }
                    }
                    titles.add(title);
                }
                column += width;
            }
            rows.addAll(header);
            String where = levels == 1 ? "row " + top : "rows " + top + "-" + (top + levels - 1);
            told.append("# ")
                    .append(where)
                    .append(": ")
                    .append(String.join("|", titles))
                    .append('\n');
        }

        private void merge(int top, int bottom, int left, int right) {
            if (merged && (bottom > top || right > left)) {
                merges.add(new CellRangeAddress(top - 1, bottom - 1, left - 1, right - 1));
            }
        }
    }
}
