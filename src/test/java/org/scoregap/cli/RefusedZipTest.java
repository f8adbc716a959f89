package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip that nothing can be read of is its sender's, where its name tells whose: as with any other file. */
class RefusedZipTest {
    private static final String ZIP = "市卫健委2022年第28周周报.zip";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
        office.write("市城管局2022年第28周周报.csv", "填报单位：市城管局", Office.COLUMNS, "WM-101,100,90");
    }

    private void zip(String name, String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write((Office.HEAD + "\n" + Office.COLUMNS + "\nWS-601,200,142\n").getBytes("UTF-8"));
            out.closeEntry();
        }
        Files.write(office.path("inbox/" + name), bytes.toByteArray());
    }

    private CSVRecord status(String unit) {
        return office.run("status", "-f", "csv").csv().stream()
                .filter(row -> row.get("unit").equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itCountsInTheStatusOfTheUnitAndIsNamedInItsReminder() throws IOException {
        zip(ZIP, "../../" + Office.WEEKLY);
        assertThat(office.run("weekly").status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(status("WJW").get("state")).isEqualTo("refused");
        assertThat(status("WJW").get("problems")).isEqualTo("1");
        assertThat(office.run("remind", "--unit", "WJW", "-f", "csv").csv())
                .singleElement()
                .satisfies(row -> assertThat(row.get("message")).contains("1份文件被退回", ZIP));
        assertThat(office.run("history", "-f", "csv").csv())
                .filteredOn(row -> row.get("file").equals(ZIP))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("units")).isEqualTo("市卫健委");
                    assertThat(row.get("periods")).isEqualTo("2022-W28");
                });
        assertThat(office.files("archive/refused").keySet()).anyMatch(name -> name.endsWith(".zip"));
    }

    @Test
    void aZipThatCanBeReadTakesItsPlace() throws IOException {
        zip(ZIP, "../../" + Office.WEEKLY);
        office.run("weekly");
        zip("市卫健委2022年第28周周报（重报）.zip", Office.WEEKLY);
        office.run("weekly");
        assertThat(status("WJW").get("state")).isEqualTo("on_time");
    }

    @Test
    void ofOneWhoseNameTellsNobodyNobodyIsSaidToHaveSentIt() throws IOException {
        zip("报表.zip", "../../" + Office.WEEKLY);
        office.run("weekly");
        assertThat(status("WJW").get("state")).isEqualTo("awaited");
        assertThat(office.read("reports/2022-W28/problems.csv")).contains("报表.zip");
    }

    @Test
    void whoeverIngestsItMaySayWhoseItIs() throws IOException {
        zip("报表.zip", "../../" + Office.WEEKLY);
        office.run(
                "ingest", office.path("inbox/报表.zip").toString(), "--unit", "WJW", "--period", "2022-W28", "--quiet");
        office.run("weekly");
        assertThat(status("WJW").get("state")).isEqualTo("refused");
    }

    @Test
    void aDryRunSaysTheSameOfIt() throws IOException {
        zip(ZIP, "../../" + Office.WEEKLY);
        assertThat(office.run("weekly", "--dry-run").out().lines())
                .anyMatch(line -> line.matches(ZIP + "：退回，.*，移到 archive/refused/.*\\.zip"));
    }
}
