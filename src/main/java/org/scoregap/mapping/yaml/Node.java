package org.scoregap.mapping.yaml;

import java.util.List;
import java.util.Optional;

/** A value in a mapping file, and where it stands. Scalars are text: {@code no} and {@code 010} are what they look like. */
public sealed interface Node {
    /** From 1. */
    int line();

    /** From 1, in characters; in {@code sites.csv} the number of the field. */
    int column();

    /** How a message quotes it. */
    String shown();

    /**
     * Text.
     *
     * @param plain whether it stands without quotes
     */
    record Scalar(String text, boolean plain, int line, int column) implements Node {
        /** Nothing stands after the key. */
        public boolean absent() {
            return plain && text.isEmpty();
        }

        @Override
        public String shown() {
            return text.length() <= 80 ? text : text.substring(0, 80) + "…";
        }
    }

    /** A list. */
    record Items(List<Node> nodes, int line, int column) implements Node {
        public Items {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String shown() {
            return "[…]";
        }
    }

    /**
     * Keys with values, in the order of the file.
     *
     * @param keys none twice; all lines of a register share theirs
     * @param values as many
     */
    record Entries(List<Scalar> keys, List<Node> values, int line, int column) implements Node {
        public Entries {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }

        public Optional<Node> get(String key) {
            for (int i = 0; i < keys.size(); i++) {
                if (keys.get(i).text().equals(key)) {
                    return Optional.of(values.get(i));
                }
            }
            return Optional.empty();
        }

        @Override
        public String shown() {
            return "{…}";
        }
    }
}
