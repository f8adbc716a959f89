package org.scoregap.score.item;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Settings;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.score.evidence.ReportingCycle;
import org.scoregap.score.forecast.Forecast.EvidenceState;

/**
 * What is known of an indicator, and from which observations.
 *
 * @param finding on the indicator's own scale: a share 0 to 1 for rates and grades, else the amount
 * @param checks what the share is of; empty for amounts
 * @param taken the week in which the figure was taken
 * @param basis the observations that the finding was made of, in a fixed order; at least one
 */
public record Evidence(double finding, Optional<Checks> checks, Period taken, List<Observed> basis) {
    public Evidence {
        basis = List.copyOf(basis);
    }

    /** Fresh, or stale where it is older than {@code stale-after} of the indicator's cycles. */
    public EvidenceState state(Indicator indicator, Period now, Settings settings) {
        int age = new ReportingCycle(indicator.cadence()).age(taken, now);
        return age > settings.staleAfter() ? EvidenceState.STALE : EvidenceState.FRESH;
    }

    /** The file it comes from: of several the one that arrived last. */
    public String file() {
        return basis.stream()
                .max(Comparator.comparing(Observed::received)
                        .thenComparing(Observed::submission)
                        .thenComparing(Observed::file))
                .map(Observed::file)
                .orElseThrow();
    }
}
