package org.scoregap.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.RunWords;

/**
 * A run of a command that changed something or published, as the journal has it.
 *
 * @param begun by the clock of the machine that it ran on
 * @param end empty while it runs, and for good where it was killed
 */
public record RunEntry(long number, RunWords words, Instant begun, Optional<End> end) {
    /**
     * How it ended.
     *
     * @param status the exit status
     * @param failure why it could not go on, by its code; empty where it came to its end
     * @param submissions how many readings of files it recorded; {@code publications} likewise
     * @param files what it recorded: {@code submission 12 SHA256 NAME}, {@code publication 3 SHA256 LIST PERIOD}
     */
    public record End(
            Instant at, int status, Optional<String> failure, long submissions, long publications, List<String> files) {
        public End {
            files = List.copyOf(files);
        }
    }
}
