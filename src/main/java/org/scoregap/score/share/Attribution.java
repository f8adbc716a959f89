package org.scoregap.score.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Settings;
import org.scoregap.model.UnitId;
import org.scoregap.score.forecast.Forecast.UnitPart;
import org.scoregap.score.item.Item;

/**
 * Whose points they are (谁主管谁负责、谁丢分谁领责).
 *
 * <p>{@code territory-share} of a loss goes to the territories by {@link TerritoryWeights}, the rest to lead and support
 * by their shares; without registered sites all goes by shares. The parts add up to the loss.
 *
 * <p>The charge P · E[s(X)], what could still be lost beyond the expected loss, is held in equal parts against the units
 * that owe the report and have missed it, unless {@code unreported: none}.
 */
public final class Attribution {
    private static final Comparator<Answerable> ORDER = Comparator.comparingDouble(Answerable::weight)
            .reversed()
            .thenComparing(Answerable::unit)
            .thenComparing(Answerable::territorial);

    private final TerritoryWeights territories;
    private final Settings.Unreported unreported;

    public Attribution(TerritoryWeights territories, Settings.Unreported unreported) {
        this.territories = territories;
        this.unreported = unreported;
    }

    private record Answerable(UnitId unit, boolean territorial, double weight) {}

    /** The charge of an item whose report {@code missed} have missed: 0 when nobody has. */
    public double charge(Item item, List<UnitId> missed) {
        return switch (unreported) {
            case ALL -> missed.isEmpty() ? 0 : item.expected();
            case NONE -> 0;
        };
    }

    /**
     * The parts, largest loss first, ties by unit. A unit that leads and is a territory has two; one that is only charged
     * follows with a loss of 0.
     */
    public List<UnitPart> parts(Item item, List<UnitId> missed) {
        List<Answerable> answerable = answerable(item);
        List<Double> losses = Split.inProportion(
                item.loss(), answerable.stream().map(Answerable::weight).toList());
        SortedMap<UnitId, Double> charges = charges(item, missed);
        List<UnitPart> parts = new ArrayList<>();
        for (int i = 0; i < losses.size(); i++) {
            Answerable one = answerable.get(i);
            double charge = one.territorial ? 0 : Objects.requireNonNullElse(charges.remove(one.unit), 0.0);
            parts.add(new UnitPart(one.unit, losses.get(i), charge, one.territorial));
        }
        charges.forEach((unit, charge) -> parts.add(new UnitPart(unit, 0, charge, false)));
        return parts;
    }

    private List<Answerable> answerable(Item item) {
        Indicator indicator = item.indicator();
        SortedMap<UnitId, Double> local = indicator.territoryShare() > 0 ? territories.of(item) : new TreeMap<>();
        double localShare = local.isEmpty() ? 0 : indicator.territoryShare();
        double all = local.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Answerable> answerable = new ArrayList<>();
        local.forEach((unit, weight) -> answerable.add(new Answerable(unit, true, localShare * weight / all)));
        indicator
                .shares()
                .forEach((unit, share) -> answerable.add(new Answerable(unit, false, (1 - localShare) * share)));
        answerable.sort(ORDER);
        return answerable;
    }

    private SortedMap<UnitId, Double> charges(Item item, List<UnitId> missed) {
        SortedMap<UnitId, Double> charges = new TreeMap<>();
        double charge = charge(item, missed);
        if (charge > 0) {
            missed.forEach(unit -> charges.put(unit, charge / missed.size()));
        }
        return charges;
    }
}
