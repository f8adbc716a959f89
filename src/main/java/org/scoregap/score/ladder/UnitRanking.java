package org.scoregap.score.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.UnitForecast;

/**
 * Units by weighted loss, departments, territories and what the mapping groups otherwise apart, for they lose points in
 * different ways. Units that lose the same share a rank.
 */
public final class UnitRanking {
    private static final Comparator<UnitForecast> LARGEST_FIRST = Comparator.comparingDouble(UnitRanking::loss)
            .reversed()
            .thenComparing(Comparator.comparingDouble((UnitForecast unit) -> Printed.points(unit.weightedCharge()))
                    .reversed())
            .thenComparing(UnitForecast::unit);

    private UnitRanking() {}

    /**
     * Units that are ranked among themselves.
     *
     * @param id {@code departments}, {@code territories}, or that of the mapping's group after {@code group_}
     * @param configured the mapping's group; empty for departments and territories
     * @param units those that are ranked, largest loss first, then larger charge, then id; after them those left off
     */
    public record Group(String id, Optional<Ladder.Group> configured, List<Ranked> units) {
        public Group {
            units = List.copyOf(units);
        }
    }

    /**
     * A unit's place.
     *
     * @param rank from 1; empty where it is left off
     * @param leftOff why it has none
     * @param evidence share of its weighted loss, 0 to 1, that rests on figures that are not stale
     */
    public record Ranked(UnitForecast unit, OptionalInt rank, Optional<LeftOff> leftOff, double evidence) {}

    /** Why a unit is not ranked. */
    public enum LeftOff {
        /** It has a part in no indicator with points in play. */
        NO_ITEMS,
        /** Most of its loss is only estimated. */
        LITTLE_EVIDENCE
    }

    /** Departments and territories first, then the mapping's groups that have units. */
    public static List<Group> of(Mapping mapping, Forecast forecast) {
        Ladder ladder = mapping.settings().ladder();
        Stakes stakes = new Stakes(forecast);
        List<Group> groups = new ArrayList<>();
        for (boolean territorial : new boolean[] {false, true}) {
            groups.add(new Group(
                    territorial ? "territories" : "departments",
                    Optional.empty(),
                    ranked(
                            ladder,
                            forecast,
                            stakes,
                            unit -> ladder.groupOf(unit.unit()).isEmpty()
                                    && kind(mapping, unit).territorial() == territorial)));
        }
        for (Ladder.Group group : ladder.groups()) {
            List<Ranked> units =
                    ranked(ladder, forecast, stakes, unit -> group.units().contains(unit.unit()));
            if (!units.isEmpty()) {
                groups.add(new Group(id(group), Optional.of(group), units));
            }
        }
        return groups;
    }

    private static Unit.Kind kind(Mapping mapping, UnitForecast unit) {
        return mapping.unit(unit.unit()).map(Unit::kind).orElse(Unit.Kind.DEPARTMENT);
    }

    private static String id(Ladder.Group group) {
        return "group_" + group.id().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    private static double loss(UnitForecast unit) {
        return Printed.points(unit.weightedLoss());
    }

    private static List<Ranked> ranked(
            Ladder ladder, Forecast forecast, Stakes stakes, Predicate<UnitForecast> belongs) {
        List<UnitForecast> units =
                forecast.units().stream().filter(belongs).sorted(LARGEST_FIRST).toList();
        List<Ranked> ranked = new ArrayList<>();
        List<Ranked> leftOff = new ArrayList<>();
        for (UnitForecast unit : units) {
            double evidence = stakes.evidence(unit);
            Optional<LeftOff> why = leftOff(unit, evidence, ladder);
            if (why.isPresent()) {
                leftOff.add(new Ranked(unit, OptionalInt.empty(), why, evidence));
            } else {
                ranked.add(new Ranked(unit, OptionalInt.of(rank(unit, ranked)), why, evidence));
            }
        }
        ranked.addAll(leftOff);
        return ranked;
    }

    private static Optional<LeftOff> leftOff(UnitForecast unit, double evidence, Ladder ladder) {
        if (unit.items() == 0) {
            return Optional.of(LeftOff.NO_ITEMS);
        }
        return Printed.share(evidence) < ladder.leastEvidence()
                ? Optional.of(LeftOff.LITTLE_EVIDENCE)
                : Optional.empty();
    }

    private static int rank(UnitForecast unit, List<Ranked> before) {
        if (before.isEmpty()) {
            return 1;
        }
        Ranked last = before.get(before.size() - 1);
        return loss(last.unit()) == loss(unit) ? last.rank().orElseThrow() : before.size() + 1;
    }
}
