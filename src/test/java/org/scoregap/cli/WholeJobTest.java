package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The four sample weeks through the whole program, as the README's first command does it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeJobTest {
    private static final List<String> LISTS = List.of("gaps", "accountability", "status");

    private Office office;
    private Office.Outcome taken;
    private Path folder;

    @BeforeAll
    void takesTheSampleIn(@TempDir Path folder) {
        this.folder = folder;
        office = Prepared.SAMPLE_IN_THE_INBOX.in(folder.resolve("first"));
        taken = office.run("ingest", "--format", "json");
    }

    @Test
    void eachPlantedFaultIsReportedOnceAtItsCellWithItsCode() throws IOException {
        List<String> planted = new ArrayList<>();
        String list = new String(
                WholeJobTest.class
                        .getResourceAsStream("/org/scoregap/sample/planted-faults.csv")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        for (CSVRecord fault : Office.csv(list)) {
            planted.add(String.join("|", fault.get("file"), fault.get("sheet"), fault.get("cell"), fault.get("code")));
        }
        List<String> found = new ArrayList<>();
        for (JsonNode problem : taken.json().get("problems")) {
            found.add(String.join(
                    "|",
                    problem.get("file").asString(),
                    problem.get("sheet").asString(""),
                    problem.get("cell").asString(""),
                    problem.get("code").asString()));
        }
        assertThat(taken.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(found).hasSizeGreaterThan(60).containsExactlyInAnyOrderElementsOf(planted);
    }

    @Test
    void theLossesOfUnitsIndicatorsAndFrameworksAreTheSame() {
        JsonNode gaps = office.run("gaps", "--format", "json").json();
        for (JsonNode framework : gaps.get("frameworks")) {
            String id = framework.get("id").asString();
            double loss = framework.get("expected_loss").asDouble();
            List<JsonNode> rows = StreamSupport.stream(gaps.get("gaps").spliterator(), false)
                    .filter(row -> row.get("framework").asString().equals(id))
                    .toList();
            assertThat(loss).isPositive();
            assertThat(rows.stream()
                            .mapToDouble(row -> row.get("expected_loss").asDouble())
                            .sum())
                    .isCloseTo(loss, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(rows.stream()
                            .flatMap(
                                    row -> StreamSupport.stream(row.get("units").spliterator(), false))
                            .mapToDouble(part -> part.get("loss").asDouble())
                            .sum())
                    .isCloseTo(loss, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void takingThemInAgainChangesNothing() {
        List<String> before = lists(office);
        String history = office.run("history", "--format", "csv").out();
        office.run("ingest", "--quiet");
        assertThat(lists(office)).isEqualTo(before);
        assertThat(office.run("history", "--format", "csv").out()).isEqualTo(history);
    }

    @Test
    void anyOtherOrderOfTheFilesGivesTheSameLists() throws IOException {
        Office shuffled = Prepared.SAMPLE_IN_THE_INBOX.in(folder.resolve("shuffled"));
        List<String> words = new ArrayList<>();
        try (Stream<Path> files = Files.walk(shuffled.path("inbox"))) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("received.csv"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(words::add);
        }
        Collections.shuffle(words, new Random(28));
        words.addAll(0, List.of("ingest", "--quiet"));
        shuffled.run(words.toArray(String[]::new));
        assertThat(lists(shuffled)).isEqualTo(lists(office));
        assertThat(numberless(shuffled)).isEqualTo(numberless(office));
    }

    @Test
    void undoingTheCorrectionBringsTheEarlierFiguresBack() {
        Office with = Prepared.SAMPLE_TAKEN_IN.in(folder.resolve("with"));
        Office without = Prepared.SAMPLE_IN_THE_INBOX.in(folder.resolve("without"));
        String correction = "inbox/2022-W28/市市场监管局7月第2周报表（更正）.xlsx";
        without.path(correction).toFile().delete();
        without.run("ingest", "--quiet");
        assertThat(lists(with)).isNotEqualTo(lists(without));
        String number = with.run("history", "--format", "csv").csv().stream()
                .filter(row -> correction.endsWith(row.get("file")))
                .map(row -> row.get("id"))
                .findFirst()
                .orElseThrow();
        assertThat(with.run("undo", number, "--reason", "更正有误").status()).isZero();
        assertThat(lists(with)).isEqualTo(lists(without));
        assertThat(numberless(with)).isEqualTo(numberless(without));
    }

    /** As {@code scripts/demo} does it. */
    @Test
    void theSampleWeeksHoldTasksInEveryState() {
        Office tasks = Prepared.SAMPLE_TAKEN_IN.in(folder.resolve("tasks"));
        String[] indicators = {"WM-102", "WM-203", "WM-205", "WM-210", "WM-211", "WM-212", "WS-304"};
        String[] issue = {"task", "issue", "-p", "2022-W27", "--day", "2022-07-08", "--deadline", "2022-07-12"};
        assertThat(tasks.run(Stream.of(issue, indicators).flatMap(Stream::of).toArray(String[]::new))
                        .status())
                .isZero();
        String filled =
                Path.of("scripts", "tasks-2022-W27.csv").toAbsolutePath().toString();
        assertThat(tasks.run("task", "update", "--from", filled).status()).isZero();
        tasks.run("task", "verify");
        List<CSVRecord> list = tasks.run("task", "list", "--all", "-f", "csv").csv();
        assertThat(list).extracting(row -> row.get("state")).contains("issued", "claimed", "reopened", "verified");
        assertThat(list).extracting(row -> row.get("lamp")).contains("red", "yellow", "blue");
        assertThat(list).extracting(row -> row.get("contradicted")).contains("true");
        assertThat(tasks.run("report", "-f", "html", "--quiet").status()).isZero();
        assertThat(tasks.read("reports/2022-W28/创建工作周报-2022-W28.html")).contains("id=\"tasks\"", "建议退回重办：第 18 号");
    }

    private static List<String> lists(Office office) {
        return LISTS.stream()
                .map(list -> office.run(list, "--format", "csv").out())
                .toList();
    }

    /** Every figure that counts, without the numbers, which say in which order the files were recorded. */
    private static List<String> numberless(Office office) {
        return office.run("collect", "--format", "csv").csv().stream()
                .map(row -> {
                    List<String> values = new ArrayList<>(row.toList());
                    values.remove(row.getParser().getHeaderNames().indexOf("submission"));
                    return String.join("|", values);
                })
                .toList();
    }
}
