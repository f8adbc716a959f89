package org.scoregap.worlds;

/**
 * How a unit is given to reporting.
 *
 * @param hides its bent to hide, 0 to 1, Beta(1.5, 2.5): a share of failures, or a shift on the logit scale
 * @param rank 0 for the first of the city's units in a random order, to give some of them another habit
 */
record Habit(double hides, int rank) {
    /** Whether it is one of {@code part} of the city's units. */
    boolean amongFirst(double part) {
        return rank < part * Cities.UNITS;
    }
}
