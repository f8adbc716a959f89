package org.scoregap.score.belief;

import java.util.OptionalDouble;
import org.scoregap.model.UnitId;

/**
 * How a unit reports (DESIGN §6, steps 2 to 4 and 7).
 *
 * @param factor f: how many failures inspectors find for each one that it reports; above 0
 * @param emptyRate μ: the failing rate to expect of all its indicators where its reports are empty; empty where they are
 *     not
 * @param swing s: a standard deviation of the logarithm of {@code factor}, or of {@code emptyRate}
 * @param reach how much of a change of the city's factor (of the city's mean rate, where its reports are empty) reaches it:
 *     1 for a unit that was never inspected, falling towards 0
 */
public record Habit(
        UnitId unit,
        Reported reported,
        Inspected inspected,
        double factor,
        OptionalDouble emptyRate,
        double swing,
        double reach) {

    /** Whether it reports practically no failures. */
    public boolean empty() {
        return emptyRate.isPresent();
    }
}
