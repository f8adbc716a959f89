package org.scoregap.mapping.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.scoregap.mapping.yaml.Documents;
import org.scoregap.mapping.yaml.MappingProblem;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;
import tools.jackson.databind.JsonNode;

/**
 * Holds the files to the JSON Schemas that editors use. Its findings count only where nothing else was found: they say
 * less well what reading says better.
 */
final class SchemaCheck {
    private static final int LONGEST = 80;

    private SchemaCheck() {}

    static void check(Documents documents, Problems problems) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        List<MappingProblem> known = problems.sorted();
        for (String file : MappingTexts.NAMES) {
            if (file.endsWith(".yaml")) {
                documents.root(file).ifPresent(root -> check(root, schema(registry, file), known, problems));
            }
        }
    }

    private static void check(Place root, Schema schema, List<MappingProblem> known, Problems problems) {
        JsonNode json = JsonTree.of(root.node());
        for (Error error : schema.validate(json)) {
            Place place = place(root, error.getInstanceLocation());
            if (known.stream().noneMatch(problem -> concerns(problem, place))) {
                problems.add(Kind.SCHEMA, place, place.node().shown(), expected(error));
            }
        }
    }

    private static Schema schema(SchemaRegistry registry, String file) {
        String resource = "/workspace/config/schema/" + file.replace(".yaml", ".schema.json");
        try (InputStream stream = Objects.requireNonNull(SchemaCheck.class.getResourceAsStream(resource), resource)) {
            return registry.getSchema(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Place place(Place root, NodePath path) {
        Place place = root;
        for (int index = 0; index < path.getNameCount(); index++) {
            place = path.getElement(index) instanceof Integer item ? place.at(item) : place.at(path.getName(index));
        }
        return place;
    }

    /** At the place, above it or inside it. */
    private static boolean concerns(MappingProblem problem, Place place) {
        return problem.file().equals(place.file())
                && ((problem.path() + "/").startsWith(place.path() + "/")
                        || (place.path() + "/").startsWith(problem.path() + "/"));
    }

    /** Keyword and value as the schema has them: {@code minimum: 0}. */
    private static String expected(Error error) {
        String expected = error.getKeyword() + ": " + error.getSchemaNode();
        return expected.length() <= LONGEST ? expected : expected.substring(0, LONGEST) + "…";
    }
}
