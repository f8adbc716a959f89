package org.scoregap.mapping.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Section;
import org.scoregap.mapping.SectionGroup;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Figures;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;

/** A pass mark can be reached; a group's sections are of its own framework, none of them twice. */
final class FrameworkCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        for (Located<Framework> located : draft.frameworks()) {
            Framework framework = located.value();
            if (framework.passMark().orElse(0) > framework.points()) {
                problems.add(
                        Kind.OUT_OF_RANGE,
                        located.place().at("pass-mark"),
                        Figures.shown(framework.passMark().orElse(0)),
                        "≤ " + Figures.shown(framework.points()));
            }
            groups(framework, located.place().at("groups"), problems);
        }
    }

    private static void groups(Framework framework, Place place, Problems problems) {
        Set<String> sections = framework.sections().stream()
                .flatMap(Section::andBelow)
                .map(section -> section.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < framework.groups().size(); index++) {
            SectionGroup group = framework.groups().get(index);
            Place here = place.at(index);
            if (!ids.add(group.id())) {
                problems.add(Kind.DUPLICATE_ID, here.at("id"), group.id(), place.position());
            }
            sections(group, sections, here.at("sections"), problems);
        }
    }

    private static void sections(SectionGroup group, Set<String> valid, Place place, Problems problems) {
        Set<String> seen = new HashSet<>();
        List<String> ids = group.sections().stream().map(id -> id.value()).toList();
        for (int index = 0; index < ids.size(); index++) {
            String id = ids.get(index);
            if (!valid.contains(id)) {
                problems.addUnknown(Kind.UNKNOWN_REFERENCE, place.at(index), id, valid);
            } else if (!seen.add(id)) {
                problems.add(Kind.DUPLICATE_ID, place.at(index), id, place.position());
            }
        }
    }
}
