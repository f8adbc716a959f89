package org.scoregap.model;

import java.util.List;

/**
 * The run cannot go on. Everything else that can be wrong is a {@link Problem}. The command line turns it into one
 * sentence in the user's language: the bundle has a text for each {@link Failure}.
 */
public final class ScoregapException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Failure failure;
    private final transient List<String> details;

    /**
     * @param details what the sentence is about, in the order that {@link Failure} gives: a path, what was found,
     *     what was expected
     */
    public ScoregapException(Failure failure, String... details) {
        super(failure + " " + String.join(" | ", details));
        this.failure = failure;
        this.details = List.of(details);
    }

    public ScoregapException(Failure failure, Throwable cause, String... details) {
        super(failure + " " + String.join(" | ", details), cause);
        this.failure = failure;
        this.details = List.of(details);
    }

    /**
     * Nothing has a number that was asked for. The nearest number would be no more likely meant than any other.
     *
     * @param last the highest there is, counted from 1; 0 where there is none
     */
    public static ScoregapException unknown(Failure failure, long number, long last) {
        return new ScoregapException(failure, Long.toString(number), upTo(last));
    }

    private static String upTo(long last) {
        return last > 1 ? "1 – " + last : last == 1 ? "1" : "";
    }

    public Failure failure() {
        return failure;
    }

    public List<String> details() {
        return details;
    }

    /** Why a run cannot go on; in brackets the details it carries. */
    public enum Failure {
        /** The words of the command line are off [what was written, what is accepted]. */
        USAGE,
        /** No folder with a {@code config/scoregap.yaml} here or above [the folder looked in]. */
        NO_WORKSPACE,
        /** The mapping is not usable [how many errors]; the errors themselves have been listed. */
        CONFIGURATION_WRONG,
        /** None of the inputs could be read [the first of them]. */
        NO_INPUT,
        /** Another process holds the store [its path, seconds waited; where it is known, its command, number and user]. */
        STORE_BUSY,
        /** The store's file is not readable as one [its path, what the database says]. */
        STORE_DAMAGED,
        /** The store's file defines what we never make, and was not opened [its path, the definition]. */
        STORE_FOREIGN,
        /** The store's folder cannot be read or written [its path, what the system says]. */
        STORE_UNREACHABLE,
        /** The store was made by a newer version [its path, its version, ours]. */
        STORE_TOO_NEW,
        /** A backup cannot be used [its path, what is wrong with it]. */
        BACKUP_DAMAGED,
        /** A backup that was just made is not the store: it is thrown away [the store's folder, the table that differs]. */
        BACKUP_DIFFERS,
        /** What would be written is there already, and nothing may take its place [its path]. */
        FILE_EXISTS,
        /** A file or folder that somebody names is not there [its path]. */
        FILE_MISSING,
        /** The system refuses a file or folder [its path, what it says]. */
        FILE_REFUSED,
        /** A file is larger than any that is kept [its path, its MiB, the most]. */
        FILE_TOO_LARGE,
        /** A file that we need says something impossible [its path, what it says]. */
        FILE_WRONG,
        /** A Word template of the office's own cannot be filled in [its path, what is wrong with it]. */
        TEMPLATE_WRONG,
        /** Nothing has the number, id or name that was asked for [what was asked for, the nearest there is]. */
        NOT_FOUND,
        /** No task has the number that was asked for [it, those there are]. */
        TASK_UNKNOWN,
        /** No appeal has the number that was asked for [it, those there are]. */
        APPEAL_UNKNOWN,
        /** No published list has the number that was asked for [it, those there are]. */
        PUBLICATION_UNKNOWN,
        /** No submission has the number that was asked for [it, those there are]. */
        SUBMISSION_UNKNOWN,
        /** A unit disputes a line that is no concern of its [the unit, the indicator, the publication, whose it is]. */
        NO_PART,
        /** What was asked for makes sense nowhere here [what was asked for, why not, in the user's language]. */
        NOT_POSSIBLE,
        /** A task cannot become what was asked for [its number, why not, in the user's language]. */
        TASK_REFUSED,
        /** An appeal is decided once [its number, how and when it was, in the user's language]. */
        APPEAL_DECIDED,
        /** What is not an indicator has no explanation [what was asked for, where its figures are]. */
        NOT_AN_INDICATOR,
        /** The store holds nothing to answer from [what was asked for]. */
        NOTHING_STORED,
        /** Nothing had been stored yet at the instant asked for [that instant, when the first report was stored]. */
        NOTHING_STORED_THEN
    }
}
