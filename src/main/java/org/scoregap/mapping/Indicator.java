package org.scoregap.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.SectionId;
import org.scoregap.model.UnitId;

/**
 * The smallest thing that is scored (指标).
 *
 * @param aliases other names that files use for it; folded, none is another indicator's name, id or alias
 * @param scale the highest mark of a grade, more than 0; 1 for other measures
 * @param dimension the unit its values are in, as people write it ({@code %}, {@code 处}, {@code ㎡}); may be empty
 * @param range the values that can be true, in that unit
 * @param cumulative whether its value may only grow within a year
 * @param better whether more or less of it is better
 * @param target what the city wants of it, for display beside the present figure; empty when none is set
 * @param scoresIn where it earns points; empty for a gate without points
 * @param gate the condition that bars frameworks; empty when it is none
 * @param reportedBy units that owe its report; empty for what only inspectors, surveys or statistics measure
 * @param lead the unit that answers for it (牵头)
 * @param support shares of its loss by supporting unit (配合), each above 0, together below 1; the lead keeps the rest
 * @param territoryShare the part of its loss that goes to the territories where its sites are, 0 to 1
 * @param siteTypes types of registered sites it is checked at; empty when it is not checked at sites
 * @param easy 容易得分项: nobody should lose points on it
 * @param assessment how the assessors will look at it
 * @param prior what to expect of it before anybody else than the units has looked; empty: what they report
 * @param effort how much work it is to mend it fully, more than 0, in a unit of the office's own choice (person-days), the
 *     same for all indicators; empty when nobody has said
 */
public record Indicator(
        IndicatorId id,
        String name,
        List<String> aliases,
        Measure measure,
        double scale,
        String dimension,
        Range range,
        boolean cumulative,
        Better better,
        Optional<Comparison> target,
        List<Scores> scoresIn,
        Optional<Gate> gate,
        List<UnitId> reportedBy,
        UnitId lead,
        SortedMap<UnitId, Double> support,
        double territoryShare,
        List<String> siteTypes,
        boolean easy,
        Assessment assessment,
        Cadence cadence,
        Optional<Prior> prior,
        OptionalDouble effort) {
    public Indicator {
        aliases = List.copyOf(aliases);
        scoresIn = List.copyOf(scoresIn);
        reportedBy = List.copyOf(reportedBy);
        support = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(support));
        siteTypes = List.copyOf(siteTypes);
        effort.ifPresent(work -> {
            if (!(work > 0)) {
                throw new IllegalArgumentException(id + ": effort " + work);
            }
        });
    }

    /** Whether more or less is better. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** How often its report is owed. */
    public enum Cadence {
        WEEKLY,
        MONTHLY,
        QUARTERLY,
        ANNUAL,
        ONCE
    }

    /**
     * Points in one section.
     *
     * @param points at least 0; 1 in a framework of kind {@code standards}
     */
    public record Scores(FrameworkId framework, SectionId section, double points, Scoring scoring) {}

    /**
     * 一票否决.
     *
     * @param fails the findings that bar the frameworks, on the indicator's own scale (shares 0 to 1 for rates and grades)
     * @param bars the frameworks that it bars: those it scores in unless stated
     */
    public record Gate(Comparison fails, List<FrameworkId> bars) {
        public Gate {
            bars = List.copyOf(bars);
        }
    }

    /**
     * The values that can be true, both ends included.
     *
     * @param low negative infinity when there is no lower end
     * @param high infinity when there is no upper end
     */
    public record Range(double low, double high) {
        public boolean contains(double value) {
            return value >= low && value <= high;
        }
    }

    /**
     * How the assessors will look.
     *
     * @param sample how many sites or people they will draw, at least 1; empty where nothing is drawn
     */
    public record Assessment(Method by, OptionalInt sample) {}

    /** By what means they look. */
    public enum Method {
        /** 实地、暗访. */
        FIELD,
        /** 材料、网上申报. */
        MATERIAL,
        /** 问卷. */
        SURVEY,
        /** 主管部门评价、监测. */
        OFFICIAL
    }

    /**
     * What to expect before anything has been seen.
     *
     * @param mean rates and grades: the expected pass rate, 0 to 1 (where less is better, the expected finding); counts: occurrences a period, at least 0; values and
     *     milestones: the expected share of the points, 0 to 1
     * @param weight more than 0: in periods for counts, in checks otherwise; says nothing for values and milestones
     */
    public record Prior(double mean, double weight) {}

    /** Its points in {@code framework}, over all sections; empty when it scores none there. */
    public OptionalDouble pointsIn(FrameworkId framework) {
        return scoresIn.stream()
                .filter(scores -> scores.framework().equals(framework))
                .mapToDouble(Scores::points)
                .reduce(Double::sum);
    }

    /** The most points any one framework gives for it: what hangs on one of its figures. */
    public double pointsAtStake() {
        return scoresIn.stream()
                .collect(Collectors.groupingBy(Scores::framework, Collectors.summingDouble(Scores::points)))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** Share of its loss by unit, leaving territories aside: lead and support, adding up to 1. */
    public Map<UnitId, Double> shares() {
        Map<UnitId, Double> shares = new TreeMap<>(support);
        shares.merge(
                lead,
                1 - support.values().stream().mapToDouble(Double::doubleValue).sum(),
                Double::sum);
        return shares;
    }

    /** Units whose figures on it are taken: those that owe it, lead, support. Territories may always report. */
    public SortedSet<UnitId> answerable() {
        SortedSet<UnitId> units = new java.util.TreeSet<>(support.keySet());
        units.add(lead);
        units.addAll(reportedBy);
        return units;
    }
}
