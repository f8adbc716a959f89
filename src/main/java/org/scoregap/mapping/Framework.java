package org.scoregap.mapping;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.model.FrameworkId;

/**
 * A scored assessment (创建体系).
 *
 * @param points its full marks, more than 0; for {@link Kind#STANDARDS} how many standards it has
 * @param passMark points needed to pass, at most {@code points}; empty where the framework states none
 * @param importance weight when gaps of several frameworks are ranked together, at least 0; 1 unless stated
 * @param sections in the framework's own order
 * @param groups sets of sections that a target is set for
 */
public record Framework(
        FrameworkId id,
        String name,
        Kind kind,
        double points,
        OptionalDouble passMark,
        double importance,
        List<Section> sections,
        List<SectionGroup> groups) {
    public Framework {
        sections = List.copyOf(sections);
        groups = List.copyOf(groups);
    }

    /** How a framework counts. */
    public enum Kind {
        /** Points are earned. */
        POINTS,
        /** Standards are met or not, each counts 1 (国家森林城市). */
        STANDARDS
    }
}
