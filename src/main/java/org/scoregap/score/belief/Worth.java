package org.scoregap.score.belief;

import org.scoregap.mapping.LossModel;
import org.scoregap.score.evidence.Claim;

/**
 * How many checks a unit's claim on a rate is worth in the prior (DESIGN §6, step 4).
 *
 * @param last the claim: the latest
 * @param fresh min(30, checked + 5)
 * @param fading 2^(−age/4), age in periods of the indicator's cadence
 * @param checks {@code fresh · fading}, but never less than a claim that was never made
 */
public record Worth(Claim last, double fresh, double fading, double checks) {
    static Worth of(Claim last, double fading, LossModel.Prior constants) {
        double fresh = Math.min(constants.most(), last.checked() + constants.beyondChecked());
        return new Worth(last, fresh, fading, Math.max(Math.min(fresh, constants.unreported()), fresh * fading));
    }

    /** What it counts for beside other units' claims on the same indicator. */
    double standing() {
        return last.checked() * fading;
    }
}
