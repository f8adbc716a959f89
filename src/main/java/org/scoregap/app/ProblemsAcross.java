package org.scoregap.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.model.StoredProblem;
import org.scoregap.store.Standing;
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

    /** @param standing what stood at the instant, of the period and those before it */
    List<StoredProblem> of(Mapping mapping, Period period, Standing standing) {
        List<StoredProblem> problems = new ArrayList<>(AcrossChecks.check(mapping, period, standing.observed()));
        standing.doubts().stream()
                .filter(doubt -> concerns(doubt, period, standing))
                .forEach(problems::add);
        return problems.stream()
                .map(found -> new StoredProblem(
                        found.submission(),
                        store.overrides(found.submission(), asOf).applyTo(found.problem())))
                .toList();
    }

    private static boolean concerns(StoredProblem doubt, Period period, Standing standing) {
        return standing.observed().stream()
                .anyMatch(observed -> observed.submission() == doubt.submission()
                        && observed.period().equals(period));
    }
}
