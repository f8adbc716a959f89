package org.scoregap.score.belief;

import org.scoregap.mapping.LossModel;

/**
 * What a unit has reported in all, each claim fading as habits do.
 *
 * @param failures Σh·failures, at least 0
 * @param checked Σh·checked, at least 0
 * @param expected E = x̄·Σh·checked: the failures that a unit like the city's average would have reported, x̄ being at
 *     least a small part of what inspectors find
 * @param countedFailures the failures reported, each counted in full, however old, as long as it counts
 * @param countedChecked the checks reported, likewise
 */
public record Reported(
        double failures, double checked, double expected, double countedFailures, double countedChecked) {
    static final Reported NOTHING = new Reported(0, 0, 0, 0, 0);

    Reported plus(Reported more) {
        return new Reported(
                failures + more.failures,
                checked + more.checked,
                expected + more.expected,
                countedFailures + more.countedFailures,
                countedChecked + more.countedChecked);
    }

    /** Practically no failures where several were to be expected (DESIGN §6, step 2): such reports tell nothing. */
    boolean empty(LossModel.Empty empty) {
        return expected >= empty.expectedAtLeast() && failures < empty.below() * expected;
    }
}
