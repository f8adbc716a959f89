package org.scoregap.report.round;

import java.util.List;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.SectionForecast;

/** Sections within sections, as a forecast lists them: parents before their parts, told apart by their level. */
public final class NestedSections {
    private NestedSections() {}

    /** What is nested in {@code parent}, one of {@code sections}. */
    public static List<SectionForecast> below(List<SectionForecast> sections, SectionForecast parent) {
        return sections.stream()
                .skip(sections.indexOf(parent) + 1L)
                .takeWhile(section -> section.level() > parent.level())
                .toList();
    }

    /** The gaps in a section and in what is nested in it. */
    static List<Gap> inside(List<SectionForecast> sections, SectionForecast section, List<Gap> gaps) {
        List<SectionForecast> below = below(sections, section);
        return gaps.stream()
                .filter(gap -> gap.section().equals(section.id())
                        || below.stream().anyMatch(part -> part.id().equals(gap.section())))
                .toList();
    }
}
