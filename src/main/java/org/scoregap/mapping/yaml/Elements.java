package org.scoregap.mapping.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scoregap.mapping.yaml.MappingProblem.Kind;

/** Reads maps into records: one that has an error is left out, the others are read all the same. */
final class Elements {
    private Elements() {}

    /** The record in a map; empty when something in it is wrong. */
    static <T> Optional<Located<T>> one(Place place, KeySet keys, Problems problems, Function<Fields, T> read) {
        int before = problems.errors();
        Optional<T> value = Fields.of(place, keys, problems).map(read);
        return problems.errors() == before ? value.map(good -> new Located<>(good, place)) : Optional.empty();
    }

    /** The record at a key of {@code fields}; empty when it is absent or something in it is wrong. */
    static <T> Optional<T> at(Fields fields, String key, KeySet keys, Function<Fields, T> read) {
        return fields.child(key)
                .flatMap(place -> one(place, keys, fields.problems(), read))
                .map(Located::value);
    }

    /** The records in a list at a key of {@code fields}. */
    static <T> List<T> list(Fields fields, String key, KeySet keys, Function<Fields, T> read) {
        List<T> values = new ArrayList<>();
        for (Place item : fields.items(key)) {
            one(item, keys, fields.problems(), read).ifPresent(located -> values.add(located.value()));
        }
        return values;
    }

    /** The records of a file that is a list. */
    static <T> List<Located<T>> list(Optional<Place> root, KeySet keys, Problems problems, Function<Fields, T> read) {
        List<Located<T>> values = new ArrayList<>();
        for (Place item : root.map(place -> items(place, problems)).orElse(List.of())) {
            one(item, keys, problems, read).ifPresent(values::add);
        }
        return values;
    }

    private static List<Place> items(Place root, Problems problems) {
        boolean empty = root.node() instanceof Node.Scalar scalar && scalar.absent();
        if (!empty && !(root.node() instanceof Node.Items)) {
            problems.add(Kind.NOT_A_LIST, root, root.node().shown(), "");
        }
        return root.items();
    }
}
