package org.scoregap.model;

/**
 * Something in the store, or in what belongs to it, that is not as it was recorded.
 *
 * @param where a table and the number of its row, a publication's number, a file's path: as data, in no language
 * @param found what stands there; may be empty
 * @param expected what was recorded; may be empty
 */
public record StoreFault(Kind kind, String where, String found, String expected) {
    /** What somebody can do about it. */
    public enum Remedy {
        /** A backup made before it happened is sound. */
        RESTORE,
        /** The same bytes can be put there again. */
        PUT_BACK,
        /** Somebody changed the store by hand: what it says of itself cannot be trusted. */
        INVESTIGATE
    }

    /** What is wrong. */
    public enum Kind {
        /** A table cannot be read to its end. */
        UNREADABLE(Severity.ERROR, Remedy.RESTORE),
        /** A row belongs to one that is not there. */
        ORPHAN(Severity.ERROR, Remedy.RESTORE),
        /** Numbers are missing where nothing is ever deleted. */
        ROWS_MISSING(Severity.ERROR, Remedy.INVESTIGATE),
        /** A part has not as many totals as were recorded. */
        TOTALS_MISCOUNTED(Severity.ERROR, Remedy.RESTORE),
        /** A total has not as many sites as were recorded, or their columns are of different lengths. */
        SITES_MISCOUNTED(Severity.ERROR, Remedy.RESTORE),
        /** A total is not what its sites add up to. */
        TOTAL_DIFFERS(Severity.ERROR, Remedy.INVESTIGATE),
        /** A publication's bytes are not those that were published. */
        PUBLICATION_CHANGED(Severity.ERROR, Remedy.INVESTIGATE),
        /** A mapping's texts are not those that were recorded. */
        MAPPING_CHANGED(Severity.ERROR, Remedy.INVESTIGATE),
        /** A row of the journal is not what was written. */
        JOURNAL_CHANGED(Severity.ERROR, Remedy.INVESTIGATE),
        /** Rows of the journal were taken out. */
        JOURNAL_ROW_MISSING(Severity.ERROR, Remedy.INVESTIGATE),
        /** What a run recorded is not there, or has another name or other bytes. */
        JOURNAL_DISAGREES(Severity.ERROR, Remedy.INVESTIGATE),
        /** Something was added after the last run that the journal has: its end was taken out, or it was no run. */
        JOURNAL_BEHIND(Severity.ERROR, Remedy.INVESTIGATE),
        /** The original of a file is not in the archive. */
        ORIGINAL_MISSING(Severity.WARNING, Remedy.PUT_BACK),
        /** The original of a file has other bytes now. */
        ORIGINAL_CHANGED(Severity.WARNING, Remedy.PUT_BACK);

        private final Severity severity;
        private final Remedy remedy;

        Kind(Severity severity, Remedy remedy) {
            this.severity = severity;
            this.remedy = remedy;
        }

        /** An error where the store's own figures are in doubt, a warning where only what proves them is missing. */
        public Severity severity() {
            return severity;
        }

        public Remedy remedy() {
            return remedy;
        }
    }
}
