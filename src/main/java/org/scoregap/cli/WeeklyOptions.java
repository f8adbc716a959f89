package org.scoregap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.RunLog;
import org.scoregap.app.RunLog.Format;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code weekly} does besides the lists. */
final class WeeklyOptions {
    @Option(names = "--summary", paramLabel = "FILE")
    private @Nullable Path summary;

    @Option(names = "--log", paramLabel = "FILE")
    private @Nullable Path log;

    @Option(names = "--log-format", paramLabel = "text|json", defaultValue = "text")
    private Format logFormat = Format.TEXT;

    @Option(names = "--keep-backups", paramLabel = "N", defaultValue = "0")
    private int backups;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--notify-command", paramLabel = "CMD")
    private @Nullable String notify;

    @Parameters(paramLabel = "ARG", descriptionKey = "ARG", arity = "0..*")
    private List<String> arguments = new ArrayList<>();

    /** @throws ScoregapException {@code USAGE} for words that mean nothing */
    void check() {
        if (backups < 0) {
            throw new ScoregapException(Failure.USAGE, "--keep-backups " + backups, "≥ 0");
        }
        if (!arguments.isEmpty() && notify == null) {
            throw new ScoregapException(Failure.USAGE, arguments.get(0), "--notify-command CMD ARG…");
        }
    }

    Optional<Path> summary() {
        return Optional.ofNullable(summary);
    }

    /** How many are kept; 0 makes none. */
    int backups() {
        return backups;
    }

    boolean dryRun() {
        return dryRun;
    }

    /** The program that is told and its arguments; empty for none. */
    List<String> notice() {
        List<String> words = new ArrayList<>();
        if (notify != null) {
            words.add(notify);
            words.addAll(arguments);
        }
        return words;
    }

    RunLog log(Desk desk, Surroundings surroundings) {
        return Optional.ofNullable(log)
                .map(file -> RunLog.of(
                        surroundings.folder().resolve(file),
                        logFormat,
                        desk.workspace().root(),
                        surroundings.clock(),
                        desk.mapping().settings().zone()))
                .orElse(RunLog.NONE);
    }
}
