package org.scoregap.score.evidence;

import org.scoregap.model.Observed;
import org.scoregap.model.Period;

/**
 * What somebody else than the unit itself found: an inspection, a survey or an official figure.
 *
 * @param taken the week in which it was taken
 * @param failures 0 to {@code checked}, fractional for marks; for a count the occurrences
 * @param checked sites or people looked at, above 0; for a count the 1 look
 */
public record DirectFigure(Observed observed, Period taken, double failures, double checked) {
    public DirectFigure {
        if (!(checked > 0) || !(failures >= 0)) {
            throw new IllegalArgumentException(observed.tally().origin() + ": " + failures + " failures of " + checked);
        }
    }

    public double passes() {
        return Math.max(0, checked - failures);
    }
}
