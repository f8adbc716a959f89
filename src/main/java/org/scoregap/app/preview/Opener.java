package org.scoregap.app.preview;

import java.nio.file.Path;
import java.util.Optional;
import org.scoregap.app.Judge;
import org.scoregap.mapping.Mapping;
import org.scoregap.read.Limits;
import org.scoregap.read.ReadFile;
import org.scoregap.read.ReadingOptions;
import org.scoregap.read.Vocabulary;
import org.scoregap.read.file.SubmissionReader;

/** Opens the files of a run, all in the same way. */
final class Opener {
    private final SubmissionReader reader;
    private final ReadingOptions options;

    /**
     * @param mapping empty outside any workspace: then no header texts are known
     * @param options what is said about how the files are written
     */
    Opener(Optional<Mapping> mapping, ReadingOptions options) {
        this.options = options;
        this.reader = new SubmissionReader(mapping.map(Judge::vocabulary).orElse(Vocabulary.NONE), Limits.USUAL);
    }

    /**
     * Opens one; it is the caller's to close.
     *
     * @throws org.scoregap.model.ScoregapException {@code FILE_REFUSED} when the system does not let it be read
     */
    ReadFile open(Path file, String name) {
        return reader.open(file, name, options);
    }
}
