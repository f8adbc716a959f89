package org.scoregap.worlds;

import java.util.List;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;

/**
 * An indicator of a synthetic city and what is true of it.
 *
 * @param number from 0
 * @param unit number of the unit that reports it, from 0
 * @param points what it can earn
 * @param tiers whether it earns in tiers (95 % all, 85 % 0.6) or in proportion
 * @param sites how many there are, all of them in every report
 * @param sample how many sites the assessors draw
 * @param failing true share of failing sites, 0 to 1, in each week and, last, at the assessment
 * @param hides share of its failures that is hidden where habits differ from indicator to indicator
 * @param invented failing rate that is reported where reports are made up
 */
record Subject(
        int number,
        int unit,
        double points,
        boolean tiers,
        int sites,
        int sample,
        List<Double> failing,
        double hides,
        double invented) {
    Subject {
        failing = List.copyOf(failing);
    }

    IndicatorId id() {
        return new IndicatorId("I%03d".formatted(number));
    }

    UnitId unitId() {
        return unitId(unit);
    }

    static UnitId unitId(int unit) {
        return new UnitId("U%02d".formatted(unit));
    }

    double atAssessment() {
        return failing.get(failing.size() - 1);
    }

    /** Share of the points earned when {@code passing} of those drawn pass, 0 to 1. */
    double share(double passing) {
        if (!tiers) {
            return passing;
        }
        return passing >= 0.95 - 1e-9 ? 1 : passing >= 0.85 - 1e-9 ? 0.6 : 0;
    }
}
