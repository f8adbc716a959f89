package org.scoregap.mapping.check;

import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Gate;
import org.scoregap.mapping.Indicator.Range;
import org.scoregap.mapping.Scoring;
import org.scoregap.mapping.Scoring.Proportional;
import org.scoregap.mapping.Scoring.Tiers;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Figures;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;

/** Targets, gates and steps of scoring lie within the values that can be true: 95 % of a rate is 0.95, never 95. */
final class FigureCheck implements Check {
    private static final Range SHARES = new Range(0, 1);

    @Override
    public void check(Draft draft, Problems problems) {
        for (Located<Indicator> located : draft.indicators()) {
            Indicator indicator = located.value();
            Place place = located.place();
            Range range = indicator.range();
            if (indicator.measure().sampled() && !(SHARES.contains(range.low()) && SHARES.contains(range.high()))) {
                problems.add(Kind.OUT_OF_RANGE, place.at("range"), shown(range), shown(SHARES));
                continue;
            }
            Within within = new Within(range, problems);
            indicator.target().ifPresent(target -> within.check(target.than(), place.at("target")));
            indicator.gate().ifPresent(gate -> gate(gate, place.at("gate"), within));
            for (int index = 0; index < indicator.scoresIn().size(); index++) {
                Place scores = place.at("scores-in").at(index);
                if (scores.child("scoring").isPresent()) {
                    scoring(indicator.scoresIn().get(index).scoring(), scores.at("scoring"), within);
                }
            }
        }
    }

    private static void gate(Gate gate, Place place, Within within) {
        within.check(gate.fails().than(), place.child("above").orElse(place.at("below")));
    }

    private static void scoring(Scoring scoring, Place place, Within within) {
        if (scoring instanceof Proportional proportional) {
            Place here = place.at("proportional");
            within.check(proportional.none(), here.at("none"));
            within.check(proportional.full(), here.at("full"));
        } else if (scoring instanceof Tiers tiers) {
            for (int index = 0; index < tiers.tiers().size(); index++) {
                within.check(
                        tiers.tiers().get(index).at().than(),
                        place.at("tiers").at(index).at("at"));
            }
        }
    }

    private static String shown(Range range) {
        return "[" + Figures.shown(range.low()) + ", " + Figures.shown(range.high()) + "]";
    }

    private record Within(Range range, Problems problems) {
        void check(double figure, Place place) {
            if (!range.contains(figure)) {
                problems.add(Kind.OUT_OF_RANGE, place, Figures.shown(figure), shown(range));
            }
        }
    }
}
