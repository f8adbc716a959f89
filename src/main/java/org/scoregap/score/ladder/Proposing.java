package org.scoregap.score.ladder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Ladder.Condition;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.mapping.Ladder.Level;
import org.scoregap.mapping.Mapping;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.habit.ReportingHabits;
import org.scoregap.score.ladder.Proposal.Placed;
import org.scoregap.score.ladder.Proposal.Reason;
import org.scoregap.score.ladder.UnitRanking.Ranked;

/**
 * Ranks the units and finds the sternest level that any condition proposes.
 *
 * <p>A unit with too little evidence is not ranked, and no estimated loss puts it on a level; how it reports still does, so
 * that sending nothing is no way off the list.
 */
public final class Proposing {
    private final Ladder ladder;
    private final UnitFigures figures;

    private Proposing(Ladder ladder, UnitFigures figures) {
        this.ladder = ladder;
        this.figures = figures;
    }

    /**
     * What the last of {@code weeks} proposes.
     *
     * @param weeks oldest first, at least one; of those before the last only the units are looked at
     * @param habits of the last week
     */
    public static Proposal of(Mapping mapping, List<Forecast> weeks, ReportingHabits habits) {
        Ladder ladder = mapping.settings().ladder();
        Proposing proposing = new Proposing(ladder, new UnitFigures(weeks, habits, ladder.listedFrom()));
        return new Proposal(
                ladder,
                Math.min(weeks.size(), Ladder.MOST_WEEKS),
                UnitRanking.of(mapping, weeks.get(weeks.size() - 1)).stream()
                        .map(proposing::group)
                        .toList());
    }

    private Proposal.Group group(UnitRanking.Group group) {
        OptionalDouble loss = group.units().size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(group.units().stream()
                        .mapToDouble(place -> place.unit().weightedLoss())
                        .sum());
        List<Placed> units =
                group.units().stream().map(place -> placed(place, loss)).toList();
        RedAndBlack lists = RedAndBlack.of(units, ladder);
        return new Proposal.Group(group.id(), group.configured(), units, lists.red(), lists.black());
    }

    private Placed placed(Ranked place, OptionalDouble groupLoss) {
        Map<Criterion, Double> known = figures.of(place, groupLoss);
        for (int i = ladder.levels().size() - 1; i >= 0; i--) {
            Level level = ladder.levels().get(i);
            List<Reason> reasons = new ArrayList<>();
            level.when().forEach(condition -> reason(condition, place, known).ifPresent(reasons::add));
            if (!reasons.isEmpty()) {
                return new Placed(place, known, Optional.of(level), reasons);
            }
        }
        return new Placed(place, known, Optional.empty(), List.of());
    }

    private Optional<Reason> reason(Condition condition, Ranked place, Map<Criterion, Double> known) {
        Map<Criterion, Double> found = new EnumMap<>(Criterion.class);
        for (Map.Entry<Criterion, Double> least : condition.least().entrySet()) {
            Criterion criterion = least.getKey();
            Double listed = known.get(criterion);
            if (listed == null) {
                return Optional.empty();
            }
            double figure = criterion == Criterion.WEEKS
                    ? figures.weeks(place.unit(), condition.weeksFrom(ladder.listedFrom()))
                    : listed;
            if (figure < least.getValue()) {
                return Optional.empty();
            }
            found.put(criterion, figure);
        }
        return Optional.of(new Reason(condition, found));
    }
}
