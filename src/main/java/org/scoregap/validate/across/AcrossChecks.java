package org.scoregap.validate.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
 * Compares what stands for one period with what other units report for it and with the weeks before. The checks: the same
 * figure from two units, unchanged to the last digit, a jump out of its own history, a cumulative figure that fell.
 */
public final class AcrossChecks {
    private static final Comparator<StoredProblem> ORDER = Comparator.comparingLong(StoredProblem::submission)
            .thenComparing(stored -> stored.problem().where())
            .thenComparing(stored -> stored.problem().code())
            .thenComparing(stored -> stored.problem().found());

    private AcrossChecks() {}

    /**
     * What is doubtful in {@code period} beside what else stands.
     *
     * @param standing all that stands up to and including {@code period}, in any order; what is later is ignored
     * @return problems of {@code period} alone, by submission and cell; the same whatever the order of {@code standing}
     */
    public static List<StoredProblem> check(Mapping mapping, Period period, List<Observed> standing) {
        List<StoredProblem> problems = new ArrayList<>(ReportedTwice.check(mapping, period, standing));
        HistoryChecks history = new HistoryChecks(mapping.settings().jumpDeviations(), period);
        for (Series series : series(mapping, period, standing)) {
            history.check(series).ifPresent(problems::add);
        }
        problems.sort(ORDER);
        return List.copyOf(problems);
    }

    private static List<Series> series(Mapping mapping, Period period, List<Observed> standing) {
        Map<Series.Key, TreeMap<Period, List<Observed>>> weeks = new TreeMap<>();
        for (Observed observed : standing) {
            if (observed.period().compareTo(period) <= 0) {
                weeks.computeIfAbsent(Series.Key.of(observed), key -> new TreeMap<>())
                        .computeIfAbsent(observed.period(), week -> new ArrayList<>())
                        .add(observed);
            }
        }
        List<Series> all = new ArrayList<>();
        weeks.forEach((key, byWeek) -> mapping.indicator(key.indicator()).ifPresent(indicator -> {
            TreeMap<Period, Series.Point> points = new TreeMap<>();
            byWeek.forEach((week, observed) -> Series.point(observed).ifPresent(point -> points.put(week, point)));
            all.add(new Series(key, indicator, points));
        }));
        return all;
    }

    static StoredProblem problem(ProblemCode code, Observed at, Indicator indicator, String found, String expected) {
        Tally tally = at.tally();
        Problem problem = Problem.of(code, at.file(), tally.origin(), found, expected)
                .about(indicator.id(), indicator.pointsAtStake());
        return new StoredProblem(at.submission(), problem);
    }
}
