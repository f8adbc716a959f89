package org.scoregap.mapping.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.model.FoldedName;

/** Notes ids and names of one kind as they are met, and reports those that stand for two things. */
final class IdRegister {
    private final Problems problems;
    /** The line of each, in the one file that they stand in. */
    private final Map<String, Integer> ids = new HashMap<>();

    private final Map<FoldedName, String> names = new HashMap<>();

    IdRegister(Problems problems) {
        this.problems = problems;
    }

    /** The ids, and where they are asked for the names and aliases, of a file that is a list. */
    static Declared of(Optional<Place> root, boolean named, Problems problems) {
        return gathered(root, named, problems).map(IdRegister::declared).orElse(Declared.UNKNOWN);
    }

    /** As {@link #of}, where nothing refers to them: a register's are not kept. */
    static void check(Optional<Place> root, boolean named, Problems problems) {
        gathered(root, named, problems);
    }

    private static Optional<IdRegister> gathered(Optional<Place> root, boolean named, Problems problems) {
        return root.map(file -> {
            IdRegister register = new IdRegister(problems);
            for (Place item : file.items()) {
                if (register.id(item) && named) {
                    register.names(item);
                }
            }
            return register;
        });
    }

    /** Notes the id of {@code item}; false when it has none or another one has it too. */
    boolean id(Place item) {
        Optional<Place> id = item.child("id").filter(place -> place.node() instanceof Node.Scalar);
        if (id.isEmpty()) {
            return false;
        }
        Integer first = ids.putIfAbsent(id.get().text().strip(), id.get().node().line());
        if (first != null) {
            problems.add(Kind.DUPLICATE_ID, id.get(), id.get().text(), id.get().file() + ":" + first);
        }
        return first == null;
    }

    private void names(Place item) {
        String owner = item.at("id").text().strip();
        name(item.at("id"), owner);
        item.child("name").ifPresent(name -> name(name, owner));
        item.child("aliases").map(Place::items).orElse(List.of()).forEach(alias -> name(alias, owner));
    }

    private void name(Place place, String owner) {
        FoldedName folded = FoldedName.of(place.text());
        String first = names.putIfAbsent(folded, owner);
        if (first != null && !first.equals(owner) && !folded.isEmpty()) {
            problems.add(Kind.AMBIGUOUS_NAME, place, place.text(), first);
        } else if (folded.isEmpty()) {
            problems.add(Kind.NOT_A_TEXT, place, place.node().shown(), "");
        }
    }

    Declared declared() {
        return Declared.of(ids.keySet());
    }
}
