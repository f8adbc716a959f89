package org.scoregap.cli;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FormId;
import org.scoregap.model.Nearest;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.UnitId;
import org.scoregap.read.ReadingOptions;
import org.scoregap.validate.Wanted;
import picocli.CommandLine.Option;

/** What somebody says about a file instead of letting it be recognised. */
final class WantedOptions {
    @Option(names = "--form", paramLabel = "ID")
    private @Nullable String form;

    @Option(names = "--unit", paramLabel = "ID")
    private @Nullable String unit;

    @Option(
            names = {"-p", "--period"},
            paramLabel = "PERIOD")
    private @Nullable Period period;

    @Option(names = "--encoding", paramLabel = "NAME")
    private @Nullable String encoding;

    @Option(names = "--delimiter", paramLabel = "TEXT")
    private @Nullable String delimiter;

    @Option(names = "--header-row", paramLabel = "N")
    private @Nullable Integer headerRow;

    @Option(names = "--sheet", paramLabel = "NAME")
    private @Nullable String sheet;

    /**
     * The same in the mapping's words.
     *
     * @throws ScoregapException {@code NOT_FOUND} for a form or unit that the mapping does not have; {@code USAGE} for an
     *     encoding, delimiter or row that cannot be
     */
    Wanted in(Mapping mapping) {
        return new Wanted(
                Optional.ofNullable(form).map(text -> form(text, mapping)),
                Optional.ofNullable(unit).map(text -> unit(text, mapping)),
                Optional.ofNullable(period),
                reading());
    }

    /** What is said about how the file is written. */
    private ReadingOptions reading() {
        if (headerRow != null && headerRow < 1) {
            throw new ScoregapException(Failure.USAGE, "--header-row " + headerRow, "1, 2, 3…");
        }
        if (delimiter != null && delimiter.isEmpty()) {
            throw new ScoregapException(Failure.USAGE, "--delimiter", ", ; | TAB SPACE");
        }
        return new ReadingOptions(
                Optional.ofNullable(encoding).map(WantedOptions::charset),
                Optional.ofNullable(delimiter),
                headerRow == null ? OptionalInt.empty() : OptionalInt.of(headerRow),
                Optional.ofNullable(sheet));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new ScoregapException(Failure.USAGE, unknown, "--encoding " + name, "UTF-8, GB18030, UTF-16");
        }
    }

    /**
     * The same where there may be no mapping.
     *
     * @throws ScoregapException {@code NO_WORKSPACE} where there is none and something of it is named
     */
    Wanted in(Desk desk) {
        boolean any = form != null || unit != null || period != null;
        return any ? in(desk.mapping()) : Wanted.NOTHING.with(reading());
    }

    private static FormId form(String text, Mapping mapping) {
        return mapping.form(new FormId(text))
                .orElseThrow(() -> notFound(
                        text,
                        mapping.forms().stream().map(form -> form.id().value()).toList()))
                .id();
    }

    private static UnitId unit(String text, Mapping mapping) {
        return mapping.unitNamed(text)
                .orElseThrow(() -> notFound(
                        text,
                        mapping.units().stream()
                                .flatMap(unit -> Stream.concat(
                                        Stream.of(unit.id().value(), unit.name()), unit.aliases().stream()))
                                .toList()));
    }

    private static ScoregapException notFound(String text, java.util.List<String> valid) {
        return new ScoregapException(
                Failure.NOT_FOUND, text, Nearest.to(text, valid).orElse(""));
    }
}
