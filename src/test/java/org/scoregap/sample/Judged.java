package org.scoregap.sample;

import java.time.Instant;
import org.scoregap.model.Submission;

/** A sample file as the program reads it. */
record Judged(String name, Instant received, Submission submission) {}
