package org.scoregap.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.params.provider.Arguments;
import org.scoregap.read.workbook.Workbooks;

/** Files to begin with: the corpus of awkward ones, one week of the sample, and formats that neither has. */
final class Seeds {
    private static final Path CORPUS = Path.of("src/test/resources/org/scoregap/read/corpus");
    private static final Path WEEK = Path.of("sample-data/2022-W28");
    private static final int LARGEST = 60_000;

    /** Every so many of the seeds suffice where Jazzer only tries them: the mutants begin with each. */
    private static final int SHARE = System.getenv("JAZZER_FUZZ") == null ? 8 : 1;

    private Seeds() {}

    record Seed(String name, byte[] bytes) {}

    static List<Seed> texts() {
        return all().filter(seed -> seed.name().endsWith(".csv")).toList();
    }

    static List<Seed> workbooks() {
        return Stream.concat(all().filter(seed -> !seed.name().endsWith(".csv")), Stream.of(xls(), xml(), html()))
                .toList();
    }

    static List<Seed> week() {
        return files(WEEK).toList();
    }

    /** What Jazzer begins with, as the arguments of a test. */
    static Stream<Arguments> forJazzer(Stream<byte[]> seeds) {
        List<byte[]> all = seeds.toList();
        return IntStream.range(0, all.size())
                .filter(i -> i % SHARE == 0)
                .mapToObj(i -> Arguments.of((Object) all.get(i)));
    }

    /** A sound workbook with a sheet, shared strings and styles. */
    static byte[] xlsx() {
        return of(WEEK.resolve("7月第2周报表.xlsx")).bytes();
    }

    private static Stream<Seed> all() {
        return Stream.concat(files(CORPUS), files(WEEK));
    }

    private static Stream<Seed> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().matches(".*[.](csv|xlsx?)"))
                    .filter(file -> !file.toString().contains(".expected."))
                    .sorted()
                    .map(Seeds::of)
                    .filter(seed -> seed.bytes().length <= LARGEST)
                    .toList()
                    .stream();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Seed of(Path file) {
        try {
            return new Seed(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Seed xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("表");
            Workbooks.row(sheet, 1, "7月份统计表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            Workbooks.row(sheet, 2, "编号", "合格数", "备注");
            Workbooks.row(sheet, 3, "WS-1", 7, "一");
            Workbooks.row(sheet, 4, "WS-2", 0.25, "");
            sheet.getRow(3).createCell(2).setCellFormula("B3*2");
            Workbooks.row(sheet, 5, "合计", 7.25, "");
            workbook.write(bytes);
            return new Seed("a.xls", bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Seed xml() {
        String space = "urn:schemas-microsoft-com:office:spreadsheet";
        return text(
                "b.xls",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"" + space + "\" xmlns:ss=\"" + space + "\"><Styles>"
                        + "<Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style></Styles>"
                        + "<Worksheet ss:Name=\"S\"><Table><Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">表</Data>"
                        + "</Cell></Row><Row><Cell><Data ss:Type=\"String\">编号</Data></Cell>"
                        + "<Cell><Data ss:Type=\"String\">合格数</Data></Cell></Row>"
                        + "<Row ss:Index=\"4\"><Cell><Data ss:Type=\"String\">WS-1</Data></Cell>"
                        + "<Cell ss:StyleID=\"p\"><Data ss:Type=\"Number\">0.95</Data></Cell></Row></Table></Worksheet></Workbook>");
    }

    private static Seed html() {
        return text(
                "c.xls",
                "<html><body><table border=1><caption>表</caption><tr><th rowspan=2>编号<th colspan=2>合格数</tr>"
                        + "<tr><td>本月<td>累计</tr><tr><td>WS-1<td>7<td x:num=\"12.5\">12.5<br>"
                        + "</tr></table><p>注：无</body></html>");
    }

    private static Seed text(String name, String text) {
        return new Seed(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
