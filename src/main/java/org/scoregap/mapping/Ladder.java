package org.scoregap.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scoregap.model.UnitId;

/**
 * From which figures on a unit is proposed for what (责任层级), and how units are ranked.
 *
 * @param listedFrom the weighted loss from which a week counts as one with losses; more than 0
 * @param leastEvidence share of a unit's weighted loss, 0 to 1, that must rest on figures that are not stale; with less it
 *     is not ranked
 * @param redList how many of each group's best the red list names, before ties; at least 0
 * @param blackList how many of each group's worst the black list names, before ties; at least 0
 * @param levels mildest first
 * @param groups units that are ranked apart from departments and territories; no unit is in two
 */
public record Ladder(
        double listedFrom, double leastEvidence, int redList, int blackList, List<Level> levels, List<Group> groups) {
    /** Weeks in a row are counted back as far as this, with the week itself: a quarter. */
    public static final int MOST_WEEKS = 13;

    /** Without levels and lists: departments and territories are ranked, and nothing is proposed. */
    public static final Ladder NONE = new Ladder(0.5, 0, 0, 0, List.of(), List.of());

    public Ladder {
        levels = List.copyOf(levels);
        groups = List.copyOf(groups);
    }

    /** The group that a unit is ranked in, where it is neither the departments nor the territories. */
    public Optional<Group> groupOf(UnitId unit) {
        return groups.stream().filter(group -> group.units().contains(unit)).findFirst();
    }

    /**
     * What may be proposed.
     *
     * @param name what people call it
     * @param nameEn the same in English; empty when not given
     * @param when any one of them suffices; at least one
     */
    public record Level(String id, String name, Optional<String> nameEn, List<Condition> when) {
        public Level {
            when = List.copyOf(when);
            if (when.isEmpty()) {
                throw new IllegalArgumentException(id + ": a level without conditions");
            }
        }

        /** As lists in that language call it. */
        public String name(String language) {
            return language.equals("en") ? nameEn.orElse(name) : name;
        }
    }

    /**
     * Figures that must all be reached.
     *
     * @param least the smallest figure that will do, by what it is; at least one
     */
    public record Condition(Map<Criterion, Double> least) {
        public Condition {
            least = Collections.unmodifiableMap(new TreeMap<>(least));
            if (least.isEmpty()) {
                throw new IllegalArgumentException("a condition without figures");
            }
        }

        /** The weighted loss that {@link Criterion#WEEKS} counts weeks of. */
        public double weeksFrom(double listedFrom) {
            return least.getOrDefault(Criterion.POINTS, listedFrom);
        }

        /** Whether every unit that meets this one meets {@code other} too. */
        public boolean implies(Condition other, double listedFrom) {
            Map<Criterion, Double> mine = complete(listedFrom);
            return other.complete(listedFrom).entrySet().stream()
                    .allMatch(wanted -> mine.getOrDefault(wanted.getKey(), 0.0) >= wanted.getValue());
        }

        /** A week that counts has the loss that weeks are counted from: whoever has weeks has the points too. */
        private Map<Criterion, Double> complete(double listedFrom) {
            Map<Criterion, Double> complete = new TreeMap<>(least);
            if (least.containsKey(Criterion.WEEKS)) {
                complete.putIfAbsent(Criterion.POINTS, listedFrom);
            }
            return complete;
        }
    }

    /** What a level may depend on. */
    public enum Criterion {
        /** Weighted loss: hundredths of a framework's points, over all frameworks. */
        POINTS(true),
        /** Of its group's weighted loss, 0 to 1; none in a group of one. */
        SHARE(true),
        /** Weeks in a row with as many points as the condition asks for, else with {@link Ladder#listedFrom}. */
        WEEKS(true),
        /** Weighted loss on easy indicators. */
        EASY(true),
        /** How many easy indicators lose points. */
        EASY_ITEMS(true),
        /** Weighted charge. */
        CHARGE(false),
        /** Reports that it owes and has missed. */
        MISSING(false),
        /** Reports that came late. */
        LATE(false),
        /** How many failures inspectors find for each one that it reports, where it was inspected enough. */
        UNDER_REPORTING(false),
        /** 1 where it reports practically no failures, else 0. */
        EMPTY_REPORTS(false);

        private final boolean estimated;

        Criterion(boolean estimated) {
            this.estimated = estimated;
        }

        /** Whether it is a loss, which takes evidence, and not how the unit reports, which is a fact. */
        public boolean estimated() {
            return estimated;
        }

        /** As the mapping writes it: {@code easy-items}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Units that are ranked among themselves: 窗口行业.
     *
     * @param nameEn in English; empty when not given
     */
    public record Group(String id, String name, Optional<String> nameEn, List<UnitId> units) {
        public Group {
            units = List.copyOf(units);
        }

        /** As lists in that language call it. */
        public String name(String language) {
            return language.equals("en") ? nameEn.orElse(name) : name;
        }
    }
}
