package org.scoregap.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scoregap.mapping.Branch;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.ScoregapException;
import picocli.CommandLine.Option;

/** What part of the units a list is narrowed to. */
final class BranchOptions {
    @Option(names = "--unit", paramLabel = "UNIT")
    private @Nullable String unit;

    @Option(names = "--level", paramLabel = "LEVEL")
    private Branch.@Nullable Level level;

    /** Whether any part is meant instead of all. */
    boolean isGiven() {
        return unit != null || level != null;
    }

    /**
     * The same in a mapping's words.
     *
     * @throws ScoregapException {@code NOT_FOUND} where no unit is called so
     */
    Branch in(Mapping mapping) {
        return new Branch(
                mapping,
                Optional.ofNullable(unit).map(written -> NameOption.unit(written, mapping)),
                Optional.ofNullable(level));
    }
}
