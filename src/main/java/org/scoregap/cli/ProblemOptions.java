package org.scoregap.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many of the problems are listed: the costliest. All are counted, and decide the exit status. */
final class ProblemOptions {
    private static final int SCREENFUL = 200;

    @Option(names = "--max-problems", paramLabel = "N")
    private @Nullable Integer most;

    /**
     * At least 1: what a screen holds unless more is asked for; everything in files and for programs.
     *
     * @throws org.scoregap.model.ScoregapException {@code USAGE} where fewer than 1 are asked for
     */
    int most(OutputOptions output) {
        return output.atMost("--max-problems", most, SCREENFUL);
    }
}
