package org.scoregap.mapping.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A node and the way to it.
 *
 * @param path JSON pointer; empty for the root
 */
public record Place(String file, String path, Node node) {

    /** Where something should be that is not: the file as a whole. */
    public static Place ofFile(String file) {
        return new Place(file, "", new Node.Scalar("", true, 0, 0));
    }

    /** The value of {@code key}; empty where it is absent or nothing stands after it. */
    public Optional<Place> child(String key) {
        return node instanceof Node.Entries entries
                ? entries.get(key)
                        .filter(value -> !(value instanceof Node.Scalar scalar && scalar.absent()))
                        .map(value -> new Place(file, path + "/" + escaped(key), value))
                : Optional.empty();
    }

    /** The value of {@code key}, or this place where it is absent: what a problem points at. */
    public Place at(String key) {
        return child(key).orElse(this);
    }

    /** The item at {@code index}, from 0, or this place where there is none. */
    public Place at(int index) {
        return node instanceof Node.Items items && index < items.nodes().size() ? item(items, index) : this;
    }

    /** The items of a list; none for anything else. */
    public List<Place> items() {
        return node instanceof Node.Items items
                ? IntStream.range(0, items.nodes().size())
                        .mapToObj(index -> item(items, index))
                        .toList()
                : List.of();
    }

    /** The keys of a map, each at its own position; none for anything else. */
    public List<Place> keys() {
        return node instanceof Node.Entries entries
                ? entries.keys().stream()
                        .map(key -> new Place(file, path + "/" + escaped(key.text()), key))
                        .toList()
                : List.of();
    }

    /** The text of a scalar; empty for anything else. */
    public String text() {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /** {@code units.yaml:12}. */
    public String position() {
        return file + ":" + node.line();
    }

    private Place item(Node.Items items, int index) {
        return new Place(file, path + "/" + index, items.nodes().get(index));
    }

    private static String escaped(String key) {
        return key.indexOf('~') < 0 && key.indexOf('/') < 0
                ? key
                : key.replace("~", "~0").replace("/", "~1");
    }
}
