package org.scoregap.app;

import java.util.List;
import org.scoregap.model.ScoregapException;

/**
 * What came of taking several files in: one that cannot be read never stops the next.
 *
 * @param files those that were taken in, refused ones too, in order
 * @param unreadable why others could not even be opened or kept; nothing of them is recorded
 */
public record TakenIn(List<Taken> files, List<ScoregapException> unreadable) {
    public TakenIn {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }
}
