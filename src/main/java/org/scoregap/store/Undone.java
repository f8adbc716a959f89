package org.scoregap.store;

import java.util.List;
import java.util.Optional;

/**
 * What undoing a submission came to.
 *
 * @param fresh false when it was undone before: nothing changed
 * @param with later revisions that build on it and went with it
 * @param back the earlier reading that counts again; empty when nothing of the file does
 */
public record Undone(long submission, boolean fresh, List<Long> with, Optional<Long> back) {
    public Undone {
        with = List.copyOf(with);
    }
}
