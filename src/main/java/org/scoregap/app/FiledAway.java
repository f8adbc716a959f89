package org.scoregap.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.scoregap.model.Part;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Submission;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.store.Archive;
import org.scoregap.store.OwnerOnly;

/**
 * Where files of the inbox go: {@code PERIOD/UNIT/} for what counts, {@code refused/} for what does not, {@code envelopes/}
 * for zips, under the file's own name and the beginning of its hash, so that a second file of the same name takes the
 * place of none. Doing it again after an interruption ends the same.
 */
final class FiledAway {
    private static final int HASH_LETTERS = 12;
    private static final int LONGEST_ENDING = 6;
    /** What the usual file systems take. */
    private static final int LONGEST_NAME = 255;

    private final Path archive;

    FiledAway(Path archive) {
        this.archive = archive;
    }

    /** Where the file goes. */
    Path place(Taken taken) {
        String called = taken.enclosed()
                ? taken.submission().file()
                : taken.file().getFileName().toString();
        return folder(taken.submission())
                .resolve(name(called, taken.submission().sha256()));
    }

    /** Where a zip goes whose files are filed themselves. */
    Path envelope(Path zip, String sha256) {
        return archive.resolve("envelopes").resolve(name(zip.getFileName().toString(), sha256));
    }

    /** Where the slip of a refused file goes: beside it. */
    Path slip(Path slip, Submission submission) {
        return folder(submission).resolve(name(slip.getFileName().toString(), submission.sha256()));
    }

    /**
     * Moves a file whose bytes the store knows.
     *
     * @param sha256 of those bytes
     * @return where it is now
     * @throws ScoregapException {@code FILE_REFUSED} when the system does not let us, or the file is not the same any more
     */
    static Path move(Path file, String sha256, Path target) {
        String now = Archive.sha256(file);
        if (!now.equals(sha256)) {
            throw new ScoregapException(Failure.FILE_REFUSED, file.toString(), now + " ≠ " + sha256);
        }
        try {
            OwnerOnly.folderOf(target);
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.fileIfOurs(target);
            return target;
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), "→ " + target + reason(e));
        }
    }

    /** Which of the two the system means, where it knows. */
    private static String reason(IOException e) {
        if (e instanceof FileSystemException told && told.getReason() != null) {
            return ": " + (told.getOtherFile() == null ? told.getFile() + ": " : "") + told.getReason();
        }
        return ": " + e;
    }

    /** Whether nothing of it counts. */
    static boolean isRefused(Submission submission) {
        return submission.outcome() == Outcome.REFUSED || submission.parts().isEmpty();
    }

    private Path folder(Submission submission) {
        if (isRefused(submission)) {
            return archive.resolve("refused");
        }
        Part first = submission.parts().get(0);
        return archive.resolve(first.period().toString()).resolve(first.unit().value());
    }

    /** What a file of that name is called there. */
    static String name(String file, String sha256) {
        int dot = file.lastIndexOf('.');
        boolean ends = dot > 0 && file.length() - dot <= LONGEST_ENDING;
        String stem = ends ? file.substring(0, dot) : file;
        String ending = "-" + sha256.substring(0, HASH_LETTERS) + (ends ? file.substring(dot) : "");
        while (bytes(stem + ending) > LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
