package org.scoregap.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import picocli.CommandLine.Option;

/** Whether what is printed is published: kept for good, byte for byte. */
final class PublishOption {
    @Option(names = "--publish")
    private boolean publish;

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    /** @throws ScoregapException {@code USAGE} for a note on nothing */
    boolean isGiven() {
        if (note != null && !publish) {
            throw new ScoregapException(Failure.USAGE, "--note", "--publish --note TEXT");
        }
        return publish;
    }

    Optional<String> note() {
        return Optional.ofNullable(note).map(String::strip).filter(text -> !text.isEmpty());
    }
}
