package org.scoregap.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Submission;

/**
 * One reading of a file with everything that was recorded with it.
 *
 * @param submission as it was read, with its parts, problems and decisions
 * @param mappingHash of the mapping it was read under
 * @param corrects the reading whose place it takes
 * @param reason why it was revised; empty where nobody gave one
 * @param overrides the decisions about single cells that led to this reading, in order of their cells
 * @param undone empty when it is not undone now
 * @param counts whether it is the reading of its file that counts now
 */
public record StoredSubmission(
        long id,
        Submission submission,
        Instant received,
        Instant recorded,
        String mappingHash,
        Optional<Long> corrects,
        String reason,
        List<OverrideEntry> overrides,
        Optional<UndoneMark> undone,
        boolean counts) {
    public StoredSubmission {
        overrides = List.copyOf(overrides);
    }
}
