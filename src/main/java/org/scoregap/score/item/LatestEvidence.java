package org.scoregap.score.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Finding.Amount;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.score.evidence.DirectFigures;
import org.scoregap.score.evidence.FinestReports;
import org.scoregap.score.evidence.IndicatorFigures;
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

    /** What {@code figures} say of {@code indicator}, which they are of; empty when nothing has been seen. */
    Optional<Evidence> of(Indicator indicator, IndicatorFigures figures) {
        List<Observed> direct = figures.direct().stream()
                .filter(one -> says(indicator.measure(), one))
                .toList();
        if (!direct.isEmpty()) {
            Period latest = direct.stream()
                    .map(weeks::taken)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            List<Observed> basis = direct.stream()
                    .filter(one -> weeks.taken(one).equals(latest))
                    .toList();
            return Optional.of(Combined.of(indicator, basis, latest));
        }
        List<Observed> basis = latest(indicator, figures.reported());
        return basis.isEmpty()
                ? Optional.empty()
                : Optional.of(Combined.of(
                        indicator, finest.of(indicator, basis), basis.get(0).period()));
    }

    /** The self-reports of the last period with any that say something, in a fixed order. */
    private static List<Observed> latest(Indicator indicator, List<Observed> reported) {
        List<Observed> latest = new ArrayList<>();
        for (int i = reported.size() - 1; i >= 0; i--) {
            Observed one = reported.get(i);
            if (!latest.isEmpty() && !one.period().equals(latest.get(0).period())) {
                break;
            }
            if (says(indicator.measure(), one)) {
                latest.add(one);
            }
        }
        latest.sort(ObservedOrder.FIXED);
        return latest;
    }

    private static boolean says(Measure measure, Observed one) {
        return measure.sampled()
                ? one.tally().finding() instanceof Checks checks && checks.checked() > 0
                : one.tally().finding() instanceof Amount;
    }
}
