package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What a framework is expected to get and to lose, within what range, and what each unit loses, is the same figure to the
 * last hundredth wherever it is printed: terminal, CSV, JSON, Markdown, web page, workbook and Word documents.
 */
class TotalsAgreeTest {

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Agreement {
        private Office office = Office.without(Path.of("."));
        private Map<String, Standing> frameworks = Map.of();
        private Map<String, Map<String, String>> units = Map.of();

        abstract Office office(Path folder);

        /** As printed, of one framework. */
        private record Standing(String name, String expected, String low, String high, String loss) {}

        @BeforeAll
        void writesEverything(@TempDir Path folder) {
            office = office(folder);
            office.withEnvironment(Map.of("COLUMNS", "400"));
            assertThat(office.run("report", "-p", "2022-W28", "-o", "out").status())
                    .isZero();
            frameworks = new TreeMap<>();
            for (JsonNode each : json("gaps").get("frameworks")) {
                frameworks.put(
                        each.get("id").asString(),
                        new Standing(
                                each.get("name").asString(),
                                hundredths(each.get("expected")),
                                hundredths(each.get("low")),
                                hundredths(each.get("high")),
                                hundredths(each.get("expected_loss"))));
            }
            units = new TreeMap<>();
            for (CSVRecord row : csv("accountability")) {
                Map<String, String> losses = new TreeMap<>();
                frameworks.keySet().forEach(id -> losses.put(id, row.get(lossColumn(id))));
                units.put(row.get("unit_name"), losses);
            }
            assertThat(frameworks).isNotEmpty();
            assertThat(units).hasSizeGreaterThan(1);
        }

        private static String lossColumn(String framework) {
            return "loss_" + framework.toLowerCase(Locale.ROOT);
        }

        private static String hundredths(JsonNode exact) {
            return hundredths(exact.asDouble());
        }

        private static String hundredths(double exact) {
            return BigDecimal.valueOf(exact)
                    .setScale(2, java.math.RoundingMode.HALF_UP)
                    .toPlainString();
        }

        private Office.Outcome list(String list, String format) {
            return office.run(list, "-p", "2022-W28", "-f", format);
        }

        private JsonNode json(String list) {
            return list(list, "json").json();
        }

        private List<CSVRecord> csv(String list) {
            return list(list, "csv").csv();
        }

        private static String sum(Stream<String> figures) {
            return figures.map(BigDecimal::new)
                    .reduce(new BigDecimal("0.00"), BigDecimal::add)
                    .toPlainString();
        }

        @Test
        void inCsvRowsAndUnitsAddUpToTheFrameworks() {
            frameworks.forEach((id, framework) -> {
                assertThat(sum(csv("gaps").stream()
                                .filter(row -> row.get("framework").equals(id))
                                .map(row -> row.get("expected_loss"))))
                        .as(id)
                        .isEqualTo(framework.loss());
                assertThat(sum(units.values().stream().map(losses -> losses.get(id))))
                        .as(id)
                        .isEqualTo(framework.loss());
            });
        }

        /** A unit's printed part may be a hundredth off its exact one, so that the printed parts add up. */
        @Test
        void inJsonTheUnitsAreWithinAHundredthOfWhatIsPrinted() {
            for (JsonNode unit : json("accountability").get("units")) {
                for (JsonNode part : unit.get("frameworks")) {
                    String printed = units.get(unit.get("name").asString())
                            .get(part.get("framework").asString());
                    assertThat(Math.abs(part.get("loss").asDouble() - Double.parseDouble(printed)))
                            .isLessThan(0.01);
                }
            }
        }

        @Test
        void onATerminalAndInMarkdown() {
            for (String format : List.of("table", "md")) {
                String gaps = list("gaps", format).out();
                String accountability = list("accountability", format).out();
                List<List<Map<String, String>>> tables = format.equals("md")
                        ? PrintedTables.ofMarkdown(accountability)
                        : PrintedTables.ofTerminal(accountability);
                frameworks.forEach((id, framework) -> {
                    assertThat(gaps)
                            .as(format)
                            .containsPattern("\\Q" + framework.name() + "\\E[^\n]*\\Q" + framework.expected()
                                    + "\\E(?!\\d)[^\n]*(?<!\\d)\\Q" + framework.loss() + "\\E(?!\\d)");
                    assertThat(tables.stream().flatMap(List::stream))
                            .as(format)
                            .filteredOn(row -> framework.name().equals(row.get("体系")))
                            .extracting(row -> row.get("预期丢分"))
                            .containsExactly(framework.loss());
                });
                Map<String, Map<String, String>> printed = new TreeMap<>();
                // Below the units stand their levels and lists, which name no framework.
                tables.stream()
                        .flatMap(List::stream)
                        .filter(row -> row.containsKey("单位")
                                && frameworks.keySet().stream().allMatch(id -> row.containsKey(id + "丢分")))
                        .forEach(row -> {
                            Map<String, String> losses = new TreeMap<>();
                            frameworks.keySet().forEach(id -> losses.put(id, row.get(id + "丢分")));
                            printed.put(row.get("单位"), losses);
                        });
                assertThat(printed).as(format).isEqualTo(units);
            }
        }

        @Test
        void onTheWebPage() throws IOException {
            Document page = Jsoup.parse(Files.readString(office.path("out/创建工作周报-2022-W28.html")));
            assertThat(standings(rows(page, "#overview table[data-list=totals]")))
                    .isEqualTo(frameworks);
            List<Map<String, String>> rows = new ArrayList<>(rows(page, "#accountability [data-list=departments]"));
            rows.addAll(rows(page, "#accountability [data-list=territories]"));
            rows.addAll(rows(page, "#accountability [data-list^=group_]"));
            assertThat(losses(rows, "unit_name", "loss_%s")).isEqualTo(units);
            frameworks.forEach((id, framework) -> assertThat(sum(rows(page, "#gaps [data-list=gaps]").stream()
                            .filter(row -> row.get("framework").equals(id))
                            .map(row -> row.get("expected_loss"))))
                    .as(id)
                    .isEqualTo(framework.loss()));
            List<Element> cards = page.select(".card");
            assertThat(cards).hasSameSizeAs(frameworks.values());
            for (Element card : cards) {
                Standing framework = frameworks.values().stream()
                        .filter(each -> each.name().equals(card.select("h3").text()))
                        .findFirst()
                        .orElseThrow();
                assertThat(card.select(".big").text()).startsWith(framework.expected() + " ");
                assertThat(card.select("dd").get(0).text()).isEqualTo(framework.low() + "–" + framework.high());
            }
        }

        private static List<Map<String, String>> rows(Document page, String tables) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Element table : page.select(tables)) {
                String[] columns = table.attr("data-columns").split(" ");
                for (Element row : table.select("tbody tr")) {
                    Map<String, String> cells = new TreeMap<>();
                    IntStream.range(0, columns.length)
                            .forEach(i -> cells.put(columns[i], row.child(i).text()));
                    rows.add(cells);
                }
            }
            return rows;
        }

        private static Map<String, Standing> standings(List<Map<String, String>> rows) {
            Map<String, Standing> standings = new TreeMap<>();
            rows.forEach(row -> standings.put(
                    row.get("framework"),
                    new Standing(
                            row.get("name"),
                            row.get("expected"),
                            row.get("low"),
                            row.get("high"),
                            row.get("expected_loss"))));
            return standings;
        }

        /** @param pattern of the column's name, for the framework's id in small letters */
        private Map<String, Map<String, String>> losses(List<Map<String, String>> rows, String unit, String pattern) {
            Map<String, Map<String, String>> found = new TreeMap<>();
            rows.forEach(row -> {
                Map<String, String> losses = new TreeMap<>();
                frameworks
                        .keySet()
                        .forEach(id -> losses.put(id, row.get(String.format(pattern, id.toLowerCase(Locale.ROOT)))));
                found.put(row.get(unit), losses);
            });
            return found;
        }

        @Test
        void inTheWorkbookAlsoAfterItIsRecalculated() throws IOException {
            try (Workbook book = WorkbookFactory.create(
                    office.path("out/创建工作周报-2022-W28.xlsx").toFile(), null, true)) {
                agrees(book);
                FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
                int formulas = 0;
                for (Sheet sheet : book) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            if (cell.getCellType() == CellType.FORMULA
                                    && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
                                double cached = cell.getNumericCellValue();
                                assertThat(hundredths(evaluator.evaluate(cell).getNumberValue()))
                                        .as(sheet.getSheetName() + "!" + cell.getAddress() + " "
                                                + cell.getCellFormula())
                                        .isEqualTo(hundredths(cached));
                                formulas++;
                            }
                        }
                    }
                }
                assertThat(formulas).isGreaterThanOrEqualTo(8 * frameworks.size());
            }
        }

        private void agrees(Workbook book) {
            List<Map<String, String>> overview = below(book.getSheet("总览"), "预计得分");
            Map<String, Standing> standings = new TreeMap<>();
            overview.stream()
                    .limit(frameworks.size())
                    .forEach(row -> standings.put(
                            row.get("体系"),
                            new Standing(
                                    row.get("名称"), row.get("预计得分"), row.get("低限"), row.get("高限"), row.get("预期丢分"))));
            assertThat(standings).isEqualTo(frameworks);
            Map<String, Map<String, String>> printed = new TreeMap<>();
            below(book.getSheet("责任清单"), "单位").forEach(row -> {
                Map<String, String> losses = new TreeMap<>();
                frameworks.keySet().forEach(id -> losses.put(id, row.get(id + "丢分")));
                printed.put(row.get("单位"), losses);
            });
            assertThat(printed).isEqualTo(units);
            for (String sheet : List.of("差距清单", "责任清单", "单位明细")) {
                List<Map<String, String>> totals = below(book.getSheet(sheet), "预期丢分");
                IntStream.range(0, frameworks.size())
                        .forEach(i -> assertThat(frameworks.values())
                                .as(sheet)
                                .anyMatch(framework -> totals.get(i).containsValue(framework.name())
                                        && totals.get(i).get("预期丢分").equals(framework.loss())));
            }
        }

        /** The rows of a sheet's first list that has a column of that header, with figures as they are shown. */
        private static List<Map<String, String>> below(Sheet sheet, String header) {
            DataFormatter formatter = new DataFormatter(Locale.ROOT);
            formatter.setUseCachedValuesForFormulaCells(true);
            List<Map<String, String>> rows = new ArrayList<>();
            Map<Integer, String> headers = new TreeMap<>();
            for (Row row : sheet) {
                Map<Integer, String> cells = new TreeMap<>();
                for (Cell cell : row) {
                    String text = formatter.formatCellValue(cell);
                    if (!text.isEmpty()) {
                        cells.put(cell.getColumnIndex(), text);
                    }
                }
                if (headers.isEmpty()) {
                    if (cells.containsValue(header)) {
                        headers.putAll(cells);
                    }
                } else if (cells.size() < 2) {
                    break;
                } else {
                    Map<String, String> named = new TreeMap<>();
                    headers.forEach((column, name) -> named.put(name, cells.getOrDefault(column, "")));
                    rows.add(named);
                }
            }
            return rows;
        }

        @Test
        void inTheBulletinAndTheOrders() throws IOException {
            List<List<String>> bulletin = cells(office.path("out/通报-2022-W28.docx"));
            int header = IntStream.range(0, bulletin.size())
                    .filter(i -> bulletin.get(i).get(0).equals("创建体系"))
                    .findFirst()
                    .orElseThrow();
            List<String> names = bulletin.get(header);
            assertThat(bulletin.subList(header + 1, header + 1 + frameworks.size()))
                    .extracting(row -> new Standing(
                            row.get(0),
                            row.get(names.indexOf("预计得")),
                            row.get(names.indexOf("下限")),
                            row.get(names.indexOf("上限")),
                            row.get(names.indexOf("预期丢"))))
                    .containsExactlyInAnyOrderElementsOf(frameworks.values());

            int orders = 0;
            for (Map.Entry<String, Map<String, String>> unit : units.entrySet()) {
                Map<String, String> lost = new TreeMap<>();
                unit.getValue().forEach((id, loss) -> {
                    if (!loss.equals("0.00")) {
                        lost.put(frameworks.get(id).name(), loss);
                    }
                });
                Path file = office.path("out/督办单/督办单-" + unit.getKey() + "-2022-W28.docx");
                if (Files.exists(file)) {
                    assertThat(ordered(file)).as(unit.getKey()).isEqualTo(lost);
                    orders++;
                } else {
                    assertThat(lost).as(unit.getKey()).isEmpty();
                }
            }
            assertThat(orders).isPositive();
        }

        /** What an order says that the unit loses, by the framework's name, where it loses something. */
        private static Map<String, String> ordered(Path file) throws IOException {
            List<List<String>> rows = cells(file);
            Map<String, String> lost = new TreeMap<>();
            boolean inside = false;
            for (List<String> row : rows) {
                inside = row.get(0).equals("创建体系") || (inside && row.size() == 3);
                if (inside && !row.get(0).equals("创建体系") && !row.get(1).equals("0.00")) {
                    lost.put(row.get(0), row.get(1));
                }
            }
            return lost;
        }

        private static List<List<String>> cells(Path file) throws IOException {
            try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
                return document.getTables().stream()
                        .map(XWPFTable::getRows)
                        .flatMap(List::stream)
                        .map(row -> row.getTableCells().stream()
                                .map(XWPFTableCell::getText)
                                .toList())
                        .toList();
            }
        }
    }

    @org.junit.jupiter.api.Nested
    class OfThreeReports extends Agreement {
        @Override
        Office office(Path folder) {
            Office office = Office.in(folder);
            office.writeWeekly("WS-601,200,142", "WS-602,150,131");
            office.write("市城管局2022年第28周周报.csv", "填报单位：市城管局", Office.COLUMNS, "WM-101,100,90");
            office.write("市住建局2022年第28周周报.csv", "填报单位：市住建局", Office.COLUMNS, "WS-315,60,50");
            office.run("ingest");
            return office;
        }
    }

    @org.junit.jupiter.api.Nested
    class OfTheSampleWeek extends Agreement {
        @Override
        Office office(Path folder) {
            return Prepared.SAMPLE_TAKEN_IN.in(folder);
        }
    }
}
