package org.scoregap.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.scoregap.model.Overrides;
import org.scoregap.model.Problem;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Submission;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.read.Scratch;
import org.scoregap.report.slip.SlipFile;
import org.scoregap.validate.Wanted;

/**
 * Reads a slip as if it came back uncorrected. What was refused must be refused again: writing a workbook anew can mend it,
 * a cell that the file gave twice for one, and then a doubt would be gone that nobody has resolved.
 *
 * @param received when the file arrived
 */
record SlipProof(Judge judge, Submission submission, Instant received) {

    boolean holds(SlipFile slip) {
        try {
            Path file = Scratch.file("scoregap", slip.ending());
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    slip.content().writeTo(out);
                }
                String name = submission.file() + slip.ending();
                return holds(judge.judge(file, name, received, Wanted.NOTHING, Overrides.NONE));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, submission.file(), String.valueOf(e.getMessage()));
        }
    }

    private boolean holds(Submission again) {
        return again.outcome() == Outcome.REFUSED
                || (submission.outcome() != Outcome.REFUSED && rows(again).containsAll(rows(submission)));
    }

    /** By number alone: a text file's sheet has no name, and that of its slip has one. */
    private static Set<Integer> rows(Submission refused) {
        return refused.problems().stream()
                .filter(Problem::refuses)
                .map(problem -> problem.where().row())
                .filter(row -> row > 0)
                .collect(Collectors.toSet());
    }
}
