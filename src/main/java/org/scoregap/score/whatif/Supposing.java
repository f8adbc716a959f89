package org.scoregap.score.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.score.belief.RateBelief;
import org.scoregap.score.draw.Outlook;
import org.scoregap.score.draw.Posterior;
import org.scoregap.score.evidence.DirectFigure;
import org.scoregap.score.evidence.Failures;
import org.scoregap.score.evidence.Places;
import org.scoregap.score.item.Judgement;
import org.scoregap.score.item.Judgements;
import org.scoregap.score.item.KnownTerritories;
import org.scoregap.score.item.Prospect;
import org.scoregap.score.item.Prospect.Sampled;
import org.scoregap.score.share.TerritoryWeights;
import org.scoregap.score.whatif.Supposition.Found;
import org.scoregap.score.whatif.Supposition.Known;
import org.scoregap.score.whatif.Supposition.KnownIn;
import org.scoregap.score.whatif.Supposition.Mended;

/** From suppositions to what the assessors would find. */
final class Supposing {
    private final Mapping mapping;
    private final Period now;
    private final Places places;
    private final TerritoryWeights territories;

    Supposing(Mapping mapping, Period now, Places places, TerritoryWeights territories) {
        this.mapping = mapping;
        this.now = now;
        this.places = places;
        this.territories = territories;
    }

    /**
     * By indicator.
     *
     * @throws IllegalArgumentException where they contradict each other or their indicator's measure
     */
    Map<IndicatorId, Prospect> prospects(Judgements judgements, List<Supposition> suppositions) {
        Supposition.contradiction(suppositions).ifPresent(indicator -> {
            throw new IllegalArgumentException("two suppositions on " + indicator);
        });
        Map<IndicatorId, List<Supposition>> byIndicator = suppositions.stream()
                .distinct()
                .collect(Collectors.groupingBy(Supposition::indicator, LinkedHashMap::new, Collectors.toList()));
        Map<IndicatorId, Prospect> prospects = new LinkedHashMap<>();
        judgements.all().stream()
                .filter(each -> byIndicator.containsKey(each.indicator().id()))
                .forEach(each -> prospects.put(
                        each.indicator().id(),
                        prospect(each, byIndicator.getOrDefault(each.indicator().id(), List.of()))));
        return prospects;
    }

    private Prospect prospect(Judgement judgement, List<Supposition> ofOne) {
        if (ofOne.get(0) instanceof Known known) {
            return known(judgement, known.figure());
        }
        if (ofOne.get(0) instanceof Mended) {
            return mended(judgement);
        }
        return ofOne.get(0) instanceof KnownIn ? partlyKnown(judgement, ofOne) : inspected(judgement, ofOne);
    }

    private static Prospect known(Judgement judgement, double figure) {
        Indicator indicator = judgement.indicator();
        Outlook found = switch (indicator.measure()) {
            case RATE, GRADE -> sampled(judgement).drawn(certain(indicator, figure));
            case COUNT -> Outlook.count(figure * KnownTerritories.CERTAIN, KnownTerritories.CERTAIN);
            case VALUE, MILESTONE -> Outlook.known(figure);
        };
        return new Prospect.Supposed(found, rate(judgement));
    }

    /** A belief that leaves no doubt, of passing. */
    private static Posterior certain(Indicator indicator, double figure) {
        Posterior found = Posterior.of(figure, KnownTerritories.CERTAIN);
        return indicator.better() == Better.LOWER ? found.reversed() : found;
    }

    /** Nothing is drawn: wherever the assessors look, they find it mended. */
    Prospect mended(Judgement judgement) {
        return new Prospect.Supposed(Outlook.known(MendedFigure.of(judgement.indicator())), rate(judgement));
    }

    private static Optional<RateBelief> rate(Judgement judgement) {
        return judgement.believed().flatMap(Prospect::rate);
    }

    private static Sampled sampled(Judgement judgement) {
        if (judgement.believed().isPresent() && judgement.believed().get() instanceof Sampled sampled) {
            return sampled;
        }
        throw new IllegalArgumentException(judgement.indicator().id() + " is no rate or grade");
    }

    private Prospect partlyKnown(Judgement judgement, List<Supposition> ofOne) {
        Indicator indicator = judgement.indicator();
        Sampled believed = sampled(judgement);
        SortedMap<UnitId, Integer> registered = places.sitesOf(indicator);
        SortedMap<UnitId, Integer> sites = registered.isEmpty() ? alike() : registered;
        double all = sites.values().stream().mapToInt(Integer::intValue).sum();
        // Sites that fail, by territory: weights are in proportion to them.
        double failingNow = all * believed.belief().posterior().reversed().mean();
        SortedMap<UnitId, Double> then = territories.of(indicator, Optional.of(believed.belief()), sites);
        double weights = then.values().stream().mapToDouble(Double::doubleValue).sum();
        then.replaceAll((territory, weight) -> failingNow * weight / weights);
        double sitesElsewhere = all;
        double failingElsewhere = failingNow;
        double failing = 0;
        for (Supposition each : ofOne) {
            KnownIn known = (KnownIn) each;
            Integer there = sites.get(known.where());
            if (there == null) {
                throw new IllegalArgumentException(indicator.id() + " has no sites in " + known.where());
            }
            double rate = indicator.better() == Better.LOWER ? known.figure() : 1 - known.figure();
            failingElsewhere -= then.getOrDefault(known.where(), 0.0);
            sitesElsewhere -= there;
            failing += there * rate;
            then.put(known.where(), there * Math.max(leastRate(), rate));
        }
        return new Prospect.PartlyKnown(
                believed,
                new KnownTerritories(failing / all, sitesElsewhere / all, Math.max(0, failingElsewhere / failingNow)),
                registered.isEmpty() ? Optional.empty() : Optional.of(then));
    }

    /** A territory without any failure still answers for the indicator. */
    private double leastRate() {
        return mapping.settings().model().prior().least();
    }

    private SortedMap<UnitId, Integer> alike() {
        SortedMap<UnitId, Integer> alike = new TreeMap<>();
        mapping.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.TERRITORY)
                .forEach(unit -> alike.put(unit.id(), 1));
        return alike;
    }

    private Prospect inspected(Judgement judgement, List<Supposition> ofOne) {
        Sampled believed = sampled(judgement);
        RateBelief belief = believed.belief();
        for (Supposition each : ofOne) {
            belief = belief.with(figure(judgement.indicator(), (Found) each));
        }
        return believed.believing(belief);
    }

    private DirectFigure figure(Indicator indicator, Found found) {
        Tally tally = new Tally(
                indicator.lead(),
                found.territory(),
                indicator.id(),
                now.sunday(),
                new Finding.Checks(found.passed(), found.checked()),
                false,
                CellRef.FILE,
                List.of(),
                "");
        Observed observed = new Observed(
                tally,
                0,
                "",
                indicator.lead(),
                new FormId("whatif"),
                now,
                Source.INSPECTION,
                now.monday().atStartOfDay(mapping.settings().zone()).toInstant());
        return new DirectFigure(
                observed, now, Failures.failing(indicator, found.passed(), found.checked()), found.checked());
    }
}
