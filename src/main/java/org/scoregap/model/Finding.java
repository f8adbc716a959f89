package org.scoregap.model;

/** What was found for one indicator: three states that must never be mistaken for each other or for silence. */
public sealed interface Finding {

    /**
     * A rate or a grade.
     *
     * @param passed how many of them met the standard, 0 to {@code checked}; a mark g of scale S counts g/S
     * @param checked sites, items or respondents looked at; 0 when there was nothing to look at, which is reported
     *     and is no evidence
     */
    record Checks(double passed, int checked) implements Finding {
        public Checks {
            if (checked < 0 || !(passed >= 0) || passed > checked) {
                throw new IllegalArgumentException(passed + " passed of " + checked);
            }
        }
    }

    /**
     * A value, a count or a milestone.
     *
     * @param amount in the indicator's unit, finite; occurrences for a count; 1 (done) or 0 for a milestone
     */
    record Amount(double amount) implements Finding {
        public Amount {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("not a finite number: " + amount);
            }
        }
    }

    /** The unit says that the indicator does not concern it this time (不适用). */
    record NotApplicable() implements Finding {}
}
