package org.scoregap.score.total;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.model.UnitId;
import org.scoregap.score.belief.Beliefs;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.belief.Nudge;
import org.scoregap.score.belief.UnderReporting;
import org.scoregap.score.draw.StretchedTotal;
import org.scoregap.score.item.Item;
import org.scoregap.score.item.Prospect;

/**
 * What moves many indicators at once (DESIGN §6, step 7).
 *
 * <p>A swing is half the difference in expected loss when failing rates are multiplied by e^(±s): for each unit's factor, or
 * the rate that stands in for its empty reports; for the city's factor; and for all rates at once until the assessment.
 * Swings of one cause add up over indicators, those of different causes are independent.
 */
final class Swings {
    private static final Comparator<TotalSteps.OfUnit> LARGEST = Comparator.comparingDouble(
                    (TotalSteps.OfUnit unit) -> unit.swing().points())
            .reversed()
            .thenComparing(TotalSteps.OfUnit::unit);

    private final SortedMap<UnitId, Double> byUnit = new TreeMap<>();
    private double city;
    private double drift;
    private double variance;

    /** Of {@code items} together. */
    static Swings of(List<Item> items, Beliefs beliefs) {
        Swings swings = new Swings();
        items.forEach(item -> swings.add(item, beliefs));
        return swings;
    }

    private void add(Item item, Beliefs beliefs) {
        variance += item.variance();
        if (item.prospect() instanceof Prospect.Fixed) {
            return;
        }
        for (Habit habit : item.prospect().habits()) {
            double swing = swing(
                    item,
                    new Nudge.OfUnit(habit.unit(), habit.swing()),
                    new Nudge.OfUnit(habit.unit(), -habit.swing()));
            byUnit.merge(habit.unit(), swing, Double::sum);
        }
        double ofCity = beliefs.underReporting().city().swing();
        city += swing(item, new Nudge.OfCity(ofCity), new Nudge.OfCity(-ofCity));
        drift += swing(item, new Nudge.OfAll(beliefs.driftSwing()), new Nudge.OfAll(-beliefs.driftSwing()));
    }

    private static double swing(Item item, Nudge worse, Nudge better) {
        return (item.prospect().outlook(better).expected(item.scores())
                        - item.prospect().outlook(worse).expected(item.scores()))
                / 2;
    }

    /** d_u: in points; 0 for a unit that nothing hangs on. */
    double ofUnit(UnitId unit) {
        return byUnit.getOrDefault(unit, 0.0);
    }

    /** d_u of every unit that something hangs on, largest first, ties by id. */
    List<TotalSteps.OfUnit> units(UnderReporting underReporting) {
        return byUnit.entrySet().stream()
                .map(each -> {
                    Habit habit = underReporting.of(each.getKey());
                    return new TotalSteps.OfUnit(
                            each.getKey(), habit.empty(), new TotalSteps.Swing(habit.swing(), each.getValue()));
                })
                .sorted(LARGEST)
                .toList();
    }

    /** d_F, in points. */
    double ofCity() {
        return city;
    }

    /** d_g, in points. */
    double ofDrift() {
        return drift;
    }

    /** λ = √(1 + (Σd_u² + d_F² + d_g²) / ΣVar): how much wider the total is than if its parts were independent. */
    double stretch() {
        double squares = city * city + drift * drift;
        for (double swing : byUnit.values()) {
            squares += swing * swing;
        }
        return StretchedTotal.stretch(squares, variance);
    }
}
