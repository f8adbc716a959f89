package org.scoregap.worlds;

import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Observed;

/** What was seen of one indicator: sites, or sites weighed by their age. */
record Seen(double passed, double checked) {
    static final Seen NOTHING = new Seen(0, 0);

    static Seen of(Observed observed) {
        if (observed.tally().finding() instanceof Checks checks) {
            return new Seen(checks.passed(), checks.checked());
        }
        throw new IllegalArgumentException("not a rate: " + observed);
    }

    Seen plus(Seen other) {
        return new Seen(passed + other.passed, checked + other.checked);
    }

    Seen times(double weight) {
        return new Seen(passed * weight, checked * weight);
    }

    double failed() {
        return checked - passed;
    }
}
