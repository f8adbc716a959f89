package org.scoregap.cli;

import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** What the process says to the shell that started it. */
final class ExitStatus {
    static final int CLEAN = 0;
    /** Done, but there are problems in the data. */
    static final int PROBLEMS = 1;

    static final int USAGE = 2;
    static final int NO_INPUT = 65;
    static final int STORE = 69;
    static final int INTERNAL = 70;
    static final int BUSY = 75;
    static final int CONFIGURATION = 78;

    private ExitStatus() {}

    /** Of what stopped a run. */
    static int ofThrown(Throwable thrown) {
        return thrown instanceof ScoregapException known ? of(known.failure()) : INTERNAL;
    }

    static int of(Failure failure) {
        return switch (failure) {
            case USAGE,
                    NOT_FOUND,
                    TASK_UNKNOWN,
                    APPEAL_UNKNOWN,
                    PUBLICATION_UNKNOWN,
                    SUBMISSION_UNKNOWN,
                    FILE_EXISTS,
                    NOT_POSSIBLE,
                    TASK_REFUSED,
                    APPEAL_DECIDED,
                    NO_PART,
                    NOT_AN_INDICATOR,
                    NOTHING_STORED,
                    NOTHING_STORED_THEN -> USAGE;
            case NO_INPUT, FILE_MISSING, FILE_REFUSED, FILE_TOO_LARGE, FILE_WRONG, BACKUP_DAMAGED -> NO_INPUT;
            case STORE_DAMAGED, STORE_FOREIGN, STORE_UNREACHABLE, STORE_TOO_NEW, BACKUP_DIFFERS -> STORE;
            case STORE_BUSY -> BUSY;
            case NO_WORKSPACE, CONFIGURATION_WRONG, TEMPLATE_WRONG -> CONFIGURATION;
        };
    }
}
