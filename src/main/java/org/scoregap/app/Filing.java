package org.scoregap.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Submission;
import org.scoregap.store.Archive;

/**
 * Clears the inbox of what the store has. The last file goes first: wherever this is interrupted, what is left is the
 * beginning of the inbox, and all that the next run makes of it has the names that this run gave.
 */
final class Filing {
    private final FiledAway away;
    private final Function<Submission, Optional<Path>> originals;

    /** @param originals where the bytes of what was taken in are kept */
    Filing(FiledAway away, Function<Submission, Optional<Path>> originals) {
        this.away = away;
        this.originals = originals;
    }

    /** @param sha256 of the bytes that were taken in */
    private record Move(Path file, String sha256, Path target) {}

    /**
     * Files away what was taken in; what the system does not let be moved stays where it is, and the others go on.
     *
     * @param slips of files, by the SHA-256 of their bytes: of a refused one a copy goes beside it
     */
    Filed file(TakenIn taken, Map<String, Path> slips) {
        List<ScoregapException> refused = new ArrayList<>();
        Set<Path> incomplete = new HashSet<>();
        List<Move> moves = new ArrayList<>();
        for (Taken each : taken.files()) {
            Submission submission = each.submission();
            try {
                if (FiledAway.isRefused(submission) && slips.containsKey(submission.sha256())) {
                    Path slip = slips.get(submission.sha256());
                    copy(slip, away.slip(slip, submission));
                }
                if (each.enclosed()) {
                    copy(originals.apply(submission).orElse(each.file()), away.place(each));
                } else {
                    moves.add(new Move(each.file(), submission.sha256(), away.place(each)));
                }
            } catch (ScoregapException e) {
                refused.add(e);
                incomplete.add(each.file());
            }
        }
        for (Path zip : taken.envelopes()) {
            if (!incomplete.contains(zip)) {
                String sha256 = Archive.sha256(zip);
                moves.add(new Move(zip, sha256, away.envelope(zip, sha256)));
            }
        }
        moves.sort(Comparator.comparing(Move::file).reversed());
        List<Filed.Moved> moved = new ArrayList<>();
        for (Move move : moves) {
            try {
                moved.add(new Filed.Moved(move.file(), FiledAway.move(move.file(), move.sha256(), move.target())));
            } catch (ScoregapException e) {
                refused.add(e);
                incomplete.add(move.file());
            }
        }
        return new Filed(moved, incomplete.stream().sorted().toList(), refused);
    }

    private static void copy(Path from, Path to) {
        if (!Files.isRegularFile(from)) {
            throw new ScoregapException(Failure.FILE_REFUSED, from.toString(), "");
        }
        AtomicFile.writeOwn(to, out -> Files.copy(from, out));
    }
}
