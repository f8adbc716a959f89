package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.app.FilledTemplate;
import org.scoregap.app.FilledTemplate.Written;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.yaml.MappingLoader;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.model.FormId;

/**
 * A department fills its template in with LibreOffice Calc, driven by a script, and saves it in each format. It runs where
 * {@code soffice} and Python's {@code uno} are, and says so where they are not.
 */
class LibreOfficeTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final LocalDate THURSDAY = LocalDate.of(2022, 7, 14);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void needsLibreOffice() throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of(PYTHON))
                && run(60, PYTHON, "-c", "import uno, shutil, sys; sys.exit(0 if shutil.which('soffice') else 1)")
                                .status()
                        == 0;
        if (!there) {
            System.err.println("LibreOfficeTest is skipped: it needs soffice and python3-uno");
        }
        assumeTrue(there, "soffice and python3-uno are not installed");
    }

    private record Ran(int status, String said) {}

    private static Ran run(int seconds, String... words) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroy();
            return new Ran(-1, "took more than " + seconds + " s");
        }
        return new Ran(process.exitValue(), Files.readString(output));
    }

    @Test
    void theSameFiguresComeBackWhateverTheWorkbookIsSavedAs() throws Exception {
        comesBackTheSame("weekly", "CGJ", "weekly-indicators", "市城管局2022年第28周周报表");
    }

    @Test
    void marksAndDaysOfALedgerDoToo() throws Exception {
        comesBackTheSame("sites", "JTJ", "site-ledger", "市教体局2022年第28周点位检查台账");
    }

    private static void comesBackTheSame(String name, String unit, String form, String stem) throws Exception {
        Path root = Files.createDirectories(folder.resolve(name));
        Office office = Office.in(root);
        assertThat(office.run("template", unit, "--form", form, "--output", "blank")
                        .status())
                .isZero();
        Path blank = office.path("blank/" + stem + ".xlsx");
        Path filled = Files.createDirectories(root.resolve("filled")).resolve(stem);
        Ran ran = run(
                240,
                PYTHON,
                Path.of(Objects.requireNonNull(LibreOfficeTest.class.getResource("fill.py"))
                                .toURI())
                        .toString(),
                "soffice",
                blank.toString(),
                cells(blank, form, root).toString(),
                filled.toString());
        assertThat(ran.status()).as(ran.said()).isZero();
        assertThat(ran.said()).as("the header cannot be overwritten").contains("locked");

        List<String> xlsx = figures(name, filled, ".xlsx", stem + ".xlsx");
        assertThat(xlsx).hasSizeGreaterThan(1);
        assertThat(figures(name, filled, ".xls", stem + ".xls")).isEqualTo(xlsx);
        assertThat(figures(name, filled, ".csv", stem + ".csv")).isEqualTo(xlsx);
        assertThat(figures(name, filled, ".gb18030.csv", stem + ".csv")).isEqualTo(xlsx);
        assertThat(Files.readString(Path.of(filled + ".gb18030.csv"), Charset.forName("GB18030")))
                .contains("填报单位");
    }

    private static Path cells(Path blank, String form, Path root) throws IOException {
        Mapping city = MappingLoader.load(MappingTexts.read(root.resolve("config")))
                .mapping()
                .orElseThrow();
        List<Written> cells = new ArrayList<>();
        new FilledTemplate(city, city.form(new FormId(form)).orElseThrow(), THURSDAY)
                .plan(blank, (number, first) -> true, cells);
        List<String> lines = cells.stream()
                .map(cell -> cell.row() + "\t" + cell.column() + "\t" + kind(cell.content()) + "\t" + cell.content())
                .toList();
        return Files.write(root.resolve("cells.txt"), lines, StandardCharsets.UTF_8);
    }

    private static String kind(Object content) {
        return content instanceof Double ? "number" : content instanceof LocalDate ? "day" : "text";
    }

    /** What a store of its own holds once it has taken the file in, whose every row must be taken without a warning. */
    private static List<String> figures(String name, Path filled, String ending, String as) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name + ending));
        Office office = Office.in(root);
        Files.createDirectories(office.path("inbox"));
        Files.copy(Path.of(filled + ending), office.path("inbox/" + as));
        List<CSVRecord> problems =
                office.run("validate", "inbox", "--format", "csv").csv();
        assertThat(problems)
                .as(as)
                .filteredOn(problem -> !problem.get("severity").equals("notice"))
                .isEmpty();
        assertThat(office.run("ingest").status()).as(as).isZero();
        return office.run("collect", "--format", "csv").csv().stream()
                .map(figure -> String.join(
                        ",",
                        figure.get("indicator"),
                        figure.get("unit"),
                        figure.get("territory"),
                        figure.get("day"),
                        figure.get("finding"),
                        figure.get("passed"),
                        figure.get("checked"),
                        figure.get("amount"),
                        figure.get("cell")))
                .toList();
    }
}
