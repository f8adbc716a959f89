package org.scoregap.mapping.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.mapping.Unit;
import org.scoregap.mapping.Unit.Contact;
import org.scoregap.mapping.Unit.Person;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.model.UnitId;

/** Reads {@code units.yaml}. */
final class UnitReader {
    private final Names names;

    UnitReader(Names names) {
        this.names = names;
    }

    Unit read(Fields fields) {
        return new Unit(
                new UnitId(fields.required("id")),
                fields.required("name"),
                fields.choice("kind", Unit.Kind.class).orElse(Unit.Kind.DEPARTMENT),
                fields.reference("parent", names.units()).map(UnitId::new),
                fields.texts("aliases"),
                Elements.at(fields, "principal", KeySet.PERSON, UnitReader::person),
                Elements.at(fields, "deputy", KeySet.PERSON, UnitReader::person),
                Elements.at(fields, "contact", KeySet.CONTACT, UnitReader::contact));
    }

    private static Person person(Fields fields) {
        return new Person(fields.required("name"), fields.text("title").orElse(""));
    }

    private static Contact contact(Fields fields) {
        return new Contact(fields.required("name"), fields.text("telephone").orElse(""));
    }

    /** Reports each unit that is above itself. */
    static void refuseCycles(List<Located<Unit>> units, Problems problems) {
        Map<UnitId, Unit> byId = units.stream()
                .map(Located::value)
                .collect(Collectors.toMap(Unit::id, unit -> unit, (first, second) -> first));
        for (Located<Unit> unit : units) {
            Set<UnitId> seen = new HashSet<>();
            Optional<UnitId> above = unit.value().parent();
            while (above.isPresent() && seen.add(above.get())) {
                above = Optional.ofNullable(byId.get(above.get())).flatMap(Unit::parent);
            }
            if (seen.contains(unit.value().id())) {
                problems.add(
                        Kind.CYCLE,
                        unit.place().at("parent"),
                        unit.value().id().value(),
                        unit.value().parent().map(UnitId::value).orElse(""));
            }
        }
    }
}
