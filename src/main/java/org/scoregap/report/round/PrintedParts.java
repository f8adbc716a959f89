package org.scoregap.report.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scoregap.model.SectionId;
import org.scoregap.report.Points;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.SectionForecast;

/** Gaps whose parts are printed already: all that is above them is the sum of what is printed. */
final class PrintedParts {
    private final List<Part> gaps = new ArrayList<>();
    private final Map<SectionId, Points> sections = new HashMap<>();

    /**
     * One gap.
     *
     * @param losses of its units, in their order
     * @param charges of its units, in their order
     */
    record Part(Gap gap, List<Points> losses, List<Points> charges) {
        Part {
            losses = List.copyOf(losses);
            charges = List.copyOf(charges);
        }

        Points loss() {
            return sum(losses);
        }
    }

    void add(Part part) {
        gaps.add(part);
    }

    /** Adds up the framework's sections; all gaps must be here. */
    void add(FrameworkForecast framework) {
        for (SectionForecast section : framework.sections()) {
            List<Gap> own = NestedSections.inside(
                    framework.sections(),
                    section,
                    gaps.stream()
                            .map(Part::gap)
                            .filter(gap -> gap.framework().equals(framework.id()))
                            .toList());
            sections.put(
                    section.id(),
                    sum(gaps.stream()
                            .filter(part -> own.contains(part.gap()))
                            .map(Part::loss)
                            .toList()));
        }
    }

    List<Part> gaps() {
        return Collections.unmodifiableList(gaps);
    }

    Map<SectionId, Points> sections() {
        return Collections.unmodifiableMap(sections);
    }

    static Points sum(List<Points> parts) {
        return parts.stream().reduce(Points.alone(0), Points::plus);
    }
}
