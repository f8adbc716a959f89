package org.scoregap.validate.across;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Tally;

/**
 * Compares what stands for one week with what other units report for it and with the weeks before. The checks: the same
 * figure from two units, unchanged to the last digit, a jump out of its own history, a cumulative figure that fell. Weeks
 * come one after the other, so that years of them need not be held at once.
 */
public final class AcrossChecks {
    private static final Comparator<StoredProblem> ORDER = Comparator.comparingLong(StoredProblem::submission)
            .thenComparing(stored -> stored.problem().where())
            .thenComparing(stored -> stored.problem().code())
            .thenComparing(stored -> stored.problem().found());

    private final Map<Series.Key, History> histories = new HashMap<>();

    /** A week that is not asked about: what comes later is compared with it. */
    public void pass(Period week, List<Observed> standing) {
        points(standing).forEach((key, point) -> history(key).add(week, point));
    }

    /**
     * What is doubtful in {@code week} beside what else stands in it and the weeks that went before, each of which was
     * checked or passed in its order.
     *
     * @param standing all that stands of the week, in any order
     * @return by submission and cell; the same whatever the order of {@code standing}
     */
    public List<StoredProblem> check(Mapping mapping, Period week, List<Observed> standing) {
        List<StoredProblem> problems = new ArrayList<>(ReportedTwice.check(mapping, week, standing));
        problems.addAll(besideHistory(mapping, week, points(standing)));
        problems.sort(ORDER);
        return List.copyOf(problems);
    }

    private Collection<StoredProblem> besideHistory(
            Mapping mapping, Period week, Map<Series.Key, Series.Point> points) {
        HistoryChecks checks = new HistoryChecks(mapping.settings().jumpDeviations(), week);
        SortedMap<Series.Key, StoredProblem> problems = new TreeMap<>();
        points.forEach((key, now) -> {
            History history = history(key);
            mapping.indicator(key.indicator())
                    .flatMap(indicator -> checks.check(indicator, now, history))
                    .ifPresent(problem -> problems.put(key, problem));
            history.add(week, now);
        });
        return problems.values();
    }

    private History history(Series.Key key) {
        return histories.computeIfAbsent(key, fresh -> new History());
    }

    private static Map<Series.Key, Series.Point> points(List<Observed> standing) {
        Map<Series.Key, List<Observed>> bySeries = new HashMap<>();
        for (Observed observed : standing) {
            if (HistoryChecks.compares(observed.source())) {
                bySeries.computeIfAbsent(Series.Key.of(observed), key -> new ArrayList<>(1))
                        .add(observed);
            }
        }
        Map<Series.Key, Series.Point> points = new HashMap<>();
        bySeries.forEach((key, observed) -> Series.point(observed).ifPresent(point -> points.put(key, point)));
        return points;
    }

    static StoredProblem problem(ProblemCode code, Observed at, Indicator indicator, String found, String expected) {
        Tally tally = at.tally();
        Problem problem = Problem.of(code, at.file(), tally.origin(), found, expected)
                .about(indicator.id(), indicator.pointsAtStake());
        return new StoredProblem(at.submission(), problem);
    }
}
