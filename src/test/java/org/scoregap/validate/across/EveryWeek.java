package org.scoregap.validate.across;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.StoredProblem;

/** Brings what stands of several weeks before the checks as the store does: week by week. */
public final class EveryWeek {
    private EveryWeek() {}

    /** What is doubtful in {@code asked}; what is later is left out. */
    public static List<StoredProblem> check(Mapping mapping, Period asked, List<Observed> standing) {
        Map<Period, List<Observed>> weeks =
                standing.stream().collect(Collectors.groupingBy(Observed::period, TreeMap::new, Collectors.toList()));
        AcrossChecks checks = new AcrossChecks();
        weeks.forEach((week, observed) -> {
            if (week.compareTo(asked) < 0) {
                checks.pass(week, observed);
            }
        });
        return checks.check(mapping, asked, weeks.getOrDefault(asked, List.of()));
    }
}
