package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever list somebody takes to hand and adds up, the sum is what the framework loses. */
class ConservationTest {
    private static final List<String> FRAMEWORKS = List.of("WS", "WM", "SL");

    @TempDir
    static Path folder;

    private static Office office;
    /** The loss that {@code gaps --by framework} prints. */
    private static Map<String, BigDecimal> losses = new TreeMap<>();

    @BeforeAll
    static void open() {
        office = Office.in(folder);
        office.withEnvironment(Map.of("COLUMNS", "400"));
        office.writeWeekly("WS-601,200,142", "WS-602,151,130", "WS-604,83,79", "WM-207,7,6");
        office.write("汉滨区2022年第28周周报.csv", "填报单位：汉滨区", Office.COLUMNS, "WS-601,90,61", "WM-202,7,5");
        office.write(
                "暗访检查记录表（7月第2周）-市创建办督查组.csv",
                "检查单位：市创建办督查组",
                "检查日期,检查点位,检查指标,检查项数,合格项数",
                "2022-7-13,兴安市场,WM-204,10,7",
                "2022-7-14,东关农贸市场,WM-204,10,3");
        office.run("ingest");
        losses.clear();
        office.run("gaps", "--by", "framework", "-f", "csv")
                .csv()
                .forEach(row -> losses.put(row.get("framework"), new BigDecimal(row.get("expected_loss"))));
    }

    private static List<CSVRecord> csv(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-f", "csv"));
        return office.run(all.toArray(String[]::new)).csv();
    }

    private static BigDecimal sum(List<CSVRecord> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<CSVRecord> of(List<CSVRecord> rows, String framework) {
        return rows.stream()
                .filter(row -> row.get("framework").equals(framework))
                .toList();
    }

    @Test
    void thereIsSomethingToLoseInEveryFramework() {
        assertThat(losses.keySet()).containsExactlyInAnyOrderElementsOf(FRAMEWORKS);
        assertThat(losses.values()).allSatisfy(loss -> assertThat(loss).isPositive());
    }

    @Test
    void inCsvItemsTheirUnitsSectionsAndUnitsAddUp() {
        List<CSVRecord> items = csv("gaps");
        List<CSVRecord> sections = csv("gaps", "--by", "section").stream()
                .filter(row ->
                        row.get("kind").equals("section") && row.get("level").equals("1"))
                .toList();
        for (String framework : FRAMEWORKS) {
            BigDecimal parts = of(items, framework).stream()
                    .filter(row -> !row.get("units").isEmpty())
                    .flatMap(row -> List.of(row.get("units").split("; ")).stream())
                    .map(part -> new BigDecimal(part.split(" ")[1]))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts).isEqualTo(losses.get(framework));
            assertThat(sum(of(items, framework), "expected_loss")).isEqualTo(losses.get(framework));
            assertThat(sum(of(sections, framework), "expected_loss")).isEqualTo(losses.get(framework));
            String column = "loss_" + framework.toLowerCase(Locale.ROOT);
            assertThat(sum(csv("gaps", "--by", "unit"), column)).isEqualTo(losses.get(framework));
            assertThat(sum(csv("accountability"), column)).isEqualTo(losses.get(framework));
        }
    }

    private static double sum(JsonNode rows, String framework, String column) {
        double sum = 0;
        for (JsonNode row : rows) {
            sum += row.get("framework").asString().equals(framework)
                    ? row.get(column).asDouble()
                    : 0;
        }
        return sum;
    }

    @Test
    void inJsonTheUnroundedFiguresAddUp() {
        JsonNode items = office.run("gaps", "-f", "json").json();
        JsonNode units = office.run("accountability", "-f", "json").json().get("units");
        JsonNode bySection = office.run("gaps", "--by", "section", "-f", "json").json();
        JsonNode byUnit = office.run("gaps", "--by", "unit", "-f", "json").json();
        for (JsonNode framework : items.get("frameworks")) {
            String id = framework.get("id").asString();
            double loss = framework.get("expected_loss").asDouble();
            assertThat(loss).isCloseTo(losses.get(id).doubleValue(), within(0.005));
            assertThat(sum(items.get("gaps"), id, "expected_loss")).isCloseTo(loss, within(1e-9));
            double parts = 0;
            for (JsonNode gap : items.get("gaps")) {
                for (JsonNode unit : gap.get("units")) {
                    parts += gap.get("framework").asString().equals(id)
                            ? unit.get("loss").asDouble()
                            : 0;
                }
            }
            assertThat(parts).isCloseTo(loss, within(1e-9));
            double answered = 0;
            for (JsonNode unit : units) {
                answered += sum(unit.get("frameworks"), id, "loss");
            }
            assertThat(answered).isCloseTo(loss, within(1e-9));
            double listed = 0;
            for (String kind : List.of("departments", "territories")) {
                for (JsonNode unit : byUnit.get(kind)) {
                    listed += unit.get("loss_" + id.toLowerCase(Locale.ROOT)).asDouble();
                }
            }
            assertThat(listed).isCloseTo(loss, within(1e-9));
            double lost = 0;
            for (JsonNode section : bySection.get("sections")) {
                boolean top = section.get("level").asInt() == 1
                        && section.get("framework").asString().equals(id);
                lost += top ? section.get("expected_loss").asDouble() : 0;
            }
            assertThat(lost).isCloseTo(loss, within(1e-9));
        }
    }

    private static List<List<Map<String, String>>> printed(String format, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-f", format));
        String page = office.run(all.toArray(String[]::new)).out();
        return format.equals("md") ? PrintedTables.ofMarkdown(page) : PrintedTables.ofTerminal(page);
    }

    private static List<Map<String, String>> rows(List<Map<String, String>> table, String framework) {
        return table.stream().filter(row -> row.get("体系").equals(framework)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "md"})
    void whatIsPrintedAddsUp(String format) {
        List<Map<String, String>> items =
                printed(format, "gaps", "--top", "999").get(0);
        List<Map<String, String>> frameworks =
                printed(format, "gaps", "--by", "framework").get(0);
        List<Map<String, String>> sections = printed(format, "gaps", "--by", "section").get(0).stream()
                .filter(row -> !row.get("名称").startsWith("-"))
                .toList();
        for (String framework : FRAMEWORKS) {
            BigDecimal loss = losses.get(framework);
            assertThat(PrintedTables.sum(rows(items, framework), "预期丢分")).isEqualTo(loss);
            assertThat(PrintedTables.sum(rows(frameworks, framework), "预期丢分")).isEqualTo(loss);
            assertThat(PrintedTables.sum(rows(sections, framework), "预期丢分")).isEqualTo(loss);
        }
        for (String list : List.of("accountability", "gaps --by unit")) {
            List<List<Map<String, String>>> units = printed(format, list.split(" "));
            for (String framework : FRAMEWORKS) {
                String column = framework + "丢分";
                assertThat(PrintedTables.sum(units.get(0), column).add(PrintedTables.sum(units.get(1), column)))
                        .as(list)
                        .isEqualTo(losses.get(framework));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "md"})
    void whatIsLeftOutOfAShortListIsSaidBelowIt(String format) {
        List<List<Map<String, String>>> tables = printed(format, "gaps", "--top", "5");
        List<Map<String, String>> totals = tables.get(1);
        assertThat(tables.get(0).stream().filter(row -> !row.get("序号").isBlank()))
                .hasSize(5);
        assertThat(PrintedTables.sum(totals, "列出丢分").add(PrintedTables.sum(totals, "其余丢分")))
                .isEqualTo(losses.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(PrintedTables.sum(tables.get(0), "预期丢分")).isEqualTo(PrintedTables.sum(totals, "列出丢分"));
    }

    @Test
    void theChargesOfAnIndicatorsUnitsAddUpToItsChargeAndThoseOfUnitsToTheSameTotal() {
        office.on(java.time.Instant.parse("2022-07-20T01:00:00Z"));
        List<CSVRecord> items = csv("gaps");
        List<CSVRecord> units = csv("accountability");
        for (String framework : FRAMEWORKS) {
            BigDecimal charged = sum(of(items, framework), "charge");
            assertThat(sum(units, "charge_" + framework.toLowerCase(Locale.ROOT)))
                    .isEqualTo(charged);
        }
        assertThat(sum(of(items, "WM"), "charge")).isPositive();
        List<Map<String, String>> parts =
                PrintedTables.ofMarkdown(
                                office.run("explain", "WM-208", "-f", "md").out())
                        .stream()
                        .filter(table -> !table.isEmpty()
                                && table.get(0).keySet().stream().anyMatch(key -> key.contains("风险")))
                        .findFirst()
                        .orElseThrow();
        BigDecimal all = parts.stream()
                .map(row -> row.entrySet().stream()
                        .filter(cell -> cell.getKey().contains("风险"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow())
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal charge = items.stream()
                .filter(row -> row.get("indicator").equals("WM-208"))
                .map(row -> new BigDecimal(row.get("charge")))
                .findFirst()
                .orElseThrow();
        assertThat(all).isEqualByComparingTo(charge);
    }
}
