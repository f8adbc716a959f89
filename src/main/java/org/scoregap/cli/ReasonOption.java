package org.scoregap.cli;

import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import picocli.CommandLine.Option;

/** Why somebody changes what counts: kept with the change. */
final class ReasonOption {
    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    String text() {
        if (reason.isBlank()) {
            throw new ScoregapException(Failure.USAGE, "--reason", "TEXT");
        }
        return reason.strip();
    }
}
