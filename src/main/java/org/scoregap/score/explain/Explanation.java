package org.scoregap.score.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Scoring.Tier;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.score.belief.CityFactor;
import org.scoregap.score.belief.CountBelief;
import org.scoregap.score.belief.Inspection;
import org.scoregap.score.belief.MeanRate;
import org.scoregap.score.belief.Prior;
import org.scoregap.score.belief.RateBelief;
import org.scoregap.score.belief.Smoothed;
import org.scoregap.score.belief.Worth;
import org.scoregap.score.draw.Posterior;
import org.scoregap.score.evidence.Claim;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.ReportState;
import org.scoregap.score.share.TerritoryRate;

/**
 * Where the figures of one indicator come from: every step of DESIGN §6 with its numbers, the same objects that the
 * forecast is made of.
 *
 * @param forecast of the whole city, which these steps lead to
 * @param model the constants
 * @param applicable whether it concerns the city at all; otherwise its points are not in play
 * @param present the present figure (现状值) that lists show; empty when nothing has been seen of it
 * @param report state of the report that is owed for it
 * @param frameworks those that it scores in or bars, in the mapping's order
 */
public record Explanation(
        Forecast forecast,
        LossModel model,
        Indicator indicator,
        boolean applicable,
        Optional<Present> present,
        ReportState report,
        Grounds grounds,
        List<InFramework> frameworks) {
    public Explanation {
        frameworks = List.copyOf(frameworks);
    }

    /**
     * The figure that lists show as the present one.
     *
     * @param finding a share for rates and grades, else the amount
     * @param checks what the share is of; empty for amounts
     * @param basis the observations that it was made of; at least one
     */
    public record Present(
            double finding, Optional<Checks> checks, Period taken, EvidenceState state, List<Observed> basis) {
        public Present {
            basis = List.copyOf(basis);
        }
    }

    /** What the loss is worked out from. */
    public sealed interface Grounds {}

    /**
     * A rate or a grade: steps 1 to 6.
     *
     * @param posterior what is believed, after {@code strictness} and {@code clustering}
     * @param markVariance σ² of one mark, as a share; empty unless it is a grade
     */
    public record OfRate(
            Reporting reporting, RateBelief belief, Posterior posterior, Sample sample, OptionalDouble markVariance)
            implements Grounds {}

    /**
     * A count: a Gamma of occurrences a period.
     *
     * @param shape of the Gamma; its mean is shape / rate
     */
    public record OfCount(Reporting reporting, CountBelief belief, double shape, double rate) implements Grounds {}

    /** A value or a milestone: the present figure stands as it is. */
    public record AsItStands() implements Grounds {}

    /**
     * A value or a milestone that nobody has seen.
     *
     * @param stated the share that the mapping says to expect; empty where it says nothing
     */
    public record Unseen(OptionalDouble stated) implements Grounds {}

    /**
     * What units said, and what to think of it.
     *
     * @param mean x̄
     * @param emptyUnitsExpect q: what an empty reporter is drawn towards
     * @param units a part of the prior each, in its order
     */
    public record Reporting(MeanRate mean, CityFactor city, double emptyUnitsExpect, List<ByUnit> units) {
        public Reporting {
            units = List.copyOf(units);
        }
    }

    /**
     * One unit's part.
     *
     * @param unit empty where the mapping states the prior
     * @param steps of its reported rate, oldest first; empty for a count
     * @param claims of a count, oldest first, each with what it weighs; empty for a rate
     * @param worth what its claims on a rate weigh; empty for a count, and where it never claimed anything
     * @param inspections that its claims, on all its indicators, were held against
     */
    public record ByUnit(
            Optional<UnitId> unit,
            Prior.Part part,
            List<Smoothed> steps,
            List<WeighedClaim> claims,
            Optional<Worth> worth,
            List<Inspection> inspections) {
        public ByUnit {
            steps = List.copyOf(steps);
            claims = List.copyOf(claims);
            inspections = List.copyOf(inspections);
        }
    }

    /**
     * A claim and what it weighs as a habit.
     *
     * @param weight h, above 0, at most 1
     */
    public record WeighedClaim(Claim claim, double weight) {}

    /**
     * How many sites or people the assessors draw.
     *
     * @param stated by the mapping; empty where nothing is drawn
     * @param registered sites of the indicator's types; 0 where it is not checked at sites
     * @param drawn the smaller of the two
     */
    public record Sample(OptionalInt stated, int registered, OptionalInt drawn) {}

    /**
     * What it costs in one framework.
     *
     * @param pointsInPlay of the framework
     * @param gap the same as in the forecast; empty where it only bars the framework or its points are not in play
     * @param scorings in the mapping's order; empty where {@code gap} is
     * @param territories how its sites share in the loss; empty where none of it goes to territories
     * @param gate empty unless it bars the framework
     */
    public record InFramework(
            FrameworkId framework,
            double pointsInPlay,
            Optional<Gap> gap,
            List<Earning> scorings,
            List<TerritoryRate> territories,
            Optional<GateChance> gate) {
        public InFramework {
            scorings = List.copyOf(scorings);
            territories = List.copyOf(territories);
        }
    }

    /**
     * One scoring.
     *
     * @param expected points that it is expected to earn
     * @param tiers how probable each tier is, best first; empty unless it scores by tiers
     */
    public record Earning(Scores scores, double expected, List<TierChance> tiers) {
        public Earning {
            tiers = List.copyOf(tiers);
        }
    }

    /** A tier and the probability, 0 to 1, that it is the one earned. */
    public record TierChance(Tier tier, double probability) {}

    /**
     * A gate.
     *
     * @param failProbability 0 to 1; empty where nothing is known of it
     */
    public record GateChance(Indicator.Gate gate, OptionalDouble failProbability) {}
}
