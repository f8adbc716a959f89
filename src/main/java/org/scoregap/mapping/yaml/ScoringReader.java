package org.scoregap.mapping.yaml;

import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Scoring;
import org.scoregap.mapping.Scoring.Deduction;
import org.scoregap.mapping.Scoring.Proportional;
import org.scoregap.mapping.Scoring.Tier;
import org.scoregap.mapping.Scoring.Tiers;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.model.Measure;

/**
 * Reads how an indicator earns its points.
 *
 * @param inShares whether its findings are shares, 0 to 1
 */
record ScoringReader(Measure measure, Better better, Optional<Comparison> target, boolean inShares) {
    private static final List<String> KINDS = List.of("proportional", "tiers", "deduction");
    private static final String BOUND = ">= 95%";
    private static final Scoring DONE = new Tiers(List.of(new Tier(new Comparison(Operator.AT_LEAST, 1), 1)));

    /** The scoring of one section; where it states none, what the measure or the framework makes of it. */
    Scoring read(Fields scores, boolean standards) {
        if (scores.has("scoring")) {
            return Elements.at(scores, "scoring", KeySet.SCORING, this::stated).orElse(DONE);
        }
        if (standards && target.isPresent()) {
            return new Tiers(List.of(new Tier(target.get(), 1)));
        }
        if (measure == Measure.MILESTONE) {
            return DONE;
        }
        if (standards) {
            scores.problems().add(Kind.MISSING_KEY, scores.place(), "", "target");
            return DONE;
        }
        if (inShares) {
            return new Proportional(noneOtherwise(), fullOtherwise());
        }
        scores.problems().add(Kind.MISSING_KEY, scores.place(), "", "scoring");
        return DONE;
    }

    private double noneOtherwise() {
        return better == Better.LOWER && inShares ? 1 : 0;
    }

    private double fullOtherwise() {
        return better == Better.LOWER ? 0 : 1;
    }

    private Scoring stated(Fields fields) {
        List<String> kinds = KINDS.stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            fields.problems()
                    .add(Kind.KEYS_CONFLICT, fields.place(), String.join(", ", kinds), String.join(" | ", KINDS));
            return DONE;
        }
        return switch (kinds.get(0)) {
            case "proportional" ->
                Elements.at(fields, "proportional", KeySet.PROPORTIONAL, this::proportional)
                        .orElse(DONE);
            case "tiers" -> new Tiers(Elements.list(fields, "tiers", KeySet.TIER, ScoringReader::tier));
            default ->
                Elements.at(fields, "deduction", KeySet.DEDUCTION, ScoringReader::deduction)
                        .orElse(DONE);
        };
    }

    private Scoring proportional(Fields fields) {
        if (!inShares && measure != Measure.MILESTONE) {
            String needed = better == Better.LOWER ? "none" : "full";
            if (!fields.has(needed)) {
                fields.problems().add(Kind.MISSING_KEY, fields.place(), "", needed);
                return DONE;
            }
        }
        double none = fields.number("none", Bounds.ANY).orElse(noneOtherwise());
        double full = fields.number("full", Bounds.ANY).orElse(fullOtherwise());
        if (none == full) {
            fields.problems()
                    .add(Kind.DIRECTION_DISAGREES, fields.place().at("full"), Figures.shown(full), "none ≠ full");
            return DONE;
        }
        return new Proportional(none, full);
    }

    private static Tier tier(Fields fields) {
        return new Tier(
                fields.parsed("at", Figures::bound, BOUND).orElse(new Comparison(Operator.AT_LEAST, 1)),
                fields.number("earns", Bounds.SHARE).orElse(1));
    }

    private static Scoring deduction(Fields fields) {
        return new Deduction(fields.number("each", Bounds.POSITIVE).orElse(1));
    }
}
