package org.scoregap.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FoldedName;
import org.scoregap.model.Overrides;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Submission;
import org.scoregap.read.Limits;
import org.scoregap.read.ReadFile;
import org.scoregap.read.Unreadable;
import org.scoregap.read.Vocabulary;
import org.scoregap.read.file.SubmissionReader;
import org.scoregap.store.Archive;
import org.scoregap.validate.FileFacts;
import org.scoregap.validate.SubmissionValidator;
import org.scoregap.validate.Wanted;

/** Reads a file and validates it, by one mapping; it stores nothing. */
public final class Judge {
    private final Mapping mapping;
    private final SubmissionReader reader;
    private final SubmissionValidator validator;
    private final Progress progress;

    public Judge(Mapping mapping) {
        this(mapping, Progress.NONE);
    }

    /** The same, telling how many rows it has read. */
    public Judge(Mapping mapping, Progress progress) {
        this.mapping = mapping;
        this.progress = progress;
        this.reader = new SubmissionReader(vocabulary(mapping), Limits.USUAL);
        this.validator = new SubmissionValidator(mapping);
    }

    /**
     * What the file says and what is wrong with it.
     *
     * @param name the file's name as received; the archive's own name for it would tell nothing
     * @param received when it arrived: dates without a year are read as near to it as they can be
     * @throws ScoregapException {@code FILE_REFUSED} when the system does not let it be read
     */
    public Submission judge(Path file, String name, Instant received, Wanted wanted, Overrides overrides) {
        return judge(file, name, Archive.sha256(file), received, wanted, overrides);
    }

    /** The same of a file whose hash is known: a large one takes a while to hash. */
    Submission judge(Path file, String name, String sha256, Instant received, Wanted wanted, Overrides overrides) {
        FileFacts facts = facts(file, name, sha256, received);
        try (ReadFile opened = CountedFile.of(reader.open(file, name, wanted.reading()), progress)) {
            return validator.validate(opened, facts, wanted, overrides);
        }
    }

    /** A file of which nothing can be read: its name may tell whose it is and of which week. */
    Submission refused(Path file, String sha256, Instant received, Wanted wanted, Unreadable why) {
        String name = file.getFileName().toString();
        try (ReadFile unread = reader.refused(name, why)) {
            return validator.validate(unread, facts(file, name, sha256, received), wanted, Overrides.NONE);
        }
    }

    private FileFacts facts(Path file, String name, String sha256, Instant received) {
        return new FileFacts(
                name,
                sha256,
                size(file),
                received.atZone(mapping.settings().zone()).toLocalDate());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** The header texts of the mapping's forms. */
    public static Vocabulary vocabulary(Mapping mapping) {
        Set<FoldedName> headers = new HashSet<>();
        for (Form form : mapping.forms()) {
            form.columns().values().forEach(texts -> texts.forEach(text -> headers.add(FoldedName.of(text))));
            form.ignored().forEach(text -> headers.add(FoldedName.of(text)));
            form.indicators().values().forEach(texts -> texts.forEach(text -> headers.add(FoldedName.of(text))));
        }
        return new Vocabulary(headers);
    }
}
