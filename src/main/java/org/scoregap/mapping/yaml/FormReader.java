package org.scoregap.mapping.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Form.Layout;
import org.scoregap.mapping.Form.Rule;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Resubmit;
import org.scoregap.model.Severity;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;

/** Reads one form of {@code forms.yaml}. */
final class FormReader {
    /** A field is a variable of rules, where {@code a-b} would be a difference. */
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]*");

    private final Names names;

    FormReader(Names names) {
        this.names = names;
    }

    Form read(Fields fields) {
        SortedMap<String, List<String>> columns = columns(fields);
        return new Form(
                new FormId(fields.required("id")),
                fields.required("title"),
                fields.choice("layout", Layout.class).orElse(Layout.INDICATORS),
                fields.choice("source", Source.class).orElse(Source.SELF),
                fields.choice("resubmit", Resubmit.class).orElse(Resubmit.ROWS),
                fields.references("from", names.units()).stream()
                        .map(UnitId::new)
                        .toList(),
                columns,
                fields.references("required", Declared.of(columns.keySet())),
                indicators(fields),
                Elements.list(fields, "rules", KeySet.RULE, FormReader::rule),
                fields.texts("ignored"),
                fields.flag("accept-near"));
    }

    private static SortedMap<String, List<String>> columns(Fields fields) {
        SortedMap<String, List<String>> columns = new TreeMap<>();
        for (Place key : fields.keys("columns")) {
            fields.parsed(key, text -> Optional.of(text).filter(FIELD.asMatchPredicate()), "problems_found")
                    .ifPresent(field -> columns.put(field, headers(fields, "columns", key)));
        }
        return columns;
    }

    private Map<IndicatorId, List<String>> indicators(Fields fields) {
        Map<IndicatorId, List<String>> indicators = new TreeMap<>();
        for (Place key : fields.keys("indicators")) {
            fields.reference(key, names.indicators())
                    .ifPresent(id -> indicators.put(new IndicatorId(id), headers(fields, "indicators", key)));
        }
        return indicators;
    }

    /** At least one header text. */
    private static List<String> headers(Fields fields, String map, Place key) {
        Place value = fields.place().at(map).at(key.text());
        List<String> headers = new ArrayList<>();
        for (Place item : value.items()) {
            if (item.node() instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
                headers.add(scalar.text().strip());
            } else {
                fields.problems().add(Kind.NOT_A_TEXT, item, item.node().shown(), "");
            }
        }
        if (value.items().isEmpty()) {
            fields.problems().add(Kind.NOT_A_LIST, value, value.node().shown(), "[" + key.text() + "]");
        }
        return headers;
    }

    private static Rule rule(Fields fields) {
        return new Rule(
                fields.required("id"),
                fields.required("check"),
                fields.choice("severity", Severity.class).orElse(Severity.ERROR),
                Elements.at(fields, "message", KeySet.MESSAGE, FormReader::message)
                        .orElse(new TreeMap<>()));
    }

    private static SortedMap<String, String> message(Fields fields) {
        SortedMap<String, String> message = new TreeMap<>();
        KeySet.MESSAGE.keys().forEach(language -> fields.text(language).ifPresent(text -> message.put(language, text)));
        return message;
    }
}
