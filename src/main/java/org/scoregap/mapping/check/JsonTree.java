package org.scoregap.mapping.check;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.scoregap.mapping.yaml.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A mapping file as an editor sees it when it applies the schema: plain numbers are numbers; what has no value is not there. */
final class JsonTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?");

    private JsonTree() {}

    static JsonNode of(Node node) {
        if (node instanceof Node.Items items) {
            ArrayNode array = JSON.arrayNode();
            items.nodes().forEach(item -> array.add(of(item)));
            return array;
        }
        if (node instanceof Node.Entries entries) {
            ObjectNode object = JSON.objectNode();
            for (Node.Scalar key : entries.keys()) {
                entries.get(key.text())
                        .filter(value -> !(value instanceof Node.Scalar scalar && scalar.absent()))
                        .ifPresent(value -> object.set(key.text(), of(value)));
            }
            return object;
        }
        return of((Node.Scalar) node);
    }

    private static JsonNode of(Node.Scalar scalar) {
        String text = scalar.text();
        if (scalar.plain() && NUMBER.matcher(text).matches()) {
            return JSON.numberNode(new BigDecimal(text));
        }
        boolean truth = scalar.plain() && (text.equals("true") || text.equals("false"));
        return truth ? JSON.booleanNode(text.equals("true")) : JSON.stringNode(text);
    }
}
