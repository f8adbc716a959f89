package org.scoregap.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Prior;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;

/**
 * Everything that has points in play, by framework and then indicator in the mapping's order.
 *
 * <p>Without evidence an indicator is expected to earn what its stated prior earns (a prior of an amount, which has no
 * pass rate, is the share of the points itself); a milestone without one earns nothing until it is done; all others the
 * mean share, weighted by points, of the framework's indicators that have evidence: {@value #UNKNOWN} if none has any.
 */
final class Items {
    /** The share of the points that is expected where nothing at all is known. */
    static final double UNKNOWN = 0.5;

    private final List<Judgement> judgements;
    private final List<Item> items;
    private final Map<FrameworkId, Double> pointsInPlay;

    private Items(List<Judgement> judgements, List<Item> items) {
        this.judgements = judgements;
        this.items = List.copyOf(items);
        this.pointsInPlay = items.stream()
                .collect(Collectors.groupingBy(item -> item.framework().id(), Collectors.summingDouble(Item::points)));
    }

    static Items of(Mapping mapping, Standing standing) {
        LatestEvidence evidence = new LatestEvidence(mapping);
        List<Judgement> judgements = mapping.indicators().stream()
                .map(indicator -> new Judgement(
                        indicator,
                        Applicability.of(indicator, standing.of(indicator.id())),
                        evidence.of(indicator, standing.of(indicator.id()))))
                .toList();
        List<Item> items = new ArrayList<>();
        for (Framework framework : mapping.frameworks()) {
            double meanShare = meanShare(framework, judgements);
            for (Judgement judgement : judgements) {
                List<Scores> scores = scoresIn(framework, judgement);
                if (!scores.isEmpty()) {
                    items.add(new Item(framework, judgement, outlook(judgement, meanShare), scores));
                }
            }
        }
        return new Items(judgements, items);
    }

    private static List<Scores> scoresIn(Framework framework, Judgement judgement) {
        return judgement.indicator().scoresIn().stream()
                .filter(scores -> judgement.applicable() && scores.points() > 0)
                .filter(scores -> scores.framework().equals(framework.id()))
                .toList();
    }

    private static double meanShare(Framework framework, List<Judgement> judgements) {
        List<Item> seen = judgements.stream()
                .filter(judgement -> judgement.evidence().isPresent())
                .map(judgement ->
                        new Item(framework, judgement, outlook(judgement, UNKNOWN), scoresIn(framework, judgement)))
                .toList();
        double points = seen.stream().mapToDouble(Item::points).sum();
        return points > 0 ? seen.stream().mapToDouble(Item::expected).sum() / points : UNKNOWN;
    }

    /** The seam for a better model: from what is known of an indicator to what the assessors will find. */
    private static Outlook outlook(Judgement judgement, double meanShare) {
        Indicator indicator = judgement.indicator();
        Optional<Prior> prior = indicator.prior();
        if (judgement.evidence().isPresent()) {
            return new Outlook.Known(judgement.evidence().get().finding());
        }
        if (prior.isPresent() && indicator.measure().sampled()) {
            return new Outlook.Assumed(prior.get().mean());
        }
        if (prior.isEmpty() && indicator.measure() == Measure.MILESTONE) {
            return new Outlook.Assumed(0);
        }
        return new Outlook.Nothing(prior.map(Prior::mean).orElse(meanShare));
    }

    List<Item> all() {
        return items;
    }

    List<Item> of(Framework framework) {
        return items.stream()
                .filter(item -> item.framework().id().equals(framework.id()))
                .toList();
    }

    /** The expected loss of an indicator in a framework; 0 where it has no points in play. */
    double loss(FrameworkId framework, IndicatorId indicator) {
        return items.stream()
                .filter(item -> item.framework().id().equals(framework)
                        && item.indicator().id().equals(indicator))
                .mapToDouble(Item::loss)
                .sum();
    }

    /** Points of the framework in play. */
    double pointsInPlay(Framework framework) {
        return pointsInPlay.getOrDefault(framework.id(), 0.0);
    }

    /** What a raw point of the framework weighs when frameworks are ranked together: 100 · importance / points in play. */
    double weight(Framework framework) {
        double points = pointsInPlay(framework);
        return points > 0 ? 100 * framework.importance() / points : 0;
    }

    /** What is known of the indicators that bar {@code framework} and are applicable. */
    List<Judgement> gatesOf(Framework framework) {
        return judgements.stream()
                .filter(judgement -> judgement.applicable() && bars(judgement.indicator(), framework))
                .toList();
    }

    /** What the assessors will find of a gate, whether or not it has points. */
    Outlook outlook(Judgement gate) {
        return outlook(gate, UNKNOWN);
    }

    private static boolean bars(Indicator indicator, Framework framework) {
        return indicator
                .gate()
                .filter(gate -> gate.bars().isEmpty()
                        ? indicator.pointsIn(framework.id()).isPresent()
                        : gate.bars().contains(framework.id()))
                .isPresent();
    }
}
