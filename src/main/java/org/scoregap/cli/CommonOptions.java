package org.scoregap.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes. Their texts are in {@code usage_*.properties}, under the option's name. */
final class CommonOptions {
    @Option(names = {"-w", "--workspace"}, paramLabel = "DIR")
    private @Nullable Path workspace;

    @Option(names = "--lang", paramLabel = "zh|en")
    private @Nullable String language;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Option(names = "--no-color")
    private boolean noColor;

    @Option(names = "--verbose")
    private boolean verbose;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "30")
    private int wait;

    @Option(names = {"-h", "--help"}, usageHelp = true)
    private boolean help;

    Optional<Path> workspace() {
        return Optional.ofNullable(workspace);
    }

    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    boolean quiet() {
        return quiet;
    }

    boolean noColor() {
        return noColor;
    }

    boolean verbose() {
        return verbose;
    }

    java.time.Duration patience() {
        return java.time.Duration.ofSeconds(Math.max(0, wait));
    }

    boolean help() {
        return help;
    }
}
