package org.scoregap.mapping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Section;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Figures;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;
import org.scoregap.model.SectionId;

/**
 * Points add up: sections to their framework, nested sections and indicators to their section. More than there is to give
 * is an error, less is left unallocated. In a framework of standards each indicator counts 1.
 */
final class PointsCheck implements Check {
    private static final double NOTHING = 1e-6;

    @Override
    public void check(Draft draft, Problems problems) {
        Map<SectionId, Double> earned = new HashMap<>();
        for (Located<Indicator> indicator : draft.indicators()) {
            indicator
                    .value()
                    .scoresIn()
                    .forEach(scores -> earned.merge(scores.section(), scores.points(), Double::sum));
        }
        Sums sums = new Sums(earned, draft.complete(), problems);
        for (Located<Framework> framework : draft.frameworks()) {
            Place place = framework.place();
            double given = sums.below(framework.value().sections(), place.at("sections"));
            sums.compare(given, framework.value().points(), place.at("points"));
        }
    }

    /**
     * Adds up from below.
     *
     * @param complete whether every indicator could be read; if not, nothing is known to be unallocated
     */
    private record Sums(Map<SectionId, Double> earned, boolean complete, Problems problems) {

        /** What the sections take: the points they state, else those given inside them. */
        double below(List<Section> sections, Place place) {
            double sum = 0;
            for (int index = 0; index < sections.size(); index++) {
                Section section = sections.get(index);
                Place here = place.at(index);
                double inside = earned.getOrDefault(section.id(), 0.0) + below(section.sections(), here.at("sections"));
                section.points().ifPresent(points -> compare(inside, points, here.at("points")));
                sum += section.points().orElse(inside);
            }
            return sum;
        }

        void compare(double given, double points, Place place) {
            if (given > points + NOTHING) {
                problems.add(Kind.POINTS_DISAGREE, place, Figures.shown(given), Figures.shown(points));
            } else if (given < points - NOTHING && complete) {
                problems.add(Kind.POINTS_UNALLOCATED, place, Figures.shown(points - given), Figures.shown(points));
            }
        }
    }
}
