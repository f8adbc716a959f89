package org.scoregap.score.evidence;

import java.util.List;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.UnitId;

/**
 * What one unit reported of its own work on one indicator in one week.
 *
 * @param unit whose work it is
 * @param failures 0 to {@code checked}, fractional for marks; for a count the occurrences, without an upper end
 * @param checked sites or items looked at, above 0; for a count the 1 period that was counted
 * @param basis the observations that add up to it, in a fixed order; at least one
 */
public record Claim(UnitId unit, Period period, double failures, double checked, List<Observed> basis) {
    public Claim {
        basis = List.copyOf(basis);
        if (!(checked > 0) || !(failures >= 0) || basis.isEmpty()) {
            throw new IllegalArgumentException(unit + " " + period + ": " + failures + " failures of " + checked);
        }
    }
}
