package org.scoregap.mapping;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.scoregap.model.SectionId;

/**
 * A part of a framework (测评项目), nested where the framework nests them.
 *
 * @param points its share of the framework's points, at least 0; empty where the framework states none
 * @param target share of its points that the city wants, 0 to 1; empty when none is set
 * @param sections its parts, in the framework's own order; empty for a leaf
 */
public record Section(SectionId id, String name, OptionalDouble points, OptionalDouble target, List<Section> sections) {
    public Section {
        sections = List.copyOf(sections);
    }

    /** This section and all below it, depth first. */
    public Stream<Section> andBelow() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::andBelow));
    }
}
