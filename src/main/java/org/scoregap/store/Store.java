package org.scoregap.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.scoregap.model.Overrides;
import org.scoregap.model.Period;
import org.scoregap.model.Reach;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Submission;

/**
 * Everything that was reported and decided, in one file. What a method has acknowledged by returning is on disk.
 * Nothing is ever deleted: what is replaced or undone stays, with the time it happened.
 *
 * <p>Every method throws {@link ScoregapException} with {@code STORE_DAMAGED} or {@code STORE_UNREACHABLE} when the file
 * cannot be read or written.
 */
public final class Store implements AutoCloseable {
    private final StoreFile file;
    private final Session session;
    private final SteadyClock clock;

    private Store(StoreFile file, Session session, SteadyClock clock) {
        this.file = file;
        this.session = session;
        this.clock = clock;
    }

    private static Store of(StoreFile file, Duration wait, Clock clock) {
        Session session = new Session(file, new Opening(file, wait).open());
        boolean opened = false;
        try {
            SteadyClock steady = SteadyClock.after(session.read(SteadyClock::lastRecorded), clock);
            opened = true;
            return new Store(file, session, steady);
        } finally {
            if (!opened) {
                session.close();
            }
        }
    }

    /**
     * Opens the store in {@code folder}, and makes both where they do not exist.
     *
     * @param wait how long to wait while another process holds it
     * @param clock gives the times that things are recorded with, where it does not stand before those that are
     * @throws ScoregapException {@code FILE_REFUSED} for a path with a {@code ;}, {@code STORE_BUSY},
     *     {@code STORE_DAMAGED}, {@code STORE_FOREIGN}, {@code STORE_UNREACHABLE}, {@code STORE_TOO_NEW}
     */
    public static Store open(Path folder, Duration wait, Clock clock) {
        return of(StoreFile.in(folder), wait, clock);
    }

    /** Tells those who wait for the store what it is held for: a command's name. */
    public void heldFor(String command) {
        Holder.note(file, command);
    }

    /** The clock that things are recorded with: it never stands before what is recorded. */
    public Clock clock() {
        return clock;
    }

    /** How far the machine's clock stood, when the store was opened, before what is recorded: it was set back. */
    public Duration clockBehind() {
        return clock.ahead();
    }

    /** Opens a file that lies ready, which nobody else does. */
    static Store open(StoreFile file, Clock clock) {
        return of(file, Duration.ZERO, clock);
    }

    /** Whether there is a store in {@code folder}, sound or not. */
    public static boolean isIn(Path folder) {
        return StoreFile.at(folder).exists();
    }

    /**
     * What {@link #record} would say of the file last recorded with these bytes; empty when it would record it.
     *
     * @param sha256 of the file's bytes, in lower-case hexadecimal
     */
    public Optional<Recorded> known(String sha256, String mappingHash) {
        return session.read(c -> new Recording(c, clock.instant()).known(sha256, mappingHash));
    }

    /**
     * Records a file. The same bytes about the same units, forms and weeks, or of the same name, change nothing, unless some of their rows were refused and the mapping is another
     * one now: then this reading takes the place of the earlier one and keeps its received time. What was undone stays
     * undone.
     *
     * @param submission read with {@link #overridesOf} laid over it
     */
    public Recorded record(Submission submission, Instant received, String mappingHash) {
        return session.write(c -> new Recording(c, clock.instant()).record(submission, received, mappingHash));
    }

    /**
     * Records a file although its bytes are known: revives it where it is undone, makes it the latest where later files
     * superseded it (and {@code received} is after its own time), takes this reading where the mapping has changed; else
     * changes nothing.
     *
     * @param together the SHA-256 of all files that are recorded again at the same time: none of them takes the place of
     *     another that superseded it, so that their order says nothing
     */
    public Recorded again(Submission submission, Instant received, String mappingHash, Set<String> together) {
        return session.write(c -> new Recording(c, clock.instant()).again(submission, received, mappingHash, together));
    }

    /**
     * Records a file as it reads with people's decisions laid over it: takes the place of the reading that counts, with
     * the same received time. Changes nothing when all the decisions are in force already.
     *
     * @param submission any reading of the file
     * @param overrides the new decisions, with or without those in force
     * @throws ScoregapException {@code SUBMISSION_UNKNOWN} when there is no such submission or its file is undone
     */
    public Recorded revise(long submission, Submission reread, String mappingHash, Overrides overrides, String reason) {
        return session.write(
                c -> new Recording(c, clock.instant()).revise(submission, reread, mappingHash, overrides, reason));
    }

    /**
     * Takes a reading out, and with it the revisions that build on it; the one it corrected counts again.
     *
     * @throws ScoregapException {@code SUBMISSION_UNKNOWN} when there is no such submission
     */
    public Undone undo(long submission, String reason) {
        return session.write(c -> new Recording(c, clock.instant()).undo(submission, reason));
    }

    /**
     * People's decisions in force for the file of a submission.
     *
     * @throws ScoregapException {@code SUBMISSION_UNKNOWN} when there is no such submission
     */
    public Overrides overrides(long submission) {
        return overrides(submission, clock.instant());
    }

    /** The same, by what was recorded at {@code asOf}. */
    public Overrides overrides(long submission, Instant asOf) {
        return session.read(c -> {
            SubmissionRow row = new Recording(c, asOf).existing(submission);
            return new OverridesTable(c).inForce(Lineage.ofFile(c, row, asOf));
        });
    }

    /**
     * People's decisions in force for a file that comes in; none for one that is not known.
     *
     * @param submission as it reads without any
     */
    public Overrides overridesOf(Submission submission) {
        return session.read(c -> new OverridesTable(c).inForce(Lineage.ofSame(c, submission, clock.instant())));
    }

    /**
     * The observations that stand, by what was recorded at {@code asOf}.
     *
     * @param from the first period
     * @param to the last period
     * @param sites which tallies carry their sites; totals are the same without
     */
    public Standing standing(Period from, Period to, Instant asOf, Sites sites) {
        return standing(Reach.since(from), to, asOf, sites);
    }

    /** The same of what is within {@code reach}; doubts may be left out of periods before all figures are. */
    public Standing standing(Reach reach, Period to, Instant asOf, Sites sites) {
        return session.read(c -> {
            List<PartRow> parts =
                    reach.further().isEmpty() ? PartRow.between(c, reach.from(), to) : PartRow.upTo(c, to);
            return new Standings(c, Lineage.of(c, asOf), parts).resolve(reach, sites);
        });
    }

    /**
     * The same, period by period in their order, so that years of them need not be held at once; periods that nothing
     * counts of are passed over. What it is handed to asks nothing of the store meanwhile.
     */
    public void standingByPeriod(
            Period from, Period to, Instant asOf, Function<Period, Sites> sites, BiConsumer<Period, Standing> each) {
        session.read(c -> {
            new Standings(c, Lineage.of(c, asOf), PartRow.between(c, from, to)).resolveByPeriod(sites, each);
            return to;
        });
    }

    /** The files that came in, and what became of them. */
    public SubmissionRecords submissions() {
        return new SubmissionRecords(session, clock);
    }

    /** The mappings that periods were scored by. */
    public MappingRecords mappings() {
        return new MappingRecords(session, clock);
    }

    /** The lists that were published. */
    public PublicationRecords published() {
        return new PublicationRecords(session, clock, file);
    }

    /** The tasks that were handed out. */
    public TaskRecords tasks() {
        return new TaskRecords(session, clock);
    }

    /** The appeals that were made. */
    public AppealRecords appeals() {
        return new AppealRecords(session, clock);
    }

    /** Who ran what. */
    public JournalRecords journal() {
        return new JournalRecords(session, clock);
    }

    /** The store as a whole. */
    public WholeStore whole() {
        return new WholeStore(session, file);
    }

    /** @throws ScoregapException {@link Failure#STORE_UNREACHABLE} when the disk refuses */
    @Override
    public void close() {
        // Before the store is let go: later it could be the note of the next one.
        Holder.forget(file);
        session.close();
    }
}
