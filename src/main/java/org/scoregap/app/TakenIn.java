package org.scoregap.app;

import java.nio.file.Path;
import java.util.List;
import org.scoregap.model.ScoregapException;

/**
 * What came of taking several files in: one that cannot be read never stops the next.
 *
 * @param files those that were taken in, refused ones too, in order
 * @param envelopes the zips of which every file was taken in
 * @param unreadable why others could not even be opened or kept; nothing of them is recorded
 */
public record TakenIn(List<Taken> files, List<Path> envelopes, List<ScoregapException> unreadable) {
    static final TakenIn NOTHING = new TakenIn(List.of(), List.of(), List.of());

    public TakenIn {
        envelopes = List.copyOf(envelopes);
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }
}
