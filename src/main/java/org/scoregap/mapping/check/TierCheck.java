package org.scoregap.mapping.check;

import java.util.List;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Scoring.Tier;
import org.scoregap.mapping.Scoring.Tiers;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Figures;
import org.scoregap.mapping.yaml.Located;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;

/** Tiers stand best first: each bound is easier than the one before it and earns less. */
final class TierCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        for (Located<Indicator> located : draft.indicators()) {
            Indicator indicator = located.value();
            for (int index = 0; index < indicator.scoresIn().size(); index++) {
                Place place = located.place().at("scores-in").at(index);
                if (place.child("scoring").isPresent()
                        && indicator.scoresIn().get(index).scoring() instanceof Tiers tiers) {
                    tiers(tiers.tiers(), indicator.better(), place.at("scoring").at("tiers"), problems);
                }
            }
        }
    }

    private static void tiers(List<Tier> tiers, Better better, Place place, Problems problems) {
        if (tiers.isEmpty()) {
            problems.add(Kind.MISSING_KEY, place, "", "at, earns");
        }
        for (int index = 0; index < tiers.size(); index++) {
            Tier tier = tiers.get(index);
            Place here = place.at(index);
            if (!ScoringCheck.fits(tier.at().operator(), better)) {
                problems.add(Kind.DIRECTION_DISAGREES, here.at("at"), shown(tier.at()), ScoringCheck.signs(better));
            } else if (index > 0) {
                follows(tiers.get(index - 1), tier, better, here, problems);
            }
        }
    }

    private static void follows(Tier before, Tier tier, Better better, Place place, Problems problems) {
        if (!isEasier(before.at(), tier.at(), better)) {
            String expected = (better == Better.HIGHER ? "< " : "> ")
                    + Figures.shown(before.at().than());
            problems.add(Kind.TIERS_UNORDERED, place.at("at"), shown(tier.at()), expected);
        }
        if (tier.earns() >= before.earns()) {
            problems.add(
                    Kind.TIERS_UNORDERED,
                    place.at("earns"),
                    Figures.shown(tier.earns()),
                    "< " + Figures.shown(before.earns()));
        }
    }

    /** {@code >= 90%} is easier than {@code > 90%}. */
    private static boolean isEasier(Comparison before, Comparison tier, Better better) {
        int order = Double.compare(tier.than(), before.than());
        if (order == 0) {
            return isStrict(before.operator()) && !isStrict(tier.operator());
        }
        return order < 0 == (better == Better.HIGHER);
    }

    private static boolean isStrict(Operator operator) {
        return operator == Operator.MORE_THAN || operator == Operator.LESS_THAN;
    }

    private static String shown(Comparison comparison) {
        return comparison.operator().sign() + " " + Figures.shown(comparison.than());
    }
}
