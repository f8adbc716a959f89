package org.scoregap.score.ladder;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Ladder.Condition;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.mapping.Ladder.Level;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.ladder.UnitRanking.Ranked;

/**
 * What a week's figures propose for each unit. All figures are as printed, and the same that the lists show.
 *
 * @param ladder by which it was made
 * @param weeksKnown how many weeks could be looked at, with this one
 * @param groups departments, territories, then the mapping's own
 */
public record Proposal(Ladder ladder, int weeksKnown, List<Group> groups) {
    public Proposal {
        groups = List.copyOf(groups);
    }

    /** Every unit, group by group. */
    public Stream<Placed> units() {
        return groups.stream().flatMap(group -> group.units().stream());
    }

    /**
     * Units that are ranked among themselves.
     *
     * @param id as in {@link UnitRanking.Group}
     * @param configured the mapping's group; empty for departments and territories
     * @param units those that are ranked first, then those left off
     * @param red those that lose least and give no other cause, best first
     * @param black those that lose most, worst first
     */
    public record Group(
            String id, Optional<Ladder.Group> configured, List<Placed> units, List<Placed> red, List<Placed> black) {
        public Group {
            units = List.copyOf(units);
            red = List.copyOf(red);
            black = List.copyOf(black);
        }

        /** Its units' places alone. */
        public UnitRanking.Group ranking() {
            return new UnitRanking.Group(
                    id, configured, units.stream().map(Placed::place).toList());
        }
    }

    /**
     * One unit.
     *
     * @param place its rank, or why it has none
     * @param figures what levels may depend on; losses are absent where it is left off, a share where it is ranked alone, a
     *     factor where it was not inspected enough
     * @param level what is proposed; empty where nothing is
     * @param reasons every condition of that level that it meets; none without a level
     */
    public record Placed(Ranked place, Map<Criterion, Double> figures, Optional<Level> level, List<Reason> reasons) {
        public Placed {
            figures = Collections.unmodifiableMap(new TreeMap<>(figures));
            reasons = List.copyOf(reasons);
        }

        public UnitForecast unit() {
            return place.unit();
        }

        /** One of its figures; empty where it is absent. */
        public OptionalDouble figure(Criterion criterion) {
            return figures.containsKey(criterion)
                    ? OptionalDouble.of(figures.getOrDefault(criterion, 0.0))
                    : OptionalDouble.empty();
        }

        /** Whether it reports practically no failures. */
        public boolean emptyReports() {
            return figures.getOrDefault(Criterion.EMPTY_REPORTS, 0.0) > 0;
        }
    }

    /**
     * A condition that is met.
     *
     * @param found the unit's figures, for each that the condition names
     */
    public record Reason(Condition condition, Map<Criterion, Double> found) {
        public Reason {
            found = Collections.unmodifiableMap(new TreeMap<>(found));
        }

        /** What the unit has of a figure that the condition names. */
        public double found(Criterion criterion) {
            return found.getOrDefault(criterion, 0.0);
        }
    }
}
