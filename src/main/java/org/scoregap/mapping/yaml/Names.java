package org.scoregap.mapping.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scoregap.model.FrameworkId;

/**
 * Everything that other places of the mapping refer to: gathered before the records are read, so that a record with an
 * error in it does not make every reference to it one more error.
 *
 * @param owners the framework of each section
 */
record Names(Declared frameworks, Declared sections, Declared units, Declared indicators, Map<String, Owner> owners) {

    /**
     * The framework that a section is in.
     *
     * @param standards whether it counts standards instead of points
     */
    record Owner(FrameworkId framework, boolean standards) {}

    static Names gather(Documents documents, Problems problems) {
        Map<String, Owner> owners = new HashMap<>();
        IdRegister sections = new IdRegister(problems);
        Optional<Place> frameworks = documents.root(MappingTexts.FRAMEWORKS);
        frameworks.ifPresent(root -> root.items().forEach(item -> sections(item, owner(item), sections, owners)));
        IdRegister.check(documents.root(MappingTexts.FORMS), false, problems);
        IdRegister.check(documents.root(MappingTexts.SITES), true, problems);
        return new Names(
                IdRegister.of(frameworks, false, problems),
                frameworks.isPresent() ? sections.declared() : Declared.UNKNOWN,
                IdRegister.of(documents.root(MappingTexts.UNITS), true, problems),
                IdRegister.of(documents.root(MappingTexts.INDICATORS), true, problems),
                owners);
    }

    private static Owner owner(Place framework) {
        String id = framework.child("id").map(Place::text).orElse("");
        return new Owner(
                new FrameworkId(id.isBlank() ? "id" : id.strip()),
                framework.at("kind").text().equals("standards"));
    }

    private static void sections(Place parent, Owner owner, IdRegister register, Map<String, Owner> owners) {
        for (Place section : parent.at("sections").items()) {
            if (register.id(section)) {
                owners.put(section.at("id").text().strip(), owner);
            }
            sections(section, owner, register, owners);
        }
    }
}
