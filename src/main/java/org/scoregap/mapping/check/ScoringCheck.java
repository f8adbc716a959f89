package org.scoregap.mapping.check;

import java.util.Locale;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Scoring;
import org.scoregap.mapping.Scoring.Deduction;
import org.scoregap.mapping.Scoring.Proportional;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Figures;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;
import org.scoregap.model.Measure;

/** Scoring and target fit what is measured and which way is better. */
final class ScoringCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        for (Located<Indicator> located : draft.indicators()) {
            Indicator indicator = located.value();
            Place place = located.place();
            indicator
                    .target()
                    .filter(target -> !fits(target.operator(), indicator.better()))
                    .ifPresent(target -> problems.add(
                            Kind.DIRECTION_DISAGREES,
                            place.at("target"),
                            target.operator().sign(),
                            signs(indicator.better())));
            for (int index = 0; index < indicator.scoresIn().size(); index++) {
                scoring(
                        indicator,
                        indicator.scoresIn().get(index).scoring(),
                        place.at("scores-in").at(index).at("scoring"),
                        problems);
            }
        }
    }

    private static void scoring(Indicator indicator, Scoring scoring, Place place, Problems problems) {
        boolean higher = indicator.better() == Better.HIGHER;
        if (scoring instanceof Proportional proportional && proportional.full() > proportional.none() != higher) {
            problems.add(
                    Kind.DIRECTION_DISAGREES,
                    place.at("proportional"),
                    Figures.shown(proportional.none()) + " → " + Figures.shown(proportional.full()),
                    higher ? "none < full" : "none > full");
        } else if (scoring instanceof Deduction && indicator.measure() != Measure.COUNT) {
            problems.add(
                    Kind.SCORING_UNFIT,
                    place.at("deduction"),
                    indicator.measure().name().toLowerCase(Locale.ROOT),
                    "measure: count");
        } else if (scoring instanceof Deduction && higher) {
            problems.add(Kind.DIRECTION_DISAGREES, place.at("deduction"), "higher", "better: lower");
        }
    }

    static boolean fits(Operator operator, Better better) {
        boolean from = operator == Operator.AT_LEAST || operator == Operator.MORE_THAN;
        return from == (better == Better.HIGHER);
    }

    static String signs(Better better) {
        return better == Better.HIGHER ? ">= | >" : "<= | <";
    }
}
