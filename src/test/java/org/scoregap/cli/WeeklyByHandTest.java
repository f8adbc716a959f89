package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.Bytes;

/**
 * The four sample weeks, run by {@code weekly} as they come in, and in another workspace by the commands that people would
 * type instead: both end with the same store and the same reports.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeklyByHandTest {
    private static final List<String> WEEKS = List.of("2022-W25", "2022-W26", "2022-W27", "2022-W28");
    private static final List<List<String>> LISTS = List.of(
            List.of("gaps"), List.of("accountability"), List.of("status"), List.of("collect"), List.of("task", "list"));
    private static final Map<String, String> FORMATS = Map.of("csv", ".csv", "json", ".json", "md", ".md");

    /** When rows were written: the two work through their clocks by different steps, some milliseconds apart. */
    private static final Set<String> MOMENT_OF_WRITING = Set.of("RECORDED_AT");

    private Office weekly;
    private Office byHand;

    @BeforeAll
    void bothAreRun(@TempDir Path folder) throws IOException {
        weekly = held(folder.resolve("weekly"));
        byHand = held(folder.resolve("by-hand"));
        for (int i = 0; i < WEEKS.size(); i++) {
            // Wednesday of the week after: what came late is there.
            Instant then = Instant.parse("2022-06-29T01:00:00Z").plus(Duration.ofDays(7L * i));
            String week = WEEKS.get(i);
            weekly.on(then);
            Files.move(weekly.path("held/" + week), weekly.path("inbox/" + week));
            assertThat(weekly.run("weekly", "--period", week).status()).isEqualTo(ExitStatus.PROBLEMS);
            byHand.on(then);
            assertThat(byHand.run("ingest", "held/" + week, "--quiet").status()).isEqualTo(ExitStatus.PROBLEMS);
            report(week, then);
            // The fourth week's folder holds what the third had forgotten.
            if (week.equals("2022-W28")) {
                report("2022-W27", then);
            }
        }
    }

    private static Office held(Path root) throws IOException {
        Office office = Office.in(root);
        office.run("init", "--sample", "--quiet");
        Files.createDirectories(office.path("held"));
        for (String week : WEEKS) {
            Files.move(office.path("inbox/" + week), office.path("held/" + week));
        }
        return office;
    }

    private void report(String week, Instant then) {
        for (List<String> list : LISTS) {
            FORMATS.forEach((format, ending) -> {
                List<String> words = new ArrayList<>(list);
                words.addAll(List.of("--period", week, "-f", format));
                words.addAll(List.of("-o", "reports/" + week + "/" + fileOf(list) + ending));
                if (list.contains("task")) {
                    words.add("--all");
                }
                // All lists of a run speak of one instant, to the second.
                byHand.on(then.plusMillis(500));
                assertThat(byHand.run(words.toArray(String[]::new)).status()).isZero();
            });
        }
        byHand.on(then.plusMillis(500));
        assertThat(byHand.run("report", "--period", week).status()).isZero();
    }

    private static String fileOf(List<String> list) {
        return list.equals(List.of("task", "list")) ? "tasks" : list.get(0);
    }

    @Test
    void everyTableOfTheStoreHoldsTheSameRows() throws SQLException {
        SortedMap<String, List<String>> rows = rows(weekly);
        SortedMap<String, List<String>> same = rows(byHand);
        assertThat(rows.keySet())
                .isEqualTo(same.keySet())
                .contains("SUBMISSION", "DECISION", "PROBLEM", "PART", "TALLY", "TALLY_SITES", "MAPPING", "PUBLICATION");
        rows.forEach((table, all) -> assertThat(all).as(table).isEqualTo(same.get(table)));
        assertThat(rows.get("SUBMISSION")).hasSizeGreaterThan(240);
        assertThat(rows.get("TALLY")).hasSizeGreaterThan(1_000);
    }

    private static SortedMap<String, List<String>> rows(Office office) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "SCOREGAP_ADMINISTRATOR");
        login.setProperty("password", "schema");
        SortedMap<String, List<String>> tables = new TreeMap<>();
        try (Connection store = new org.h2.Driver().connect("jdbc:h2:file:" + office.path("store/scoregap"), login);
                Statement statement = store.createStatement()) {
            for (String table : names(statement)) {
                tables.put(table, rows(statement, table));
            }
        }
        return tables;
    }

    /** But for the one that says when the tables were made. */
    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE' AND table_name <> 'schema_history'
                """)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    String name = found.getMetaData().getColumnName(i);
                    if (!MOMENT_OF_WRITING.contains(name)) {
                        row.append(name).append('=').append(found.getString(i)).append(' ');
                    }
                }
                rows.add(row.toString());
            }
        }
        return rows.stream().sorted().toList();
    }

    @Test
    void everyFileOfEveryWeekIsTheSameToTheLastByte() {
        for (String week : WEEKS) {
            SortedMap<String, String> files = weekly.files("reports/" + week);
            // No other command writes them; the problems are the store's table and a sheet of the workbook, compared here.
            assertThat(files.keySet().removeAll(Set.of("problems.csv", "problems.json", "problems.md", "summary.txt")))
                    .isTrue();
            SortedMap<String, String> same = byHand.files("reports/" + week);
            assertThat(files.keySet()).as(week).isEqualTo(same.keySet()).hasSizeGreaterThan(50);
            files.forEach((name, content) ->
                    assertThat(content.equals(same.get(name))).as(week + "/" + name).isTrue());
        }
    }

    @Test
    void theReturnSlipsAreTheSame() throws IOException {
        SortedMap<String, String> slips = weekly.files("reports/slips");
        SortedMap<String, String> same = byHand.files("reports/slips");
        assertThat(slips.keySet()).isEqualTo(same.keySet()).hasSizeGreaterThan(30);
        for (String name : slips.keySet()) {
            assertThat(parts(weekly.path("reports/slips/" + name)))
                    .as(name)
                    .isEqualTo(parts(byHand.path("reports/slips/" + name)));
        }
    }

    /** What is in a slip, but for the moment at which POI made it, by the computer's clock. */
    private static SortedMap<String, String> parts(Path slip) throws IOException {
        SortedMap<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(slip.toFile())) {
            for (ZipEntry each : Collections.list(zip.entries())) {
                if (!each.getName().equals("docProps/core.xml")) {
                    parts.put(each.getName(), Bytes.of(zip.getInputStream(each).readAllBytes()).sha256());
                }
            }
        }
        return parts;
    }

    @Test
    void theOriginalsAreKeptByBothAndNothingIsLeftInTheInbox() {
        assertThat(weekly.files("archive/originals")).isEqualTo(byHand.files("archive/originals"));
        assertThat(weekly.files("inbox").keySet()).noneMatch(name -> name.matches(".*[.](xlsx?|html?|zip)"));
    }
}
