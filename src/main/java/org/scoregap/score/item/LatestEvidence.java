package org.scoregap.score.item;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Finding.Amount;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.score.evidence.DirectFigures;
import org.scoregap.score.evidence.FinestReports;
import org.scoregap.score.evidence.ObservedOrder;

/**
 * The present figure (现状值) that lists show beside a loss: the latest inspection, survey or official figure, else the
 * latest self-report, as it stands. Values and milestones are scored by it.
 *
 * <p>Direct figures: all that were taken in the latest week with any. Self-reports: the {@link FinestReports} of the latest
 * period with any. 0 of 0 is no evidence: what is older counts then.
 */
final class LatestEvidence {
    private final FinestReports finest;
    private final DirectFigures.Weeks weeks = new DirectFigures.Weeks();

    LatestEvidence(Mapping mapping) {
        this.finest = new FinestReports(mapping);
    }

    /** What {@code observed}, all of this indicator, say of it; empty when nothing has been seen. */
    Optional<Evidence> of(Indicator indicator, List<Observed> observed) {
        List<Observed> direct = observed.stream()
                .filter(one -> one.source().direct() && says(indicator.measure(), one))
                .toList();
        if (!direct.isEmpty()) {
            return Optional.of(latest(direct, weeks::taken, indicator));
        }
        List<Observed> usable =
                observed.stream().filter(one -> says(indicator.measure(), one)).toList();
        return usable.isEmpty() ? Optional.empty() : Optional.of(latest(usable, Observed::period, indicator));
    }

    private static boolean says(Measure measure, Observed one) {
        return measure.sampled()
                ? one.tally().finding() instanceof Checks checks && checks.checked() > 0
                : one.tally().finding() instanceof Amount;
    }

    private Evidence latest(List<Observed> usable, Function<Observed, Period> when, Indicator indicator) {
        Period latest = usable.stream().map(when).max(Comparator.naturalOrder()).orElseThrow();
        List<Observed> basis = usable.stream()
                .filter(one -> when.apply(one).equals(latest))
                .sorted(ObservedOrder.FIXED)
                .toList();
        return Combined.of(indicator, basis.get(0).source().direct() ? basis : finest.of(indicator, basis), latest);
    }
}
