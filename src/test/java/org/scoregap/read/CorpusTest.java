package org.scoregap.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files with one trap each, named by it. Beside {@code NAME.csv} stands {@code NAME.expected.csv}, its clean tables with
 * an empty line between them, or {@code NAME.refused.txt}, the problem that is said instead.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/org/scoregap/read/corpus");

    static Stream<String> files() throws IOException {
        try (Stream<Path> all = Files.list(CORPUS)) {
            return all
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[^.]+[.](csv|xlsx|xls)"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void readsTheFileExactlyOrSaysWhyNot(String file) throws IOException {
        String name = file.substring(0, file.indexOf('.'));
        Reading reading = Reading.of(CORPUS.resolve(file), Limits.USUAL);
        Path refused = CORPUS.resolve(name + ".refused.txt");

        if (Files.exists(refused)) {
            assertThat(reading.tables()).isEmpty();
            assertThat(reading.problems())
                    .extracting(problem -> problem.code().name())
                    .contains(Files.readString(refused).strip());
        } else {
            List<List<List<String>>> tables =
                    reading.tables().stream().map(CorpusTest::records).toList();
            assertThat(tables).isEqualTo(expected(CORPUS.resolve(name + ".expected.csv")));
        }
    }

    private static List<List<String>> records(Reading.Read table) {
        List<Row> rows = table.rows().stream()
                .filter(row -> row.cells().stream().noneMatch(Cell.Formula.class::isInstance))
                .toList();
        int width = Stream.concat(
                        table.head().columns().stream().map(Column::index),
                        rows.stream().map(CorpusTest::filled))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        List<List<String>> records = new ArrayList<>();
        List<String> titles = new ArrayList<>(Collections.nCopies(width, ""));
        table.head().columns().forEach(column -> titles.set(column.index() - 1, column.title()));
        records.add(titles);
        for (Row row : rows) {
            records.add(IntStream.rangeClosed(1, width)
                    .mapToObj(column -> row.cell(column).text())
                    .toList());
        }
        return records;
    }

    private static int filled(Row row) {
        return IntStream.rangeClosed(1, row.cells().size())
                .filter(column -> !row.cell(column).text().isEmpty())
                .max()
                .orElse(0);
    }

    private static List<List<List<String>>> expected(Path file) throws IOException {
        return Stream.of(Files.readString(file).split("\r\n\r\n"))
                .map(CorpusTest::parse)
                .toList();
    }

    private static List<List<String>> parse(String table) {
        try (var records = CSVFormat.RFC4180.parse(new StringReader(table))) {
            return records.stream().map(CSVRecord::toList).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
