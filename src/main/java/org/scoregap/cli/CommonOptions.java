package org.scoregap.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.RunWords;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * What every command takes, before its name or after it. The texts are in {@code usage_*.properties}, under the option's
 * name.
 */
final class CommonOptions {
    @Option(
            names = {"-w", "--workspace"},
            scope = ScopeType.INHERIT,
            paramLabel = "DIR")
    private @Nullable Path workspace;

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "zh|en")
    private @Nullable String language;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(names = "--no-color", scope = ScopeType.INHERIT)
    private boolean noColor;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Option(names = "--wait", scope = ScopeType.INHERIT, paramLabel = "SECONDS", defaultValue = "30")
    private int wait;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    private RunWords words = new RunWords("?", "?", "?", "?");

    /** What runs now, and who runs it. */
    void ranAs(RunWords run) {
        words = run;
    }

    RunWords words() {
        return words;
    }

    Optional<Path> workspace() {
        return Optional.ofNullable(workspace);
    }

    /** @throws ScoregapException {@code USAGE} for a language that there is not */
    Optional<Locale> language() {
        return Optional.ofNullable(language)
                .map(text -> Language.of(text)
                        .orElseThrow(() -> new ScoregapException(Failure.USAGE, "--lang " + text, "zh, en")));
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

    /** picocli prints the usage or the version by itself, and the command does not run. */
    boolean asksAboutTheProgram() {
        return help || version;
    }
}
