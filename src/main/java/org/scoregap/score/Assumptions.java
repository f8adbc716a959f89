package org.scoregap.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.forecast.Assumption;
import org.scoregap.score.forecast.Assumption.AtStake;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.habit.CityFactors;
import org.scoregap.score.habit.ReportingHabits.CityWeek;
import org.scoregap.score.item.Item;
import org.scoregap.score.item.Items;

/** Which of the model's assumptions may not hold today: those only that something in the data speaks against. */
final class Assumptions {
    /** The usual factor is no longer a start but the answer. */
    private static final double MOSTLY_USUAL = 0.5;

    /** From here on old evidence is most of it. */
    private static final double MOSTLY_STALE = 0.5;

    /** From this part of a framework's points on, what nobody has seen is much. */
    private static final double MUCH_UNSEEN = 0.2;

    private final Mapping mapping;
    private final Period period;
    private final Standing standing;
    private final Claims claims;
    private final Items items;
    private final List<Gap> gaps;

    private Assumptions(Mapping mapping, Period period, Standing standing, Claims claims, Items items, List<Gap> gaps) {
        this.mapping = mapping;
        this.period = period;
        this.standing = standing;
        this.claims = claims;
        this.items = items;
        this.gaps = gaps;
    }

    /**
     * In a fixed order: what makes the loss wrong first, then what makes it vague.
     *
     * @param claims those in {@code standing}
     */
    static List<Assumption> doubtful(
            Mapping mapping, Period period, Standing standing, Claims claims, Items items, List<Gap> gaps) {
        Assumptions all = new Assumptions(mapping, period, standing, claims, items, gaps);
        List<Assumption> doubtful = new ArrayList<>();
        all.rising().ifPresent(doubtful::add);
        all.fewInspections().ifPresent(doubtful::add);
        all.empty().ifPresent(doubtful::add);
        all.stale().ifPresent(doubtful::add);
        all.unseen().ifPresent(doubtful::add);
        all.assessors().ifPresent(doubtful::add);
        all.date().ifPresent(doubtful::add);
        return doubtful;
    }

    private LossModel model() {
        return mapping.settings().model();
    }

    private Optional<Assumption> rising() {
        CityFactors factors = CityFactors.forAlarm(mapping, period, standing, claims, now());
        List<CityWeek> weeks = factors.weeks();
        int rises = factors.rising();
        return rises == 0
                ? Optional.empty()
                : Optional.of(new Assumption.RisingUnderReporting(
                        rises,
                        weeks.get(weeks.size() - 1 - rises).factor(),
                        weeks.get(weeks.size() - 1).factor()));
    }

    private Optional<Assumption> fewInspections() {
        int weeks = (int) Math.ceil(model().habitHalfLife());
        int inspections = inspectionsSince(period.plus(-weeks));
        CityWeek now = now();
        return inspections > 0 && now.usualWeight() < MOSTLY_USUAL
                ? Optional.empty()
                : Optional.of(new Assumption.FewInspections(
                        inspections, weeks, model().underReporting().usual(), now.usualWeight()));
    }

    private CityWeek now() {
        return CityFactors.week(period, items.beliefs().underReporting().city(), model());
    }

    private int inspectionsSince(Period earlier) {
        Standing counting = standing.counting(mapping, period);
        return (int) mapping.indicators().stream()
                .filter(indicator -> indicator.measure().sampled())
                .flatMap(indicator -> counting.of(indicator.id()).direct().stream())
                .filter(one -> one.source() == Source.INSPECTION && one.period().compareTo(earlier) > 0)
                .count();
    }

    private Optional<Assumption> empty() {
        Set<UnitId> units = new TreeSet<>();
        for (Habit habit : items.beliefs().underReporting().all()) {
            if (habit.empty()) {
                units.add(habit.unit());
            }
        }
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new Assumption.EmptyReports(
                        List.copyOf(units),
                        points(item -> item.prospect().habits().stream().anyMatch(Habit::empty))));
    }

    /** Points in play of the items meant, by framework. */
    private List<AtStake> points(Predicate<Item> meant) {
        List<AtStake> points = new ArrayList<>();
        for (Framework framework : mapping.frameworks()) {
            double sum = items.of(framework).stream()
                    .filter(meant)
                    .mapToDouble(Item::points)
                    .sum();
            if (sum > 0) {
                points.add(new AtStake(framework.id(), sum));
            }
        }
        return points;
    }

    private Optional<Assumption> stale() {
        int stale = count(EvidenceState.STALE).size();
        int seen = stale + count(EvidenceState.FRESH).size();
        return stale > MOSTLY_STALE * seen ? Optional.of(new Assumption.StaleEvidence(stale, seen)) : Optional.empty();
    }

    private Set<IndicatorId> count(EvidenceState state) {
        Set<IndicatorId> indicators = new LinkedHashSet<>();
        gaps.stream().filter(gap -> gap.evidence() == state).forEach(gap -> indicators.add(gap.indicator()));
        return indicators;
    }

    private Optional<Assumption> unseen() {
        Set<IndicatorId> unseen = count(EvidenceState.NONE);
        Predicate<Item> none = item -> unseen.contains(item.indicator().id());
        List<AtStake> much = points(none).stream()
                .filter(part -> part.points()
                        >= MUCH_UNSEEN
                                * mapping.framework(part.framework())
                                        .map(items::pointsInPlay)
                                        .orElse(0.0))
                .toList();
        int indicators = (int) items.all().stream()
                .filter(none)
                .filter(item -> much.stream()
                        .anyMatch(
                                part -> part.framework().equals(item.framework().id())))
                .map(item -> item.indicator().id())
                .distinct()
                .count();
        return much.isEmpty() ? Optional.empty() : Optional.of(new Assumption.Unseen(indicators, much));
    }

    private Optional<Assumption> assessors() {
        boolean usual = model().strictness() == 1 && model().clustering() == 0;
        return usual
                ? Optional.empty()
                : Optional.of(new Assumption.OtherAssessors(model().strictness(), model().clustering()));
    }

    private Optional<Assumption> date() {
        return mapping.settings()
                .assessment()
                .map(date -> Period.of(date).compareTo(period) < 0
                        ? Optional.<Assumption>of(new Assumption.AssessmentPast(date))
                        : Optional.<Assumption>empty())
                .orElseGet(() -> Optional.of(
                        new Assumption.NoAssessmentDate(model().swing().horizon())));
    }
}
