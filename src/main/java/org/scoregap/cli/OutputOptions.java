package org.scoregap.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a list is written, and where to. */
final class OutputOptions {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path file;

    /** The formats of a list. */
    enum Format {
        TABLE,
        CSV,
        JSON,
        MD
    }

    Format format() {
        return format;
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }
}
