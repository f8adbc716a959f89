package org.scoregap.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Overrides;
import org.scoregap.model.Period;
import org.scoregap.model.StoredProblem;
import org.scoregap.store.Sites;
import org.scoregap.store.Store;
import org.scoregap.validate.across.AcrossChecks;

/** The problems that only show when everything stored is looked at together, less what somebody vouched for. */
final class ProblemsAcross {
    private final Store store;
    private final Instant asOf;

    ProblemsAcross(Store store, Instant asOf) {
        this.store = store;
        this.asOf = asOf;
    }

    /**
     * Those of some periods, period by period.
     *
     * @param mappings the periods that are asked about, each with its mapping
     * @param first the first period that anything stands of
     */
    List<StoredProblem> of(SortedMap<Period, Mapping> mappings, Period first) {
        List<StoredProblem> problems = new ArrayList<>();
        if (mappings.isEmpty()) {
            return problems;
        }
        AcrossChecks checks = new AcrossChecks();
        List<StoredProblem> doubts = new ArrayList<>();
        store.standingByPeriod(
                first,
                mappings.lastKey(),
                asOf,
                period -> mappings.containsKey(period) ? Sites.ALL : Sites.NONE,
                (period, standing) -> {
                    doubts.addAll(standing.doubts());
                    Mapping mapping = mappings.get(period);
                    if (mapping == null) {
                        checks.pass(period, standing.observed());
                    } else {
                        problems.addAll(checks.check(mapping, period, standing.observed()));
                        problems.addAll(concerning(standing.observed(), doubts));
                    }
                });
        return vouched(problems);
    }

    /** A file of several periods is doubtful in the later ones too. */
    private static List<StoredProblem> concerning(List<Observed> standing, List<StoredProblem> doubts) {
        Set<Long> submissions = standing.stream().map(Observed::submission).collect(Collectors.toSet());
        return doubts.stream()
                .filter(doubt -> submissions.contains(doubt.submission()))
                .toList();
    }

    private List<StoredProblem> vouched(List<StoredProblem> problems) {
        Map<Long, Overrides> overrides = new HashMap<>();
        return problems.stream()
                .map(found -> new StoredProblem(
                        found.submission(),
                        overrides
                                .computeIfAbsent(found.submission(), number -> store.overrides(number, asOf))
                                .applyTo(found.problem())))
                .toList();
    }
}
