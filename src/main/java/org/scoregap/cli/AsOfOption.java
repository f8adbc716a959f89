package org.scoregap.cli;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.AsOf;
import org.scoregap.model.ScoregapException;
import picocli.CommandLine.Option;

/** Which instant a list speaks of: what was recorded later is not in it. */
final class AsOfOption {
    @Option(names = "--as-of", paramLabel = "TIME")
    private @Nullable String time;

    /**
     * The time that was asked for; empty for now.
     *
     * @param zone of a time that is written without an offset
     * @throws ScoregapException {@code USAGE} for what is no time
     */
    Optional<AsOf> asked(ZoneId zone) {
        return Optional.ofNullable(time).map(text -> AsOf.parse(text, zone));
    }

    boolean isGiven() {
        return time != null;
    }
}
