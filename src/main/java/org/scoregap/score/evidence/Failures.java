package org.scoregap.score.evidence;

import java.util.Optional;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.model.Finding;
import org.scoregap.model.Finding.Amount;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Measure;

/**
 * What of a finding costs points: a mark g of scale S fails by 1 − g/S, and where less is better, what "passed" is what
 * fails.
 *
 * @param failed at least 0
 * @param of what was looked at, above 0; 1 for a count
 */
public record Failures(double failed, double of) {

    /** Empty for 0 of 0, for values and milestones, and where the indicator does not apply. */
    public static Optional<Failures> in(Indicator indicator, Finding finding) {
        if (indicator.measure().sampled() && finding instanceof Checks checks && checks.checked() > 0) {
            return Optional.of(new Failures(failing(indicator, checks.passed(), checks.checked()), checks.checked()));
        }
        if (indicator.measure() == Measure.COUNT && finding instanceof Amount amount) {
            return Optional.of(new Failures(Math.max(0, amount.amount()), 1));
        }
        return Optional.empty();
    }

    /** How many of {@code checked} failed, when {@code passed} of them is the finding. */
    public static double failing(Indicator indicator, double passed, double checked) {
        return Math.max(0, indicator.better() == Better.LOWER ? passed : checked - passed);
    }
}
