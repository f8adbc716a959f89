package org.scoregap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.mapping.Mapping;
import org.scoregap.report.gap.AccountabilityReport;
import org.scoregap.report.gap.GapReport;
import org.scoregap.report.gap.GapReport.By;
import org.scoregap.report.render.CsvRenderer;
import org.scoregap.report.render.CsvRenderer.ByteOrderMark;
import org.scoregap.report.render.JsonRenderer;
import org.scoregap.report.render.MarkdownRenderer;
import org.scoregap.report.render.TerminalRenderer;
import org.scoregap.report.render.TerminalRenderer.Colour;
import org.scoregap.score.forecast.Forecast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the units lose is what the indicators lose is what the frameworks lose, to the last hundredth, in every format. */
class TotalsAgreeTest {
    private static final Map<String, String> NAMES = Map.of("WS", "国家卫生城市", "WM", "省级文明城市", "SL", "国家森林城市");

    private final Forecast forecast = SmallCity.forecast();
    private final Mapping mapping = SmallCity.mapping();

    private Report gaps(String language) {
        return GapReport.of(forecast, mapping, Messages.in(Locale.forLanguageTag(language)), By.INDICATOR, 100);
    }

    private Report accountability(String language) {
        return AccountabilityReport.of(
                forecast, SmallCity.proposal(), mapping, Messages.in(Locale.forLanguageTag(language)));
    }

    private static List<CSVRecord> csv(Report report) throws IOException {
        String text = new CsvRenderer(ByteOrderMark.LEFT_OUT).text(report);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    private static JsonNode json(Report report) {
        return JsonMapper.shared().readTree(new JsonRenderer().text(report));
    }

    /** What the JSON says that the framework loses, rounded: the figure that all others must show. */
    private String loss(String framework) {
        for (JsonNode node : json(gaps("zh")).get("frameworks")) {
            if (node.get("id").asString().equals(framework)) {
                return Points.alone(node.get("expected_loss").asDouble()).plain();
            }
        }
        throw new AssertionError(framework);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WS", "WM", "SL"})
    void inCsvTheRowsTheirPartsAndTheUnitsAddUpToTheFramework(String framework) throws IOException {
        BigDecimal rows = BigDecimal.ZERO;
        BigDecimal parts = BigDecimal.ZERO;
        for (CSVRecord row : csv(gaps("zh"))) {
            if (row.get("framework").equals(framework)) {
                rows = rows.add(new BigDecimal(row.get("expected_loss")));
                for (String part : row.get("units").split("; ")) {
                    parts = parts.add(new BigDecimal(part.split(" ")[1]));
                }
            }
        }
        BigDecimal units = BigDecimal.ZERO;
        for (CSVRecord row : csv(accountability("en"))) {
            units = units.add(new BigDecimal(row.get("loss_" + framework.toLowerCase(Locale.ROOT))));
        }
        assertThat(rows).isEqualTo(loss(framework));
        assertThat(parts).isEqualTo(loss(framework));
        assertThat(units).isEqualTo(loss(framework));
    }

    @Test
    void inCsvAUnitsPartsAddUpToItsTotal() throws IOException {
        for (CSVRecord unit : csv(accountability("zh"))) {
            BigDecimal parts = csv(gaps("zh")).stream()
                    .filter(row -> row.get("framework").equals("WS"))
                    .flatMap(row -> Stream.of(row.get("units").split("; ")))
                    .filter(part -> part.startsWith(unit.get("unit") + " "))
                    .map(part -> new BigDecimal(part.split(" ")[1]))
                    .reduce(new BigDecimal("0.00"), BigDecimal::add);
            assertThat(parts).as(unit.get("unit")).isEqualTo(unit.get("loss_ws"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"WS", "WM", "SL"})
    void inJsonTheUnroundedFiguresAddUp(String framework) {
        double rows = 0;
        double parts = 0;
        for (JsonNode gap : json(gaps("en")).get("gaps")) {
            if (gap.get("framework").asString().equals(framework)) {
                rows += gap.get("expected_loss").asDouble();
                for (JsonNode unit : gap.get("units")) {
                    parts += unit.get("loss").asDouble();
                }
            }
        }
        double units = 0;
        for (JsonNode unit : json(accountability("zh")).get("units")) {
            for (JsonNode part : unit.get("frameworks")) {
                units += part.get("framework").asString().equals(framework)
                        ? part.get("loss").asDouble()
                        : 0;
            }
        }
        double whole = Double.parseDouble(loss(framework));
        assertThat(rows).isCloseTo(whole, within(0.005));
        assertThat(parts).isCloseTo(rows, within(1e-9));
        assertThat(units).isCloseTo(rows, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void terminalAndMarkdownShowTheSameRowsAndTotals(String language) throws IOException {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        for (Report report : List.of(gaps(language), accountability(language))) {
            String terminal = new TerminalRenderer(300, Colour.OFF, messages).text(report);
            String markdown = new MarkdownRenderer(messages).text(report);
            assertThat(figuresOfRows(markdown)).isEqualTo(figuresOfRows(terminal));
            for (String framework : NAMES.keySet()) {
                assertThat(totalsRow(terminal, framework)).contains(loss(framework));
                assertThat(totalsRow(markdown, framework)).contains(loss(framework));
            }
        }
        List<String> losses = csv(gaps(language)).stream()
                .map(row -> row.get("expected_loss"))
                .toList();
        String terminal = new TerminalRenderer(300, Colour.OFF, messages).text(gaps(language));
        List<String> rows = terminal.lines()
                .filter(line -> line.matches(" *[0-9]+  W?S?[WS][MSL]-.*"))
                .toList();
        assertThat(rows).hasSameSizeAs(losses);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).contains(losses.get(i));
        }
    }

    /** All figures with two decimals that stand in rows of lists. */
    private static List<String> figuresOfRows(String text) {
        List<String> figures = new ArrayList<>();
        boolean inRows = false;
        for (String line : text.lines().toList()) {
            if (inRows || line.startsWith("| ")) {
                Pattern.compile("-?[0-9]+\\.[0-9]{2}(?![0-9])")
                        .matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .forEach(figures::add);
            }
            // On a terminal rows stand between a ruled line and an empty one.
            inRows = line.matches("-+(  -+)+") || (inRows && !line.isEmpty());
        }
        return figures;
    }

    private static String totalsRow(String text, String framework) {
        return text.lines()
                .filter(line -> line.matches("(\\| )?" + NAMES.get(framework) + "( \\||  ).*"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sectionsShowWhatTheirIndicatorsShow() throws IOException {
        Report sections = GapReport.of(forecast, mapping, Messages.in(Locale.ENGLISH), By.SECTION, 1);
        BigDecimal top = csv(sections).stream()
                .filter(row -> row.get("framework").equals("WS"))
                .filter(row ->
                        row.get("kind").equals("section") && row.get("level").equals("1"))
                .map(row -> new BigDecimal(row.get("expected_loss")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(top).isEqualTo("22.44");
    }
}
