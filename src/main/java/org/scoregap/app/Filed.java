package org.scoregap.app;

import java.nio.file.Path;
import java.util.List;
import org.scoregap.model.ScoregapException;

/**
 * What became of the inbox's files once the store had them.
 *
 * @param moved in the order of moving
 * @param left what could not be moved: it is in the store, and another run moves it
 * @param refusals why
 */
public record Filed(List<Moved> moved, List<Path> left, List<ScoregapException> refusals) {
    public Filed {
        moved = List.copyOf(moved);
        left = List.copyOf(left);
        refusals = List.copyOf(refusals);
    }

    /** One file. */
    public record Moved(Path from, Path to) {}
}
