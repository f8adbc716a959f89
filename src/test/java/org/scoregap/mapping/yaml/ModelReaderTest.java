package org.scoregap.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.LossModel.Ageing;
import org.scoregap.mapping.LossModel.Assessors;
import org.scoregap.mapping.LossModel.Claims;
import org.scoregap.mapping.LossModel.Counts;
import org.scoregap.mapping.LossModel.Empty;
import org.scoregap.mapping.LossModel.Prior;
import org.scoregap.mapping.LossModel.Reports;
import org.scoregap.mapping.LossModel.Swing;
import org.scoregap.mapping.LossModel.UnderReporting;
import org.scoregap.mapping.check.MappingCheck;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelReaderTest {

    private static MappingTexts texts(String model) {
        return Texts.with("scoregap.yaml", "from: 2022-W25\nmodel:" + model + "\n");
    }

    private static LossModel model(String model) {
        return MappingLoader.load(texts(model))
                .mapping()
                .orElseThrow()
                .settings()
                .model();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " {}", " { reports: {}, empty: {}, under-reporting: {}, prior: {}, counts: {}, swing: {} }"})
    void whatIsNotSaidIsAsTheModelWasChosen(String model) {
        assertThat(model(model)).isEqualTo(LossModel.DEFAULT);
    }

    @Test
    void readsEveryConstant() {
        MappingTexts texts = texts("\n" + """
                  strictness: 130%
                  clustering: 0.15
                  evidence-half-life: 3
                  habit-half-life: 6
                  reach: 26
                  reports: { memory: 21, pull: 6, mean-failures: 0.2, mean-checks: 2 }
                  empty: { expected-at-least: 4, below: 20%, weight: 7, city-failures: 1.5, city-checks: 6 }
                  under-reporting: { usual: 1.6, city-weight: 3, unit-weight: 5 }
                  prior: { most: 40, beyond-checked: 6, unreported: 7, least: 0.001, greatest: 0.98 }
                  counts: { usual: 0.6, usual-weight: 0.2, unreported: 0.7, most: 3 }
                  swing: { usual-step: 0.06, steps: 3, horizon: 0 }
                  territories: 8""".indent(2));

        assertThat(MappingCheck.check(texts)).isEmpty();
        assertThat(MappingLoader.load(texts).mapping().orElseThrow().settings().model())
                .isEqualTo(new LossModel(
                        new Assessors(1.3, 0.15),
                        new Ageing(3, 6, 26),
                        new Claims(
                                new Reports(21, 6, 0.2, 2),
                                new Empty(4, 0.2, 7, 1.5, 6),
                                new UnderReporting(1.6, 3, 5),
                                new Prior(40, 6, 7, 0.001, 0.98)),
                        new Counts(0.6, 0.2, 0.7, 3),
                        new Swing(0.06, 3, 0),
                        8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            strictness: 0                                       | "> 0"
            clustering: 1                                       | "≥ 0, < 1"
            clustering: -0.1                                    | "≥ 0, < 1"
            evidence-half-life: 0                               | "> 0"
            habit-half-life: -8                                 | "> 0"
            reach: 0                                            | 1–1000000
            "reports: { memory: -1 }"                           | "≥ 0"
            "reports: { pull: 0 }"                              | "> 0"
            "reports: { mean-failures: 0 }"                     | "> 0"
            "reports: { mean-failures: 2 }"                     | "≥ mean-failures = 2"
            "reports: { mean-checks: 0.09 }"                    | "≥ mean-failures = 0.1"
            "empty: { expected-at-least: 0 }"                   | "> 0"
            "empty: { below: 101% }"                            | 0–1
            "empty: { weight: 0 }"                              | "> 0"
            "empty: { city-checks: 0.99 }"                      | "≥ city-failures = 1"
            "under-reporting: { usual: 0 }"                     | "> 0"
            "under-reporting: { city-weight: 0 }"               | "> 0"
            "under-reporting: { unit-weight: 0 }"               | "> 0"
            "prior: { most: 0 }"                                | "> 0"
            "prior: { beyond-checked: 0 }"                      | "> 0"
            "prior: { unreported: 0 }"                          | "> 0"
            "prior: { least: 0 }"                               | "> 0, < 1"
            "prior: { greatest: 1 }"                            | "> 0, < 1"
            "prior: { least: 97% }"                             | "> least = 0.97"
            "counts: { usual: 0 }"                              | "> 0"
            "counts: { usual-weight: 0 }"                       | "> 0"
            "counts: { unreported: 0 }"                         | "> 0"
            "counts: { most: 0 }"                               | "> 0"
            "swing: { usual-step: -0.01 }"                      | "≥ 0"
            "swing: { steps: 0 }"                               | "> 0"
            "swing: { horizon: -1 }"                            | "0–1000000"
            territories: 0                                      | "> 0"
            """)
    void saysWhatAConstantMayBe(String line, String expected) {
        Loaded loaded = MappingLoader.load(texts("\n  " + line));

        assertThat(loaded.mapping()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.OUT_OF_RANGE);
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.expected()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource({"strictnes: 1, strictness", "prior: { mots: 30 }, most", "swing: { horizons: 4 }, horizon"})
    void namesTheConstantThatWasMeant(String line, String nearest) {
        assertThat(MappingLoader.load(texts("\n  " + line)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_KEY);
                    assertThat(problem.nearest()).contains(nearest);
                });
    }

    /** What editors offer is what holds without it. */
    @Test
    void theSchemaShowsTheDefaults() throws IOException {
        JsonNode definitions = JsonMapper.shared()
                .readTree(Files.readString(Path.of("config/schema/scoregap.schema.json")))
                .get("$defs");

        String written = "{ " + defaults(definitions, "model") + " }";

        KeySet.MODEL.keys().forEach(key -> assertThat(written).contains(key + ": "));
        assertThat(model(" " + written)).isEqualTo(LossModel.DEFAULT);
        assertThat(written).doesNotContain("{  }");
    }

    private static String defaults(JsonNode definitions, String name) {
        JsonNode properties = definitions.get(name).get("properties");
        List<String> keys = List.copyOf(properties.propertyNames());
        return keys.stream()
                .map(key -> properties.get(key).has("default")
                        ? key + ": "
                                + properties.get(key).get("default").asDecimal().toPlainString()
                        : key + ": { " + defaults(definitions, key) + " }")
                .collect(Collectors.joining(", "));
    }

    /** In each row the defaults stand in the order of the keys. */
    @ParameterizedTest
    @CsvSource({"mapping.md, 、", "mapping_en.md, ', '"})
    void thePageShowsTheDefaults(String page, String between) throws IOException {
        String text = Files.readString(Path.of("src/site/markdown", page));
        String written = List.of(
                        List.of("20", "5", "0.1", "1"),
                        List.of("5", "0.1", "8", "1", "5"),
                        List.of("1.5", "4", "6"),
                        List.of("30", "5", "5", "0.0001", "0.97"),
                        List.of("0.5", "0.1", "0.5", "2"),
                        List.of("0.05", "2", "4"))
                .stream()
                .map(row -> String.join(between, row))
                .collect(Collectors.joining());
        assertThat(text.lines()
                        .filter(line -> List.of("reports", "empty", "under-reporting", "counts", "swing").stream()
                                        .anyMatch(key -> line.startsWith("| `" + key + "`"))
                                || (line.startsWith("| `prior`") && line.contains("`most`")))
                        .map(line -> line.split(" \\| ", -1)[2].replace(" |", ""))
                        .collect(Collectors.joining()))
                .isEqualTo(written);
    }
}
