package org.scoregap.measure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;

/** Makes the data that {@code scripts/measure} measures with: {@code MeasureData CONFIG FOLDER}. */
public final class MeasureData {
    private static final Period WEEK = new Period(2022, 28);
    private static final int LEDGER_SITES = 10_000;

    private final Mapping mapping;
    private final Random random = new Random(20220715);

    private MeasureData(Mapping mapping) {
        this.mapping = mapping;
    }

    public static void main(String[] arguments) throws IOException {
        Mapping mapping = MappingLoader.load(MappingTexts.read(Path.of(arguments[0])))
                .mapping()
                .orElseThrow();
        Path folder = Path.of(arguments[1]);
        MeasureData data = new MeasureData(mapping);
        data.week(Files.createDirectories(folder.resolve("week")), WEEK, 60, 6_000);
        data.sites(folder.resolve("sites.csv"));
        data.ledger(folder.resolve("ledger.csv"), 1_000_000);
        data.workbook(folder.resolve("checks.xlsx"), 100_000);
        for (int week = 0; week < 52; week++) {
            Period period = WEEK.plus(-week);
            data.week(Files.createDirectories(folder.resolve("year").resolve(period.toString())), period, 50, 1_000);
        }
    }

    /** {@code files} files of {@code rows} rows together: each unit's own report, then the inspectors' checks. */
    private void week(Path folder, Period period, int files, int rows) throws IOException {
        int written = 0;
        int file = 0;
        for (Unit unit : mapping.units()) {
            List<Indicator> owed = mapping.indicators().stream()
                    .filter(indicator -> indicator.cadence() == Cadence.WEEKLY)
                    .filter(indicator -> indicator.measure() == Measure.RATE || indicator.measure() == Measure.GRADE)
                    .filter(indicator -> indicator.reportedBy().contains(unit.id()))
                    .toList();
            if (owed.isEmpty() || file == files - 1) {
                continue;
            }
            List<String> lines = new ArrayList<>(List.of("填报单位：" + unit.name(), "指标编号,应检数,合格数"));
            for (Indicator indicator : owed) {
                int checked = 20 + random.nextInt(200);
                lines.add(indicator.id() + "," + checked + "," + (checked - random.nextInt(checked / 4)));
            }
            Files.write(folder.resolve(unit.id() + "-" + period + ".csv"), lines);
            written += owed.size();
            file++;
        }
        int left = files - file;
        for (int i = 0; i < left; i++) {
            int share = Math.max(1, (rows - written) / (left - i));
            checks(folder.resolve("暗访-" + period + "-" + i + ".csv"), period, i * 100_000, share);
            written += share;
        }
    }

    private void checks(Path file, Period period, int from, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("填报单位：市创建办督查组\n检查日期,检查点位,检查指标,检查项数,合格项数,问题描述\n");
            for (int i = 0; i < rows; i++) {
                out.write(
                        String.join(",", check(period, from + i, mapping.sites().size(), true)) + "\n");
            }
        }
    }

    /** A register of sites that a million checks fit on. */
    private void sites(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,name,type,unit,territory\n");
            for (int i = 0; i < LEDGER_SITES; i++) {
                out.write("L-" + i + ",测试点位" + i + ",主次干道,CGJ," + (i % 3 == 0 ? "GXQ" : "HBQ") + "\n");
            }
        }
    }

    private void ledger(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("填报单位：市创建办督查组\n检查日期,检查点位,检查指标,检查项数,合格项数,问题描述\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.join(",", check(WEEK, i, LEDGER_SITES, false)) + "\n");
            }
        }
    }

    private void workbook(Path file, int rows) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = book.createSheet("检查记录");
            cells(sheet.createRow(0), List.of("填报单位：市创建办督查组"));
            cells(sheet.createRow(1), List.of("检查日期", "检查点位", "检查指标", "检查项数", "合格项数", "问题描述", "责任单位", "属地", "问题项数"));
            for (int i = 0; i < rows; i++) {
                List<String> check = check(WEEK, i, LEDGER_SITES, false);
                Row row = sheet.createRow(i + 2);
                int checked = Integer.parseInt(check.get(3));
                int passed = Integer.parseInt(check.get(4));
                cells(row, List.of(check.get(0), check.get(1), check.get(2)));
                row.createCell(3).setCellValue(checked);
                row.createCell(4).setCellValue(passed);
                row.createCell(5).setCellValue(check.get(5));
                row.createCell(7).setCellValue(territory(i % LEDGER_SITES));
                row.createCell(8).setCellValue(checked - passed);
            }
            book.write(out);
        }
    }

    private static String territory(int site) {
        return site % 3 == 0 ? "高新区" : "汉滨区";
    }

    private static void cells(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }

    /** Each number gives another site, indicator or day, so no two rows are the same check. */
    private List<String> check(Period period, int number, int sites, boolean registered) {
        List<Indicator> checked = mapping.indicators().stream()
                .filter(indicator -> indicator.measure() == Measure.RATE)
                .toList();
        int site = number % sites;
        int rest = number / sites;
        Indicator indicator = checked.get(rest % checked.size());
        int day = rest / checked.size() % 7;
        int items = 5 + random.nextInt(20);
        int failed = random.nextInt(items / 2);
        return List.of(
                period.monday().plusDays(day).toString(),
                registered ? mapping.sites().get(site).id().value() : "L-" + site,
                indicator.id().value(),
                String.valueOf(items),
                String.valueOf(items - failed),
                failed == 0 ? "" : "发现" + failed + "处问题");
    }
}
