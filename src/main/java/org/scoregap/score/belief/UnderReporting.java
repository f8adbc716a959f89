package org.scoregap.score.belief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.Claim;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.DirectFigures;
import org.scoregap.score.evidence.Standing;

/**
 * How the city's units report (漏报): steps 2 and 3 of DESIGN §6, and the rate μ of step 4 that stands in for empty reports.
 */
public final class UnderReporting {
    private final LossModel model;
    private final CityFactor city;
    private final SortedMap<UnitId, Habit> habits = new TreeMap<>();
    private final double emptyUnitsExpect;

    UnderReporting(
            Mapping mapping,
            Claims claims,
            ReportedRates rates,
            Fading fading,
            Period now,
            SortedMap<UnitId, Inspected> inspected) {
        this.model = mapping.settings().model();
        SortedMap<UnitId, Reported> reported =
                reported(mapping, claims, Math.max(rates.mean().rate(), leastCredible(inspected.values())), fading);
        SortedSet<UnitId> units = new TreeSet<>(reported.keySet());
        units.addAll(inspected.keySet());
        SortedSet<UnitId> empty = new TreeSet<>();
        reported.forEach((unit, said) -> {
            if (said.empty(model.empty())) {
                empty.add(unit);
            }
        });
        List<Inspected> honest = new ArrayList<>();
        inspected.forEach((unit, seen) -> {
            if (!empty.contains(unit)) {
                honest.add(seen);
            }
        });
        this.city = CityFactor.of(honest, model.underReporting());
        for (UnitId unit : units) {
            Inspected seen = Objects.requireNonNullElse(inspected.get(unit), Inspected.NOTHING);
            Reported said = Objects.requireNonNullElse(reported.get(unit), Reported.NOTHING);
            habits.put(unit, ofFactor(unit, said, seen));
        }
        this.emptyUnitsExpect = meanRate(mapping, claims, rates, now, empty, inspected.values());
        empty.forEach(unit -> habits.computeIfPresent(unit, (same, habit) -> asEmpty(habit)));
    }

    /**
     * By what stands at the end of {@code now}, as far as it counts: what {@link Beliefs#underReporting} says, without the
     * beliefs.
     *
     * @param standing of this and earlier periods, with or without what does not count any more; its order makes no
     *     difference
     * @param claims those in {@code standing}
     */
    public static UnderReporting of(Mapping mapping, Period now, Standing standing, Claims claims) {
        Claims counting = claims.counting(mapping, now);
        DirectFigures figures = DirectFigures.of(mapping, standing.counting(mapping, now));
        Fading fading = new Fading(mapping.settings().model(), now);
        ReportedRates rates = new ReportedRates(mapping, counting, fading);
        return new UnderReporting(
                mapping,
                counting,
                rates,
                fading,
                now,
                Inspections.byUnit(new Inspections(mapping, counting, rates, fading).of(figures)));
    }

    /**
     * A city that reports next to nothing as a whole makes no unit's reports look empty beside its mean: there what units
     * are held to is the same small part, 0.1, of the failing rate that inspectors find, Σy / (Σn + 5).
     */
    private double leastCredible(Collection<Inspected> inspected) {
        return model.empty().below()
                * total(inspected, Inspected::found)
                / (total(inspected, Inspected::sites) + model.empty().cityChecks());
    }

    private static double total(Collection<Inspected> inspected, ToDoubleFunction<Inspected> what) {
        return inspected.stream().mapToDouble(what).sum();
    }

    private static SortedMap<UnitId, Reported> reported(
            Mapping mapping, Claims claims, double usualRate, Fading fading) {
        SortedMap<UnitId, Reported> byUnit = new TreeMap<>();
        for (Indicator indicator : mapping.indicators()) {
            if (indicator.measure().sampled()) {
                claims.by(indicator.id()).values().stream()
                        .flatMap(List::stream)
                        .forEach(claim -> byUnit.merge(
                                claim.unit(), weighed(claim, usualRate, fading.habit(claim.period())), Reported::plus));
            }
        }
        return byUnit;
    }

    private static Reported weighed(Claim claim, double usualRate, double weight) {
        return new Reported(
                weight * claim.failures(),
                weight * claim.checked(),
                usualRate * weight * claim.checked(),
                claim.failures(),
                claim.checked());
    }

    private Habit ofFactor(UnitId unit, Reported said, Inspected seen) {
        LossModel.UnderReporting constants = model.underReporting();
        return new Habit(
                unit,
                said,
                seen,
                city.of(seen, constants),
                OptionalDouble.empty(),
                1 / Math.sqrt(constants.unitWeight() + seen.found()),
                CityFactor.tempered(seen, city.factor(), constants));
    }

    /** μ = (y + 8q) / (n + 8), with s = √((1 − μ) / (μ(n + 9))): a Beta's mean and its coefficient of variation. */
    private Habit asEmpty(Habit habit) {
        double weight = model.empty().weight();
        Inspected seen = habit.inspected();
        double rate = Prior.within((seen.found() + weight * emptyUnitsExpect) / (seen.sites() + weight), model.prior());
        return new Habit(
                habit.unit(),
                habit.reported(),
                seen,
                habit.factor(),
                OptionalDouble.of(rate),
                Math.sqrt((1 - rate) / (rate * (seen.sites() + weight + 1))),
                weight / (seen.sites() + weight));
    }

    /**
     * q: the mean failing rate to be expected of what other units report; where all reports are empty, of what inspectors
     * found, (Σy + 1) / (Σn + 5).
     */
    private double meanRate(
            Mapping mapping,
            Claims claims,
            ReportedRates rates,
            Period now,
            SortedSet<UnitId> empty,
            Collection<Inspected> inspected) {
        double sum = 0;
        int claimed = 0;
        for (Indicator indicator : mapping.indicators()) {
            if (indicator.measure().sampled()) {
                for (UnitId unit : claims.units(indicator.id())) {
                    if (!empty.contains(unit)) {
                        sum += Prior.within(of(unit).factor() * rates.at(indicator.id(), unit, now), model.prior());
                        claimed++;
                    }
                }
            }
        }
        if (claimed > 0) {
            return sum / claimed;
        }
        return (total(inspected, Inspected::found) + model.empty().cityFailures())
                / (total(inspected, Inspected::sites) + model.empty().cityChecks());
    }

    public CityFactor city() {
        return city;
    }

    /** Of a unit; one that never reported and was never inspected is taken to report like the city. */
    public Habit of(UnitId unit) {
        return Objects.requireNonNullElseGet(
                habits.get(unit), () -> ofFactor(unit, Reported.NOTHING, Inspected.NOTHING));
    }

    /** Every unit that has reported rates or grades or was inspected on them, by id. */
    public List<Habit> all() {
        return List.copyOf(habits.values());
    }

    /** q: the failing rate that an empty unit is drawn towards. */
    public double emptyUnitsExpect() {
        return emptyUnitsExpect;
    }
}
