package org.scoregap.bench.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.scoregap.bench.data.Checks.Check;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.model.Period;

/** The inspectors' checks as files: CSV and xlsx, and the registers of sites that go with them. */
final class CheckFiles {
    static final String SENDER = "填报单位：市创建办督查组";

    private static final int ROWS_A_SITE = 100;

    private final Mapping mapping;

    CheckFiles(Mapping mapping) {
        this.mapping = mapping;
    }

    /** {@code rows} checks in {@code checks-ROWS.csv}, their sites in {@code sites-ROWS.csv}: a site for each hundred. */
    void csv(Path folder, Period period, int rows) throws IOException {
        Checks checks = new Checks(mapping);
        List<Site> sites = checks.register(Math.max(1, rows / ROWS_A_SITE));
        register(folder.resolve("sites-" + rows + ".csv"), sites);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("checks-" + rows + ".csv"))) {
            out.write(SENDER + "\n" + String.join(",", Checks.HEAD) + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.join(",", checks.check(period, sites, i).cells()) + "\n");
            }
        }
    }

    /** A register as the configuration has it. */
    static void register(Path file, List<Site> sites) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,name,type,unit,territory\n");
            for (Site site : sites) {
                out.write(String.join(
                                ",",
                                site.id().value(),
                                site.name(),
                                site.type(),
                                site.unit().value(),
                                site.territory().value())
                        + "\n");
            }
        }
    }

    /** {@code rows} checks in nine columns, texts kept apart from the sheet as Excel does. */
    void xlsx(Path folder, Period period, int rows) throws IOException {
        Checks checks = new Checks(mapping);
        List<Site> sites = checks.register(Math.max(1, rows / ROWS_A_SITE));
        register(folder.resolve("sites-xlsx.csv"), sites);
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, ROWS_A_SITE, false, true);
                OutputStream out = Files.newOutputStream(folder.resolve("checks.xlsx"))) {
            SXSSFSheet sheet = book.createSheet("检查记录");
            sheet.createRow(0).createCell(0).setCellValue(SENDER);
            Row head = sheet.createRow(1);
            for (int i = 0; i < Checks.HEAD.size(); i++) {
                head.createCell(i).setCellValue(Checks.HEAD.get(i));
            }
            head.createCell(Checks.HEAD.size()).setCellValue("问题项数");
            for (int i = 0; i < rows; i++) {
                fill(sheet.createRow(i + 2), checks.check(period, sites, i));
            }
            book.write(out);
        }
    }

    private static void fill(Row row, Check check) {
        row.createCell(0).setCellValue(check.day().toString());
        row.createCell(1).setCellValue(check.site());
        row.createCell(2).setCellValue(check.indicator());
        row.createCell(3).setCellValue(check.unit());
        row.createCell(4).setCellValue(check.territory());
        row.createCell(5).setCellValue(check.checked());
        row.createCell(6).setCellValue(check.passed());
        row.createCell(7).setCellValue(check.note());
        row.createCell(8).setCellValue(check.checked() - check.passed());
    }
}
