package org.scoregap.model;

/** What kind of figure an indicator is. */
public enum Measure {
    /** Passed of checked; also shares of respondents. */
    RATE,
    /** A mark a site, 0 to the indicator's scale. */
    GRADE,
    /** A number in a unit; also a ratio that is not a sample. */
    VALUE,
    /** Occurrences, 0 or more. */
    COUNT,
    /** Done or not. */
    MILESTONE;

    /** Whether its findings are {@link Finding.Checks}; those of the others are {@link Finding.Amount}. */
    public boolean sampled() {
        return this == RATE || this == GRADE;
    }
}
