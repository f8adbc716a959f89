package org.scoregap.mapping;

import java.util.List;
import org.scoregap.model.SectionId;

/**
 * Sections that one target is set for ("食品安全、农贸市场 ≥ 90 %").
 *
 * @param target share of their points together that the city wants, 0 to 1
 */
public record SectionGroup(String id, String name, List<SectionId> sections, double target) {
    public SectionGroup {
        sections = List.copyOf(sections);
    }
}
