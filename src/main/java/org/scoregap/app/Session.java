package org.scoregap.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.yaml.MappingProblem;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Submission;
import org.scoregap.store.Archive;
import org.scoregap.store.HistoryEntry;
import org.scoregap.store.Store;
import org.scoregap.store.Undone;

/** A workspace with its store open: what commands ask and tell. */
public final class Session implements AutoCloseable {
    private final Workspace workspace;
    private final Mapping current;
    private final Store store;
    /** The machine's, by which files have their times; all else goes by the store's. */
    private final Clock machine;

    private final Clock clock;
    private final OneInstant instant;
    private final Mappings mappings;
    private final Journal journal;

    private Session(
            Workspace workspace,
            Mapping current,
            Mappings mappings,
            Store store,
            Clock machine,
            Optional<Instant> asked) {
        this.workspace = workspace;
        this.current = current;
        this.store = store;
        this.machine = machine;
        this.clock = store.clock();
        this.mappings = mappings;
        this.instant = new OneInstant(asked, clock);
        this.journal = new Journal(store.journal(), clock, current.settings().zone());
    }

    /**
     * Opens the store. A mapping whose text is new is checked in full and recorded: every period is scored by the mapping
     * that holds for it, so none of them may be lost, and none may be wrong.
     *
     * @param mapping what {@code configuration} holds
     * @param complaints is told what is wrong with a new mapping
     * @param asOf the instant that was asked for: the lists speak of it and of what was recorded by then, and nothing can
     *     be changed; empty for now
     * @throws ScoregapException {@code CONFIGURATION_WRONG}, {@code USAGE} for an instant that is still to come,
     *     {@code NOTHING_STORED_THEN} for one before anything was recorded, and as {@link Store#open}
     */
    public static Session open(
            Workspace workspace,
            Configuration configuration,
            Mapping mapping,
            Duration patience,
            Clock clock,
            Consumer<List<MappingProblem>> complaints,
            Optional<AsOf> asOf) {
        Store store = Store.open(workspace.store(mapping.settings()), patience, clock);
        boolean opened = false;
        try {
            Mappings mappings = new Mappings(store.mappings(), mapping);
            mappings.record(configuration, complaints);
            Optional<Instant> asked = asOf.map(
                    time -> Past.instant(time, store, mapping.settings().zone()));
            opened = true;
            return new Session(workspace, mapping, mappings, store, clock, asked);
        } finally {
            if (!opened) {
                store.close();
            }
        }
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Tells those who wait for the store what it is held for: a command's name. */
    public void heldFor(String command) {
        store.heldFor(command);
    }

    /** How far the machine's clock stands before what the store has recorded: it was set back; zero where it was not. */
    public Duration clockBehind() {
        return store.clockBehind();
    }

    /** The mapping that lies in the workspace now. */
    public Mapping current() {
        return current;
    }

    /** The instant that the lists of this session speak of: what they call late or missing is so then. */
    public Instant asOf() {
        return instant.get();
    }

    /** Takes files in. */
    public Intake intake(Progress progress) {
        change();
        return new Intake(
                current,
                store,
                originals(),
                workspace.archive(current.settings()).resolve(".unpacked"),
                clock,
                progress);
    }

    /** Changes single cells of what was taken in. */
    public Overriding overriding() {
        change();
        return new Overriding(this, store, originals());
    }

    /** Where the bytes of what was taken in are kept, under another name; empty when they are not. */
    public Optional<Path> original(Submission submission) {
        return originals().find(submission.sha256());
    }

    private Archive originals() {
        return new Archive(workspace.originals(current.settings()));
    }

    /** Takes a submission out; see {@link Store#undo}. */
    public Undone undo(long submission, String reason) {
        change();
        return store.undo(submission, reason);
    }

    /** Copies of the store, as it is now and was before. */
    public Backups backups() {
        return new Backups(store, workspace.backups(), clock);
    }

    /** The files that lie there to be taken in. */
    SettledFiles inbox() {
        return SettledFiles.in(workspace.inbox(current.settings()), machine);
    }

    /** The tasks. */
    public Tasks tasks() {
        return new Tasks(this, store);
    }

    /** The appeals against published lists. */
    public Appeals appeals() {
        return new Appeals(this, store, mappings, originals());
    }

    /** What lists say of appeals. */
    public AppealedLists appealedLists() {
        return new AppealedLists(this, store);
    }

    /** Whatever is recorded comes after what the lists have spoken of so far. */
    void change() {
        instant.change();
        journal.begin();
    }

    /** Who ran what. */
    public Journal journal() {
        return journal;
    }

    /** What was published, and how figures stand to it. */
    public Publications publications(String programVersion) {
        return new Publications(this, store, programVersion);
    }

    /**
     * The period asked for, else the latest that holds a submission.
     *
     * @throws ScoregapException {@code NOTHING_STORED} where none is asked for and none is stored
     */
    public Period period(Optional<Period> wanted) {
        StoredPeriods known = periods();
        if (wanted.isPresent() && !known.reach(wanted.get())) {
            throw new ScoregapException(Failure.NOTHING_STORED, wanted.get().toString());
        }
        return wanted.or(known::latest)
                .orElseThrow(() -> new ScoregapException(
                        Failure.NOTHING_STORED, workspace.root().toString()));
    }

    /** Those that hold a submission. */
    public StoredPeriods periods() {
        return new StoredPeriods(store.submissions().periods(asOf()));
    }

    /** The mapping that holds for the period: the one that lies there now where none was recorded for it. */
    public Mapping mapping(Period period) {
        return mappings.of(period, asOf());
    }

    /** When the period's mapping was recorded, where that was after the instant that the lists speak of. */
    public Optional<Instant> mappingRecordedLater(Period period) {
        return mappings.recordedLater(period, asOf());
    }

    /** What the periods cost, and why. */
    public Forecasts forecasts() {
        return new Forecasts(this, store, mappings);
    }

    /** What stands. */
    public Observations observations() {
        return new Observations(this, store);
    }

    /** How the period was reported. */
    public Reporting reporting(Period period) {
        return new Reporting(this, store, period);
    }

    /** What hangs on refused figures of files that were taken in just now. */
    public UnreadTaken unreadTaken() {
        return new UnreadTaken(current, observations());
    }

    /** The problems of files of which nobody could tell what they are about. */
    public List<StoredProblem> problemsOfNoPeriod() {
        return store.submissions().problemsOfNoPeriod(asOf());
    }

    /** The problems that only show when everything stored is looked at together. */
    public ProblemsAcross problemsAcross() {
        return new ProblemsAcross(this, store);
    }

    /** Everything that had been taken in, in the order of recording. */
    public List<HistoryEntry> history() {
        return store.submissions().history(asOf());
    }

    @Override
    public void close() {
        store.close();
    }
}
