package org.scoregap.app;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scoregap.model.CellRef;
import org.scoregap.model.Overrides;
import org.scoregap.model.Overrides.Acceptance;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Submission;
import org.scoregap.read.ReadingOptions;
import org.scoregap.store.Archive;
import org.scoregap.store.Recorded;
import org.scoregap.store.Store;
import org.scoregap.store.StoredSubmission;
import org.scoregap.validate.Wanted;

/**
 * What people decide about single cells: a correction, or that a doubtful figure is true. The file is read again from
 * the archive with all such decisions laid over it, and that reading takes the place of the one before.
 */
public final class Overriding {
    private final Session session;
    private final Store store;
    private final Archive originals;

    Overriding(Session session, Store store, Archive originals) {
        this.session = session;
        this.store = store;
        this.originals = originals;
    }

    /**
     * Lets the cell say {@code text}.
     *
     * @return with refusals where the corrected file has some that it did not have before: nothing is recorded, and the
     *     good figure stands
     * @throws ScoregapException {@code SUBMISSION_UNKNOWN} for one that is not there or does not count, {@code NOT_FOUND}
     *     for a cell that nothing is read from: a slip of the pen must not pass for a correction
     */
    public Revision correct(long submission, CellRef cell, String text, String reason) {
        StoredSubmission stored = stored(submission);
        Overrides before = store.overrides(submission);
        Overrides after = before.with(new Overrides(Map.of(cell, text), Set.of()));
        if (after.equals(before)) {
            return revise(stored, after, reason);
        }
        Submission asItWas = reread(stored, before);
        Submission corrected = reread(stored, after);
        if (corrected.equals(asItWas)) {
            throw new ScoregapException(Failure.NOT_FOUND, submission + ":" + cell, "");
        }
        List<Problem> refusals = refusals(corrected).stream()
                .filter(problem -> !refusals(asItWas).contains(problem))
                .toList();
        return refusals.isEmpty()
                ? record(stored, corrected, after, reason)
                : new Revision(
                        new Taken(
                                original(stored),
                                corrected,
                                stored.received(),
                                new Recorded(stored.id(), false, false)),
                        refusals);
    }

    /**
     * Vouches for the doubtful figures at the cell.
     *
     * @param code only this problem; empty for all that can be vouched for
     * @throws ScoregapException {@code NOT_FOUND} where the cell has no such problem
     */
    public Revision accept(long submission, CellRef cell, Optional<ProblemCode> code, String reason) {
        StoredSubmission stored = stored(submission);
        Set<Acceptance> accepted = new HashSet<>();
        for (Problem problem : problemsOf(stored)) {
            boolean meant = problem.where().equals(cell)
                    && problem.code().acceptable()
                    && code.map(problem.code()::equals).orElse(true);
            if (meant) {
                accepted.add(new Acceptance(cell, problem.code()));
            }
        }
        if (accepted.isEmpty()) {
            throw new ScoregapException(
                    Failure.NOT_FOUND,
                    submission + ":" + cell + code.map(wanted -> " " + wanted).orElse(""),
                    "");
        }
        return revise(stored, store.overrides(submission).with(new Overrides(Map.of(), accepted)), reason);
    }

    private List<Problem> problemsOf(StoredSubmission stored) {
        List<Problem> problems = new java.util.ArrayList<>(stored.submission().problems());
        Set<Period> periods = new java.util.TreeSet<>();
        stored.submission().parts().stream().map(Part::period).forEach(periods::add);
        for (Period period : periods) {
            session.problemsAcross().of(period).stream()
                    .filter(found -> found.submission() == stored.id())
                    .map(StoredProblem::problem)
                    .forEach(problems::add);
        }
        return problems;
    }

    private StoredSubmission stored(long submission) {
        return store.submissions()
                .find(submission)
                .orElseThrow(() -> new ScoregapException(Failure.SUBMISSION_UNKNOWN, String.valueOf(submission), ""));
    }

    private static List<Problem> refusals(Submission submission) {
        return submission.problems().stream().filter(Problem::refuses).toList();
    }

    private Revision revise(StoredSubmission stored, Overrides all, String reason) {
        return record(stored, reread(stored, all), all, reason);
    }

    private Revision record(StoredSubmission stored, Submission reread, Overrides all, String reason) {
        Recorded recorded = store.revise(stored.id(), reread, session.current().hash(), all, reason);
        return new Revision(new Taken(original(stored), reread, stored.received(), recorded), List.of());
    }

    private Submission reread(StoredSubmission stored, Overrides overrides) {
        return new Judge(session.current())
                .judge(original(stored), stored.submission().file(), stored.received(), settled(stored), overrides);
    }

    private Path original(StoredSubmission stored) {
        String sha256 = stored.submission().sha256();
        return originals
                .find(sha256)
                .orElseThrow(() -> new ScoregapException(
                        Failure.FILE_MISSING, originals.place(sha256).toString()));
    }

    /** All as it was settled when the file came in: an option given then is not given again. */
    private static Wanted settled(StoredSubmission stored) {
        List<Part> parts = stored.submission().parts();
        Wanted wanted = parts.size() == 1
                ? new Wanted(
                        Optional.of(parts.get(0).form()),
                        Optional.of(parts.get(0).unit()),
                        Optional.of(parts.get(0).period()))
                : Wanted.NOTHING;
        return wanted.with(ReadingOptions.settled(stored.submission().decisions()));
    }
}
