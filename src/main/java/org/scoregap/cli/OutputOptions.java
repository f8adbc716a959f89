package org.scoregap.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
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
        MD,
        /** A workbook: the list on its first sheet from the first row on. */
        XLSX
    }

    Format format() {
        return format;
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * How many rows of a list are wanted: people get what a screen holds unless they ask for more, files and programs
     * everything.
     *
     * @param option that asks for a number, for the message
     * @throws ScoregapException {@code USAGE} where fewer than 1 are asked for
     */
    int atMost(String option, @Nullable Integer asked, int onScreen) {
        if (asked == null) {
            return format == Format.TABLE && file == null ? onScreen : Integer.MAX_VALUE;
        }
        if (asked < 1) {
            throw new ScoregapException(Failure.USAGE, option + " " + asked, "1, 2, 3…");
        }
        return asked;
    }
}
