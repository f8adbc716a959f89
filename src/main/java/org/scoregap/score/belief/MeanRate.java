package org.scoregap.score.belief;

import org.scoregap.mapping.LossModel;

/**
 * x̄: the failing rate that the city's units report on average, each claim fading as habits do (DESIGN §6, step 1).
 *
 * @param failures Σh·failures, at least 0
 * @param checked Σh·checked, at least 0
 * @param rate (Σh·failures + 0.1) / (Σh·checked + 1): above 0
 */
public record MeanRate(double failures, double checked, double rate) {
    static MeanRate of(double failures, double checked, LossModel.Reports constants) {
        return new MeanRate(
                failures, checked, (failures + constants.meanFailures()) / (checked + constants.meanChecks()));
    }
}
