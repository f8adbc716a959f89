package org.scoregap.score.explain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Gate;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.Scoring;
import org.scoregap.mapping.Scoring.Tier;
import org.scoregap.mapping.Scoring.Tiers;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.UnitId;
import org.scoregap.score.belief.Beliefs;
import org.scoregap.score.belief.CountBelief;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.belief.Nudge;
import org.scoregap.score.belief.Prior;
import org.scoregap.score.belief.RateBelief;
import org.scoregap.score.belief.Smoothed;
import org.scoregap.score.belief.Worth;
import org.scoregap.score.draw.Outlook;
import org.scoregap.score.draw.Posterior;
import org.scoregap.score.explain.Explanation.AsItStands;
import org.scoregap.score.explain.Explanation.ByUnit;
import org.scoregap.score.explain.Explanation.Earning;
import org.scoregap.score.explain.Explanation.GateChance;
import org.scoregap.score.explain.Explanation.Grounds;
import org.scoregap.score.explain.Explanation.InFramework;
import org.scoregap.score.explain.Explanation.OfCount;
import org.scoregap.score.explain.Explanation.OfRate;
import org.scoregap.score.explain.Explanation.Present;
import org.scoregap.score.explain.Explanation.Reporting;
import org.scoregap.score.explain.Explanation.Sample;
import org.scoregap.score.explain.Explanation.TierChance;
import org.scoregap.score.explain.Explanation.Unseen;
import org.scoregap.score.explain.Explanation.WeighedClaim;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.gap.ReportStates;
import org.scoregap.score.item.Evidence;
import org.scoregap.score.item.Item;
import org.scoregap.score.item.Items;
import org.scoregap.score.item.Judgement;
import org.scoregap.score.item.Judgements;
import org.scoregap.score.share.TerritoryWeights;

/** Takes a forecast apart: what one indicator's figures were made of. */
public final class Explaining {
    private final Items items;
    private final Judgements judgements;
    private final TerritoryWeights territories;
    private final Forecast forecast;

    /** @param items those that {@code forecast} was made of */
    public Explaining(Items items, TerritoryWeights territories, Forecast forecast) {
        this.items = items;
        this.judgements = items.judgements();
        this.territories = territories;
        this.forecast = forecast;
    }

    public Explanation of(IndicatorId id, ReportStates reports) {
        Judgement judgement = judgements.of(id).orElseThrow(() -> new IllegalArgumentException("no indicator " + id));
        Indicator indicator = judgement.indicator();
        return new Explanation(
                forecast,
                judgements.mapping().settings().model(),
                indicator,
                judgement.applicable(),
                judgement.evidence().map(evidence -> present(indicator, evidence)),
                reports.worst(id),
                grounds(judgement),
                judgements.mapping().frameworks().stream()
                        .map(framework -> in(framework, judgement))
                        .filter(each -> each.gap().isPresent() || each.gate().isPresent())
                        .toList());
    }

    private Present present(Indicator indicator, Evidence evidence) {
        return new Present(
                evidence.finding(),
                evidence.checks(),
                evidence.taken(),
                evidence.state(
                        indicator, forecast.period(), judgements.mapping().settings()),
                evidence.basis());
    }

    private Grounds grounds(Judgement judgement) {
        Indicator indicator = judgement.indicator();
        Optional<RateBelief> rate = beliefs().rate(indicator.id());
        if (rate.isPresent()) {
            Posterior posterior = rate.get().posterior();
            return new OfRate(
                    reporting(indicator, rate.get().prior()),
                    rate.get(),
                    posterior,
                    new Sample(
                            indicator.assessment().sample(),
                            judgements.registered(indicator),
                            judgements.sample(indicator)),
                    indicator.measure() == Measure.GRADE
                            ? OptionalDouble.of(rate.get().markVariance(posterior))
                            : OptionalDouble.empty());
        }
        Optional<CountBelief> count = beliefs().count(indicator.id());
        if (count.isPresent()) {
            return new OfCount(
                    reporting(indicator, count.get().prior()),
                    count.get(),
                    count.get().shape(Nudge.none()),
                    count.get().rate());
        }
        return judgement.evidence().isPresent()
                ? new AsItStands()
                : new Unseen(indicator
                        .prior()
                        .map(prior -> OptionalDouble.of(prior.mean()))
                        .orElse(OptionalDouble.empty()));
    }

    private Beliefs beliefs() {
        return judgements.beliefs();
    }

    private Reporting reporting(Indicator indicator, Prior prior) {
        return new Reporting(
                beliefs().meanRate(),
                beliefs().underReporting().city(),
                beliefs().underReporting().emptyUnitsExpect(),
                units(indicator, prior));
    }

    /** A unit that claims something has a part each, in the order of their ids. */
    private List<ByUnit> units(Indicator indicator, Prior prior) {
        Iterator<UnitId> claimants = beliefs().claims().units(indicator.id()).iterator();
        return prior.parts().stream()
                .map(part -> byUnit(
                        indicator,
                        part,
                        part.claimed()
                                ? Optional.of(claimants.next())
                                : part.habit().map(Habit::unit)))
                .toList();
    }

    private ByUnit byUnit(Indicator indicator, Prior.Part part, Optional<UnitId> unit) {
        if (unit.isEmpty()) {
            return new ByUnit(unit, part, List.of(), List.of(), Optional.empty(), List.of());
        }
        boolean sampled = indicator.measure().sampled();
        List<Smoothed> steps = beliefs().reported(indicator.id(), unit.get());
        List<WeighedClaim> claims = sampled
                ? List.of()
                : beliefs().claims().of(indicator.id(), unit.get()).stream()
                        .map(claim -> new WeighedClaim(claim, beliefs().habitWeight(claim.period())))
                        .toList();
        Optional<Worth> worth = sampled ? beliefs().worth(indicator, unit.get()) : Optional.empty();
        return new ByUnit(unit, part, steps, claims, worth, beliefs().inspections(unit.get()));
    }

    private InFramework in(Framework framework, Judgement judgement) {
        Optional<Item> item = items.of(framework).stream()
                .filter(each ->
                        each.indicator().id().equals(judgement.indicator().id()))
                .findFirst();
        Optional<Gap> gap = forecast.gaps().stream()
                .filter(each -> each.framework().equals(framework.id())
                        && each.indicator().equals(judgement.indicator().id()))
                .findFirst();
        return new InFramework(
                framework.id(),
                items.pointsInPlay(framework),
                gap,
                item.map(Explaining::earnings).orElse(List.of()),
                item.filter(each -> each.indicator().territoryShare() > 0)
                        .map(territories::rates)
                        .orElse(List.of()),
                items.gatesOf(framework).contains(judgement) ? gate(judgement) : Optional.empty());
    }

    private Optional<GateChance> gate(Judgement judgement) {
        Optional<Gate> gate = judgement.indicator().gate();
        return gate.map(each -> new GateChance(each, items.outlook(judgement).failProbability(each.fails())));
    }

    private static List<Earning> earnings(Item item) {
        Outlook outlook = item.outlook();
        List<Earning> earnings = new ArrayList<>();
        for (Scores scores : item.scores()) {
            List<TierChance> tiers =
                    scores.scoring() instanceof Tiers each ? chances(each, scores, outlook) : List.of();
            earnings.add(new Earning(scores, outlook.expected(List.of(scores)), tiers));
        }
        return earnings;
    }

    /** What a scoring earns that gives one point for one tier alone, is the probability of that tier. */
    private static List<TierChance> chances(Tiers tiers, Scores scores, Outlook outlook) {
        return IntStream.range(0, tiers.tiers().size())
                .mapToObj(i ->
                        new TierChance(tiers.tiers().get(i), outlook.expected(List.of(onlyTier(tiers, i, scores)))))
                .toList();
    }

    private static Scores onlyTier(Tiers tiers, int wanted, Scores scores) {
        List<Tier> only = IntStream.range(0, tiers.tiers().size())
                .mapToObj(i -> new Tier(tiers.tiers().get(i).at(), i == wanted ? 1 : 0))
                .toList();
        Scoring scoring = new Tiers(only);
        return new Scores(scores.framework(), scores.section(), 1, scoring);
    }
}
