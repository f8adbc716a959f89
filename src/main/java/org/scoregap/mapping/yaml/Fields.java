package org.scoregap.mapping.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.scoregap.mapping.yaml.MappingProblem.Kind;

/**
 * One map of a mapping file, its values by key. Whatever is wrong is reported and a stand-in returned, so that a reader
 * goes on to the next key: what it builds is only used when no error was reported meanwhile ({@link Elements}).
 */
final class Fields {
    private final Place place;
    private final Problems problems;

    private Fields(Place place, Problems problems) {
        this.place = place;
        this.problems = problems;
    }

    /** Empty when it is no map. Unknown and missing keys are reported here. */
    static Optional<Fields> of(Place place, KeySet keys, Problems problems) {
        if (!(place.node() instanceof Node.Entries entries)) {
            problems.add(Kind.NOT_A_MAP, place, place.node().shown(), String.join(", ", keys.keys()));
            return Optional.empty();
        }
        if (!entries.keys().stream().allMatch(key -> keys.has(key.text()))) {
            refuseUnknown(place, keys, problems);
        }
        for (String key : keys.required()) {
            if (place.child(key).isEmpty()) {
                problems.add(Kind.MISSING_KEY, place, "", key);
            }
        }
        return Optional.of(new Fields(place, problems));
    }

    private static void refuseUnknown(Place place, KeySet keys, Problems problems) {
        for (Place key : place.keys()) {
            if (!keys.has(key.text())) {
                problems.addUnknown(Kind.UNKNOWN_KEY, key, key.text(), keys.keys());
            }
        }
    }

    Place place() {
        return place;
    }

    Problems problems() {
        return problems;
    }

    Optional<Place> child(String key) {
        return place.child(key);
    }

    boolean has(String key) {
        return place.child(key).isPresent();
    }

    Optional<String> text(String key) {
        return place.child(key).flatMap(this::text);
    }

    /** A required text: it stands in for itself where it is missing, which has been reported. */
    String required(String key) {
        return text(key).orElse(key);
    }

    private Optional<String> text(Place value) {
        if (value.node() instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        problems.add(Kind.NOT_A_TEXT, value, value.node().shown(), "");
        return Optional.empty();
    }

    /** The items of a list; none where the key is absent. */
    List<Place> items(String key) {
        Optional<Place> value = place.child(key);
        if (value.isPresent() && !(value.get().node() instanceof Node.Items)) {
            problems.add(Kind.NOT_A_LIST, value.get(), value.get().node().shown(), "");
        }
        return value.map(Place::items).orElse(List.of());
    }

    /** The keys of a map whose keys are free, such as ids; none where the key is absent. */
    List<Place> keys(String key) {
        Optional<Place> value = place.child(key);
        if (value.isPresent() && !(value.get().node() instanceof Node.Entries)) {
            problems.add(Kind.NOT_A_MAP, value.get(), value.get().node().shown(), "");
        }
        return value.map(Place::keys).orElse(List.of());
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        items(key).forEach(item -> text(item).ifPresent(texts::add));
        return texts;
    }

    OptionalDouble number(String key, Bounds bounds) {
        return place.child(key).map(value -> number(value, bounds)).orElse(OptionalDouble.empty());
    }

    /** Empty when it is no number within {@code bounds}. */
    OptionalDouble number(Place value, Bounds bounds) {
        OptionalDouble number = Figures.number(value.text().strip());
        if (number.isEmpty()) {
            problems.add(
                    Kind.NOT_A_NUMBER, value, value.node().shown(), bounds.equals(Bounds.ANY) ? "" : bounds.toString());
        } else if (!bounds.contains(number.getAsDouble())) {
            problems.add(Kind.OUT_OF_RANGE, value, value.text(), bounds.toString());
            return OptionalDouble.empty();
        }
        return number;
    }

    /** A whole number from {@code least} to a million. */
    OptionalInt whole(String key, int least) {
        OptionalDouble number = number(key, Bounds.between(least, 1_000_000));
        if (number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble())) {
            problems.add(Kind.NOT_A_NUMBER, place.at(key), place.at(key).text(), "1, 2, 3…");
        }
        return number.isPresent() ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }

    /** {@code true} or {@code false}; false where the key is absent. */
    boolean flag(String key) {
        return oneOf(key, List.of("true", "false")).map("true"::equals).orElse(false);
    }

    /** One of the constants, in lower case. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        List<String> names = constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return oneOf(key, names).map(name -> constants.get(names.indexOf(name)));
    }

    Optional<String> oneOf(String key, List<String> valid) {
        Optional<String> written = text(key);
        if (written.isPresent() && !valid.contains(written.get())) {
            problems.addUnknown(Kind.UNKNOWN_VALUE, place.at(key), written.get(), valid);
            return Optional.empty();
        }
        return written;
    }

    /** What {@code parse} makes of the text; {@code sample} shows people how to write it. */
    <T> Optional<T> parsed(String key, Function<String, Optional<T>> parse, String sample) {
        return place.child(key).flatMap(value -> parsed(value, parse, sample));
    }

    <T> Optional<T> parsed(Place value, Function<String, Optional<T>> parse, String sample) {
        Optional<T> parsed =
                value.node() instanceof Node.Scalar ? parse.apply(value.text().strip()) : Optional.empty();
        if (parsed.isEmpty()) {
            problems.add(Kind.MALFORMED, value, value.node().shown(), sample);
        }
        return parsed;
    }

    /** An id that is declared elsewhere. */
    Optional<String> reference(String key, Declared declared) {
        return place.child(key).flatMap(value -> reference(value, declared));
    }

    Optional<String> reference(Place value, Declared declared) {
        Optional<String> id = text(value);
        if (id.isPresent() && !declared.has(id.get())) {
            problems.addUnknown(Kind.UNKNOWN_REFERENCE, value, id.get(), declared.ids());
        }
        return id;
    }

    List<String> references(String key, Declared declared) {
        List<String> ids = new ArrayList<>();
        items(key).forEach(item -> reference(item, declared).ifPresent(ids::add));
        return ids;
    }
}
