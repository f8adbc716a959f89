package org.scoregap.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.scoregap.model.Submission;
import org.scoregap.store.Recorded;

/**
 * One file that was taken in.
 *
 * @param file where it lay: the zip that it came in, for one that came so
 * @param inner its name in the zip, for one that came in a zip
 * @param submission what it says
 * @param received when it arrived
 * @param recorded its number in the store, and whether anything changed
 */
public record Taken(Path file, Optional<String> inner, Submission submission, Instant received, Recorded recorded) {
    /** A file that lay there by itself. */
    public Taken(Path file, Submission submission, Instant received, Recorded recorded) {
        this(file, Optional.empty(), submission, received, recorded);
    }

    /** This file, which was unpacked for as long as it was looked at. */
    Taken in(Path zip) {
        return new Taken(zip, Optional.of(file.getFileName().toString()), submission, received, recorded);
    }

    /** Whether it came in a zip. */
    public boolean enclosed() {
        return inner.isPresent();
    }

    /** What it is called where people look for it: {@code week.zip!/report.csv} for one in a zip. */
    public Path place() {
        return inner.map(name -> within(file, name)).orElse(file);
    }

    /** The place of a file in a zip. */
    static Path within(Path zip, String name) {
        return zip.resolveSibling(zip.getFileName() + "!").resolve(name);
    }
}
