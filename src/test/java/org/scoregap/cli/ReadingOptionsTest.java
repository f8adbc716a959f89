package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --encoding}, {@code --delimiter}, {@code --header-row} and {@code --sheet} settle how a file is written. */
class ReadingOptionsTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private String collected() {
        return office.run("collect", "-f", "csv").csv().stream()
                .map(row -> row.get("indicator") + " " + row.get("passed") + "/" + row.get("checked"))
                .toList()
                .toString();
    }

    @Test
    void anEncodingThatIsNamedIsUsedAndOneThatDoesNotFitIsRefusedWithTheOffset() throws IOException {
        String text = "填报单位：市卫健委\n指标编号,应检数,合格数\nWS-601,200,142\n";
        Path file = office.path("inbox/市卫健委2022年第28周周报.csv");
        Files.write(file, text.getBytes(Charset.forName("GB18030")));

        assertThat(office.run("validate", "inbox", "--encoding", "UTF-8").out()).contains("ENCODING_INVALID");
        assertThat(office.run("ingest", "--encoding", "GBK").status()).isZero();
        assertThat(collected()).isEqualTo("[WS-601 142/200]");
        assertThat(office.run("validate", "inbox", "--encoding", "KOI-7").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void aDelimiterThatIsNamedIsUsed() {
        office.write(Office.WEEKLY, Office.HEAD, "指标编号#应检数#合格数", "WS-601#200#142");

        assertThat(office.run("ingest", "--delimiter", "#").status()).isZero();
        assertThat(collected()).isEqualTo("[WS-601 142/200]");
        assertThat(office.run("validate", "inbox", "--delimiter", "").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void aHeaderRowThatIsNamedIsUsed() {
        office.write(
                Office.WEEKLY,
                Office.HEAD,
                Office.COLUMNS,
                "WS-601,999,999",
                "以上为样表",
                Office.COLUMNS,
                "WS-601,200,142");

        assertThat(office.run("ingest", "--header-row", "5").status()).isZero();
        assertThat(collected()).isEqualTo("[WS-601 142/200]");
        assertThat(office.run("validate", "inbox", "--header-row", "0").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void onlyTheSheetThatIsNamedIsReadAndOneThatIsNotThereIsNamedWithTheNearest() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            sheet(book, "样表", "999");
            sheet(book, "正式表", "142");
            try (var out = Files.newOutputStream(office.path("inbox/市卫健委2022年第28周周报.xlsx"))) {
                book.write(out);
            }
        }

        assertThat(office.run("validate", "inbox", "--sheet", "正式表2").out())
                .contains("没有名为“正式表2”的工作表，文件里有：样表, 正式表", "SHEET_UNKNOWN");
        assertThat(office.run("ingest", "--sheet", "正式表 ").status()).isZero();
        assertThat(collected()).isEqualTo("[WS-601 142/200]");
    }

    private static void sheet(XSSFWorkbook book, String name, String passed) {
        Sheet sheet = book.createSheet(name);
        String[][] rows = {
            {"填报单位：市卫健委"}, {"指标编号", "应检数", "合格数"}, {"WS-601", "200", passed},
        };
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                var row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                row.createCell(j).setCellValue(rows[i][j]);
            }
        }
    }
}
