package org.scoregap.model;

/** What a later file of the same unit, form and period does to an earlier one. */
public enum Resubmit {
    /** It takes the place of the same indicator, site and day; the rest of the earlier file stands. */
    ROWS,
    /** It adds to it: every inspection and every survey counts. */
    APPEND,
    /** It takes the place of the whole part. */
    REPLACE
}
