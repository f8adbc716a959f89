package org.scoregap.report.intake;

import java.time.Instant;
import java.util.Optional;
import org.scoregap.model.UnitId;
import org.scoregap.report.Termed;

/**
 * Where one unit's reports of a period stand.
 *
 * @param receivedAt when the last of its files arrived; empty when none has
 * @param dueAt when they were due
 * @param files how many it sent
 * @param rows rows of data in them
 * @param accepted rows of which every figure counts
 * @param errors problems that refuse a row or a file and stand uncorrected
 */
public record UnitStatus(
        UnitId unit,
        State state,
        Optional<Instant> receivedAt,
        Instant dueAt,
        int files,
        int rows,
        int accepted,
        int errors,
        int warnings) {

    /** Whether it is overdue: nothing has come that counts. */
    public boolean isOwing() {
        return state == State.MISSING || state == State.REFUSED;
    }

    /** From what needs action to what needs none. */
    public enum State implements Termed {
        /** Overdue, nothing has come. */
        MISSING,
        /** What came was refused as a whole. */
        REFUSED,
        /** It came after it was due. */
        LATE,
        /** Nothing has come, nothing is due yet. */
        AWAITED,
        /** A later file or a telephone call took the place of something. */
        CORRECTED,
        ON_TIME;

        @Override
        public String family() {
            return "status";
        }
    }
}
