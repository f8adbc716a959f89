package org.scoregap.app.preview;

/** How much of a file is looked at. */
enum Extent {
    /** All of it. */
    WHOLE,
    /** The first rows of each table; the others are left where they are. */
    FIRST_ROWS,
    /** The first rows; the others, which are a sample, are read for what cannot be read. */
    FIRST_ROWS_AND_SAMPLE;

    /** Rows of a table that are judged where not all are. */
    static final int ROWS = 2_000;

    int rows() {
        return this == WHOLE ? Integer.MAX_VALUE : ROWS;
    }
}
