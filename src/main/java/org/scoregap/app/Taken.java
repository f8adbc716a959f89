package org.scoregap.app;

import java.nio.file.Path;
import java.time.Instant;
import org.scoregap.model.Submission;
import org.scoregap.store.Recorded;

/**
 * One file that was taken in.
 *
 * @param file where it lay: the zip that it came in, for one that came so
 * @param enclosed whether it came in a zip
 * @param submission what it says
 * @param received when it arrived
 * @param recorded its number in the store, and whether anything changed
 */
public record Taken(Path file, boolean enclosed, Submission submission, Instant received, Recorded recorded) {
    /** A file that lay there by itself. */
    public Taken(Path file, Submission submission, Instant received, Recorded recorded) {
        this(file, false, submission, received, recorded);
    }

    Taken in(Path zip) {
        return new Taken(zip, true, submission, received, recorded);
    }
}
