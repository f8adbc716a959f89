package org.scoregap.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
public final class ProblemsAcross {
    private final Session session;
    private final Store store;

    ProblemsAcross(Session session, Store store) {
        this.session = session;
        this.store = store;
    }

    List<StoredProblem> of(Period period) {
        return of(Set.of(period));
    }

    /** Those of several periods, period by period, from one reading of the store. */
    public List<StoredProblem> of(Set<Period> wanted) {
        Optional<Period> first = session.periods().first();
        if (wanted.isEmpty() || first.isEmpty()) {
            return List.of();
        }
        SortedMap<Period, Mapping> mappings = new TreeMap<>();
        wanted.forEach(period -> mappings.put(period, session.mapping(period)));
        List<StoredProblem> problems = new ArrayList<>();
        AcrossChecks checks = new AcrossChecks();
        List<StoredProblem> doubts = new ArrayList<>();
        store.standingByPeriod(
                first.get(),
                mappings.lastKey(),
                session.asOf(),
                period -> mappings.containsKey(period) ? Sites.OF_REPORTS : Sites.NONE,
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
                                .computeIfAbsent(found.submission(), number -> store.overrides(number, session.asOf()))
                                .applyTo(found.problem())))
                .toList();
    }
}
