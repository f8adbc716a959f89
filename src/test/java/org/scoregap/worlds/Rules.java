package org.scoregap.worlds;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * What makes a world: how units report, and what inspectors and assessors find where the failing rate is known.
 *
 * @param missing probability that a report is not made, by the failing rate
 * @param inspected failing rate that our own inspectors meet
 * @param assessed failing rate that the assessors meet
 * @param clustering how alike the sites of one visit are, 0 (not at all) to 1
 * @param setting of {@code model} in scoregap.yaml that tells the program so; empty where there is none
 */
record Rules(
        Reporting reporting,
        DoubleUnaryOperator missing,
        DoubleUnaryOperator inspected,
        DoubleUnaryOperator assessed,
        double clustering,
        Optional<String> setting) {

    /** The failing rate that a unit reports for a week, from 0. */
    interface Reporting {
        double failing(Habit habit, Subject subject, int week);
    }

    /** Seven of a hundred reports are missing; inspectors and assessors find what is true. */
    static Rules reporting(Reporting reporting) {
        return new Rules(
                reporting,
                rate -> 0.07,
                DoubleUnaryOperator.identity(),
                DoubleUnaryOperator.identity(),
                0,
                Optional.empty());
    }

    Rules missing(DoubleUnaryOperator probability) {
        return new Rules(reporting, probability, inspected, assessed, clustering, setting);
    }

    Rules inspected(DoubleUnaryOperator found) {
        return new Rules(reporting, missing, found, assessed, clustering, setting);
    }

    Rules assessed(DoubleUnaryOperator found) {
        return new Rules(reporting, missing, inspected, found, clustering, setting);
    }

    Rules clustered(double alike) {
        return new Rules(reporting, missing, inspected, assessed, alike, setting);
    }

    Rules setting(String yaml) {
        return new Rules(reporting, missing, inspected, assessed, clustering, Optional.of(yaml));
    }

    /** {@code rate} moved by {@code shift} on the logit scale. */
    static double onLogitScale(double rate, double shift) {
        double odds = rate / (1 - rate) * Math.exp(shift);
        return odds / (1 + odds);
    }
}
