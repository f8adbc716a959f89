package org.scoregap.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.scoregap.model.Period;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Submission;

/** The files that came in and what became of them, as a store keeps them. */
public final class SubmissionRecords {
    private final Session session;
    private final Clock clock;

    SubmissionRecords(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Every reading of every file, in the order of recording. */
    public List<HistoryEntry> history() {
        return history(clock.instant());
    }

    /** What was recorded by {@code asOf}, as it stood then. */
    public List<HistoryEntry> history(Instant asOf) {
        return session.read(c -> new HistoryQueries(c, asOf).history());
    }

    /** The same of the submissions of these numbers. */
    public List<HistoryEntry> history(Instant asOf, Set<Long> submissions) {
        return session.read(c -> new HistoryQueries(c, asOf).history(submissions));
    }

    /** When the first file was recorded; empty while none is. */
    public Optional<Instant> firstRecorded() {
        return session.read(SubmissionRow::firstRecorded);
    }

    /** How these bytes came in, the earliest first; not at all where they never did. */
    public List<Arrival> arrivals(String sha256) {
        return session.read(c -> Arrival.of(c, sha256));
    }

    /** Whether a reading of the same bytes told of the same units, forms and weeks, or of none either. */
    public boolean haveTold(Submission submission) {
        return session.read(c -> Lineage.haveTold(c, submission));
    }

    /** One reading with all that was recorded with it; empty when there is none of that number. */
    public Optional<StoredSubmission> find(long id) {
        return session.read(c -> new HistoryQueries(c, clock.instant()).submission(id));
    }

    /** The problems of the files that counted at {@code asOf} and have a part in the period, file by file as recorded. */
    public List<StoredProblem> problems(Period period, Instant asOf) {
        return session.read(c -> new HistoryQueries(c, asOf).problems(period));
    }

    /** The problems of the files that counted at {@code asOf} and of which nobody could tell what they are about. */
    public List<StoredProblem> problemsOfNoPeriod(Instant asOf) {
        return session.read(c -> new HistoryQueries(c, asOf).problemsOfNoPeriod());
    }

    /** The periods of which a file counted at {@code asOf}, refused or not. */
    public SortedSet<Period> periods(Instant asOf) {
        return session.read(c -> new HistoryQueries(c, asOf).periods());
    }
}
