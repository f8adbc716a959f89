package org.scoregap.mapping;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.scoregap.model.UnitId;

/**
 * The part of the tree of units that a list is narrowed to: a unit with everything below it, the units of one level, or
 * both. Where a level is wanted, what is below it is told by the unit of that level that it is in.
 */
public final class Branch {
    private final Mapping mapping;
    private final Optional<UnitId> top;
    private final Optional<Level> level;

    /** The levels of units (市、区、镇办、社区). */
    public enum Level {
        /** The city, its departments and offices. */
        CITY,
        DISTRICT,
        STREET,
        COMMUNITY;

        static Level of(Unit.Kind kind) {
            return switch (kind) {
                case CITY, DEPARTMENT, OFFICE -> CITY;
                case TERRITORY -> DISTRICT;
                case STREET -> STREET;
                case COMMUNITY -> COMMUNITY;
            };
        }
    }

    /**
     * @param top empty for the whole tree
     * @param level empty for every level, each unit for itself
     */
    public Branch(Mapping mapping, Optional<UnitId> top, Optional<Level> level) {
        this.mapping = mapping;
        this.top = top;
        this.level = level;
    }

    public Optional<UnitId> top() {
        return top;
    }

    public Optional<Level> level() {
        return level;
    }

    /** Whether nothing is narrowed. */
    public boolean isWhole() {
        return top.isEmpty() && level.isEmpty();
    }

    /** Whether the unit is the top or below it. */
    public boolean holds(UnitId unit) {
        return top.isEmpty()
                || nearest(unit, each -> each.id().equals(top.get())).isPresent();
    }

    /** The unit by which another is listed: itself, or the one of the wanted level that it is in; empty outside. */
    public Optional<UnitId> listedAs(UnitId unit) {
        Optional<UnitId> listed = level.isEmpty()
                ? Optional.of(unit)
                : nearest(unit, each -> Level.of(each.kind()) == level.get()).map(Unit::id);
        return listed.filter(this::holds);
    }

    /** Itself or the nearest unit above it that is meant; a tree with a circle has an end too. */
    private Optional<Unit> nearest(UnitId from, Predicate<Unit> meant) {
        Set<UnitId> passed = new HashSet<>();
        Optional<Unit> unit = mapping.unit(from);
        while (unit.isPresent() && passed.add(unit.get().id())) {
            if (meant.test(unit.get())) {
                return unit;
            }
            unit = unit.get().parent().flatMap(mapping::unit);
        }
        return Optional.empty();
    }
}
