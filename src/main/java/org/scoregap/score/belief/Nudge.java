package org.scoregap.score.belief;

import org.scoregap.model.UnitId;

/**
 * What failing rates are multiplied by, to see how much of a loss hangs on one thing that is not known (DESIGN §6, step 7).
 */
public sealed interface Nudge {
    /** Nothing is changed. */
    static Nudge none() {
        return new OfAll(0);
    }

    /** What a unit's part of a prior failing rate is multiplied by; above 0. */
    double ofPrior(Prior.Part part);

    /** What the failing rate that comes out in the end is multiplied by; above 0. */
    default double ofRate() {
        return 1;
    }

    /**
     * One unit reports worse, or better, than its factor says.
     *
     * @param logarithm of the multiplier
     */
    record OfUnit(UnitId unit, double logarithm) implements Nudge {
        @Override
        public double ofPrior(Prior.Part part) {
            return part.habit().filter(habit -> habit.unit().equals(unit)).isPresent() ? Math.exp(logarithm) : 1;
        }
    }

    /** All units do, each as far as the city's factor reaches it. */
    record OfCity(double logarithm) implements Nudge {
        @Override
        public double ofPrior(Prior.Part part) {
            return part.habit()
                    .map(habit -> Math.exp(logarithm * habit.reach()))
                    .orElse(1.0);
        }
    }

    /** All rates rise or fall until the assessors come. */
    record OfAll(double logarithm) implements Nudge {
        @Override
        public double ofPrior(Prior.Part part) {
            return 1;
        }

        @Override
        public double ofRate() {
            return Math.exp(logarithm);
        }
    }
}
