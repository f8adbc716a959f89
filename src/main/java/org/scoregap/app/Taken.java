package org.scoregap.app;

import java.nio.file.Path;
import java.time.Instant;
import org.scoregap.model.Submission;
import org.scoregap.store.Recorded;

/**
 * One file that was taken in.
 *
 * @param file where it lay
 * @param submission what it says
 * @param received when it arrived
 * @param recorded its number in the store, and whether anything changed
 */
public record Taken(Path file, Submission submission, Instant received, Recorded recorded) {}
