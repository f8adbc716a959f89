package org.scoregap.score.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Scores;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.score.belief.Beliefs;
import org.scoregap.score.draw.Outlook;

/**
 * Everything that has points in play, by framework and then indicator in the mapping's order.
 *
 * <p>A value that nobody has seen is expected to earn what its stated prior earns, else the mean share, weighted by points,
 * of the framework's indicators that have evidence: {@value #UNKNOWN} if none has any.
 */
public final class Items {
    /** The share of the points that is expected where nothing at all is known. */
    static final double UNKNOWN = 0.5;

    private final Judgements judgements;
    private final List<Item> items;
    private final Map<FrameworkId, Double> pointsInPlay;
    private final Map<Key, Item> byKey;

    private record Key(FrameworkId framework, IndicatorId indicator) {
        static Key of(Item item) {
            return new Key(item.framework().id(), item.indicator().id());
        }
    }

    private Items(Judgements judgements, List<Item> items) {
        this.judgements = judgements;
        this.items = List.copyOf(items);
        this.byKey = items.stream().collect(Collectors.toMap(Key::of, Function.identity()));
        this.pointsInPlay = items.stream()
                .collect(Collectors.groupingBy(item -> item.framework().id(), Collectors.summingDouble(Item::points)));
    }

    public static Items of(Judgements judgements) {
        Mapping mapping = judgements.mapping();
        List<Item> items = new ArrayList<>();
        for (Framework framework : mapping.frameworks()) {
            Map<IndicatorId, Item> seen = new LinkedHashMap<>();
            for (Judgement judgement : judgements.all()) {
                if (judgement.believed().isPresent()) {
                    item(framework, judgement, UNKNOWN)
                            .ifPresent(item -> seen.put(judgement.indicator().id(), item));
                }
            }
            double shareElsewhere = meanShare(seen.values().stream()
                    .filter(item -> item.judgement().evidence().isPresent())
                    .toList());
            for (Judgement judgement : judgements.all()) {
                Optional.ofNullable(seen.get(judgement.indicator().id()))
                        .or(() -> item(framework, judgement, shareElsewhere))
                        .ifPresent(items::add);
            }
        }
        return new Items(judgements, items);
    }

    /**
     * The same, but for some indicators something else is taken to be true. What is expected of all others stays, also of
     * those that nobody has seen: to suppose something of one indicator says nothing of another.
     */
    public Items supposing(Map<IndicatorId, Prospect> supposed) {
        Judgements then = judgements.supposing(supposed);
        return new Items(
                then,
                items.stream()
                        .map(item -> Optional.ofNullable(
                                        supposed.get(item.indicator().id()))
                                .map(other -> item.believing(item.judgement().believing(other), other))
                                .orElse(item))
                        .toList());
    }

    public Judgements judgements() {
        return judgements;
    }

    private static Optional<Item> item(Framework framework, Judgement judgement, double shareElsewhere) {
        List<Scores> scores = scoresIn(framework, judgement);
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(new Item(framework, judgement, judgement.prospect(shareElsewhere), scores));
    }

    private static List<Scores> scoresIn(Framework framework, Judgement judgement) {
        return judgement.indicator().scoresIn().stream()
                .filter(scores -> judgement.applicable() && scores.points() > 0)
                .filter(scores -> scores.framework().equals(framework.id()))
                .toList();
    }

    private static double meanShare(List<Item> seen) {
        double points = seen.stream().mapToDouble(Item::points).sum();
        return points > 0 ? seen.stream().mapToDouble(Item::expected).sum() / points : UNKNOWN;
    }

    public Beliefs beliefs() {
        return judgements.beliefs();
    }

    public List<Item> all() {
        return items;
    }

    public List<Item> of(Framework framework) {
        return items.stream()
                .filter(item -> item.framework().id().equals(framework.id()))
                .toList();
    }

    /** The expected loss of an indicator in a framework; 0 where it has no points in play. */
    public double loss(FrameworkId framework, IndicatorId indicator) {
        Item item = byKey.get(new Key(framework, indicator));
        return item == null ? 0 : item.loss();
    }

    /** Points of the framework in play. */
    public double pointsInPlay(Framework framework) {
        return pointsInPlay.getOrDefault(framework.id(), 0.0);
    }

    /** What a raw point of the framework weighs when frameworks are ranked together: 100 · importance / points in play. */
    public double weight(Framework framework) {
        double points = pointsInPlay(framework);
        return points > 0 ? 100 * framework.importance() / points : 0;
    }

    /** What is known of the indicators that bar {@code framework} and are applicable. */
    public List<Judgement> gatesOf(Framework framework) {
        return judgements.all().stream()
                .filter(judgement -> judgement.applicable() && bars(judgement.indicator(), framework))
                .toList();
    }

    /** What the assessors will find of a gate, whether or not it has points. */
    public Outlook outlook(Judgement gate) {
        return gate.prospect(UNKNOWN).outlook();
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
