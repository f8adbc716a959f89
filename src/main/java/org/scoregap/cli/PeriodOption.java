package org.scoregap.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.Period;
import picocli.CommandLine.Option;

/** Which period a list speaks of. */
final class PeriodOption {
    @Option(
            names = {"-p", "--period"},
            paramLabel = "PERIOD")
    private @Nullable Period period;

    Optional<Period> asked() {
        return Optional.ofNullable(period);
    }
}
