package org.scoregap.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a task on a day.
 *
 * @param day that it speaks of: mended, verified or sent back on it
 * @param text the unit's words, the reason, or what the inspection found
 * @param by who says so, as somebody wrote it; may be empty
 * @param basis the inspection it rests on; empty where somebody decided
 * @param recorded when it was recorded: what arrived later was not known to whoever decided
 */
public record TaskEvent(Kind kind, LocalDate day, String text, String by, Optional<Basis> basis, Instant recorded) {

    /** What can become of it. */
    public enum Kind {
        /** 已报整改: the unit says that it is mended. */
        CLAIMED,
        /** 已销号: it is. */
        VERIFIED,
        /** 退回重办: it is not. */
        REOPENED
    }

    /**
     * An inspection's cell.
     *
     * @param submission the store's number of the file
     */
    public record Basis(long submission, CellRef cell) {
        /** As {@code accept} and {@code correct} take it. */
        @Override
        public String toString() {
            return submission + ":" + cell;
        }
    }
}
