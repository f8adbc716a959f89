package org.scoregap.model;

import static org.scoregap.model.Severity.ERROR;
import static org.scoregap.model.Severity.NOTICE;
import static org.scoregap.model.Severity.WARNING;

/**
 * What can be wrong in a submission. Codes are stable: people filter by them and disputes quote them. Each has a
 * paragraph in {@code src/site/markdown/problems.md} and {@code problems_en.md} and a sentence in the message bundles.
 */
public enum ProblemCode {
    // the file
    FILE_EMPTY(ERROR),
    FILE_ENCRYPTED(ERROR),
    FILE_TOO_OLD(ERROR),
    FILE_TOO_LARGE(ERROR),
    FILE_NOT_A_TABLE(ERROR),
    FILE_DAMAGED(ERROR),
    FILE_MISNAMED(WARNING),
    ENCODING_INVALID(ERROR),
    ENCODING_DOUBTFUL(WARNING),
    DIALECT_DOUBTFUL(WARNING),
    QUOTE_BARE(WARNING),
    SHEET_LEFT_OUT(NOTICE),
    SHEET_HIDDEN(NOTICE),
    HEADER_NOT_FOUND(ERROR),
    HEADER_DOUBTFUL(WARNING),
    HEADER_ABSENT(WARNING),
    SHEET_UNKNOWN(ERROR),
    CELL_BESIDE_TABLE(NOTICE),
    ROW_LEFT_OUT(NOTICE),

    // a row as text
    ROW_MALFORMED(ERROR),
    ROW_TOO_WIDE(ERROR),
    ROW_TOO_NARROW(ERROR),
    CELL_TOO_LONG(ERROR),
    CELL_TWICE(ERROR),

    // which report is it
    FORM_UNKNOWN(ERROR),
    FORM_DOUBTFUL(ERROR),
    COLUMN_MISSING(ERROR),
    COLUMN_TWICE(ERROR),
    COLUMN_UNKNOWN(NOTICE),
    UNIT_MISSING(ERROR),
    UNIT_UNKNOWN(ERROR),
    UNIT_DISAGREES(ERROR),
    UNIT_NOT_EXPECTED(ERROR),
    PERIOD_MISSING(ERROR),
    PERIOD_DISAGREES(ERROR),
    PERIOD_NOT_BEGUN(ERROR),
    PERIOD_PROPOSED(WARNING),
    PERIOD_DOUBTFUL(WARNING),

    // a row
    INDICATOR_MISSING(ERROR),
    INDICATOR_UNKNOWN(ERROR),
    INDICATOR_DISAGREES(ERROR),
    NOT_ANSWERABLE(ERROR, true),
    SITE_MISSING(ERROR),
    SITE_UNKNOWN(WARNING),
    NAME_TAKEN_AS(WARNING),
    TERRITORY_DISAGREES(WARNING),
    DATE_INVALID(ERROR),
    WRONG_PERIOD(ERROR, true),
    VALUE_MISSING(ERROR),
    NOT_A_NUMBER(ERROR),
    CELL_ERROR(ERROR),
    FORMULA_WITHOUT_VALUE(ERROR),
    OUT_OF_RANGE(ERROR),
    DIMENSION_WRONG(ERROR),
    DIMENSION_CONVERTED(NOTICE),
    DIMENSION_DOUBTFUL(WARNING),
    VALUE_APPROXIMATE(WARNING),
    VALUE_VOID(WARNING),
    SHARE_ASSUMED(WARNING),
    PASSED_EXCEEDS_CHECKED(ERROR),
    RATE_DISAGREES(WARNING),
    CHECKED_ASSUMED(WARNING),
    DUPLICATE_ROW(ERROR),
    TOTAL_DISAGREES(WARNING),
    RULE_BROKEN(ERROR, true),

    // across what is stored
    REPORTED_TWICE(WARNING),
    UNCHANGED(WARNING),
    JUMP(WARNING),
    CUMULATIVE_FELL(WARNING),
    ORDER_DOUBTFUL(WARNING),

    // what a unit says of its tasks
    TASK_UNKNOWN(ERROR),
    TASK_STATE_UNKNOWN(ERROR),
    TASK_CLOSED(ERROR),
    TASK_SENT_BACK(ERROR);

    private final Severity severity;
    private final boolean overridable;

    ProblemCode(Severity severity) {
        this(severity, severity == WARNING);
    }

    ProblemCode(Severity severity, boolean overridable) {
        this.severity = severity;
        this.overridable = overridable;
    }

    /** How bad it is unless a rule of the mapping says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Whether {@code accept} can let the figure count: it could be read, only its truth is in doubt. */
    public boolean acceptable() {
        return overridable;
    }
}
