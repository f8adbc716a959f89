package org.scoregap.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.scoregap.model.Part;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Submission;
import org.scoregap.model.Submission.Outcome;

/**
 * Clears the inbox: {@code PERIOD/UNIT/} for what counts, {@code refused/} for what does not, under the file's own name
 * and the beginning of its hash, so that a second file of the same name takes the place of none.
 */
final class FiledAway {
    private static final int HASH_LETTERS = 8;
    private static final int LONGEST_ENDING = 6;
    /** What the usual file systems take. */
    private static final int LONGEST_NAME = 255;

    private final Path archive;

    FiledAway(Path archive) {
        this.archive = archive;
    }

    /**
     * Moves the file, whose bytes the store already knows; doing it again after an interruption ends the same.
     *
     * @return where it is now
     */
    Path move(Path file, Submission submission) {
        Path target = folder(submission).resolve(name(file.getFileName().toString(), submission.sha256()));
        try {
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private Path folder(Submission submission) {
        if (submission.outcome() == Outcome.REFUSED || submission.parts().isEmpty()) {
            return archive.resolve("refused");
        }
        Part first = submission.parts().get(0);
        return archive.resolve(first.period().toString()).resolve(first.unit().value());
    }

    private static String name(String file, String sha256) {
        int dot = file.lastIndexOf('.');
        boolean ends = dot > 0 && file.length() - dot <= LONGEST_ENDING;
        String stem = ends ? file.substring(0, dot) : file;
        String ending = "~" + sha256.substring(0, HASH_LETTERS) + (ends ? file.substring(dot) : "");
        while (bytes(stem + ending) > LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
