package org.scoregap.mapping.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.mapping.yaml.KeySet;
import org.scoregap.mapping.yaml.MappingProblem;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.mapping.yaml.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaCheckTest {

    @Test
    void saysWhatOnlyTheSchemaFindsAtItsPlace() {
        MappingTexts texts = Texts.change("indicators.yaml", "lead: CGJ", "lead: CGJ\n  easy: 'true'");

        assertThat(MappingCheck.check(texts)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.SCHEMA);
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.column()).isEqualTo(9);
            assertThat(problem.expected()).contains("boolean");
        });
    }

    @Test
    void keepsQuietWhereSomethingElseWasFound() {
        MappingTexts texts = Texts.change("units.yaml", "kind: city", "kind: citty, parnet: AK");

        assertThat(MappingCheck.check(texts))
                .extracting(MappingProblem::kind)
                .containsExactly(Kind.UNKNOWN_VALUE, Kind.UNKNOWN_KEY);
    }

    static Set<String> files() {
        return KeySet.ALL.stream()
                .map(KeySet::file)
                .filter(file -> file.endsWith(".yaml"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Both ways: a key that is only read, or only in the schema, fails. */
    @ParameterizedTest
    @MethodSource("files")
    void theSchemaHasTheKeysThatAreRead(String file) throws IOException {
        JsonNode definitions = schema(file).get("$defs");

        Set<String> maps = definitions
                .propertyStream()
                .filter(definition -> definition.getValue().has("additionalProperties"))
                .map(definition -> definition.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(KeySet.ALL.stream().filter(keys -> keys.file().equals(file)).map(KeySet::name))
                .containsExactlyInAnyOrderElementsOf(maps);
        for (KeySet keys : KeySet.ALL) {
            if (keys.file().equals(file)) {
                JsonNode definition = definitions.get(keys.name());
                assertThat(definition.get("properties").propertyNames())
                        .as(keys.name())
                        .containsExactlyInAnyOrderElementsOf(keys.keys());
                assertThat(definition.path("required").valueStream().map(JsonNode::asString))
                        .as(keys.name())
                        .containsExactlyInAnyOrderElementsOf(keys.required());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyKeyIsDescribedInBothLanguages(String file) throws IOException {
        schema(file)
                .get("$defs")
                .forEach(definition -> definition
                        .path("properties")
                        .propertyStream()
                        .filter(key ->
                                !key.getValue().has("$ref") || key.getValue().has("description"))
                        .forEach(key -> assertThat(
                                        key.getValue().path("description").asString(""))
                                .as(key.getKey())
                                .contains(" / ")));
    }

    private static JsonNode schema(String file) throws IOException {
        String resource = "/workspace/config/schema/" + file.replace(".yaml", ".schema.json");
        try (InputStream stream = SchemaCheckTest.class.getResourceAsStream(resource)) {
            return JsonMapper.shared().readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
