package org.scoregap.model;

/** What a problem does to the thing it was found in. */
public enum Severity {
    /** The row, or the whole file, is refused until it is corrected or accepted. */
    ERROR,
    /** The figure counts; somebody should look at it. */
    WARNING,
    /** What was decided on the way; nothing is wrong. */
    NOTICE
}
