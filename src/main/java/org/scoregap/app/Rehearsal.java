package org.scoregap.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Overrides;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Submission;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.read.Scratch;
import org.scoregap.read.Unreadable;
import org.scoregap.read.file.Envelope;
import org.scoregap.store.Archive;
import org.scoregap.store.Recorded;
import org.scoregap.validate.Wanted;

/** Tells what a run would make of the inbox, without the store and without touching anything in the workspace. */
public final class Rehearsal {
    private final Mapping mapping;
    private final Judge judge;
    private final Archive originals;
    private final FiledAway away;
    private final Path inbox;
    private final Clock clock;

    public Rehearsal(Workspace workspace, Mapping mapping, Clock clock) {
        this.mapping = mapping;
        this.judge = new Judge(mapping);
        this.originals = new Archive(workspace.originals(mapping.settings()));
        this.away = new FiledAway(workspace.archive(mapping.settings()));
        this.inbox = workspace.inbox(mapping.settings());
        this.clock = clock;
    }

    /**
     * What would become of a file.
     *
     * @param name as people know it; for one in a zip both names
     * @param known whether its bytes have been taken in before
     * @param target where it would be moved
     */
    public record Would(String name, Outcome outcome, int rows, int accepted, boolean known, Path target) {}

    /**
     * What would become of all.
     *
     * @param left for another run
     * @param unreadable what the system does not let be read
     */
    public record Result(List<Would> files, List<Path> left, List<ScoregapException> unreadable) {
        public Result {
            files = List.copyOf(files);
            left = List.copyOf(left);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Looks at every file that a run would take. */
    public Result result() {
        SettledFiles found = SettledFiles.in(inbox, clock);
        ReceivedTimes times =
                new ReceivedTimes(Optional.empty(), mapping.settings().zone());
        List<Would> would = new ArrayList<>();
        List<ScoregapException> unreadable = new ArrayList<>();
        for (Path file : found.ready()) {
            try {
                Instant received = times.of(file).orElseGet(clock::instant);
                if (Envelope.isOne(file)) {
                    would.addAll(inEnvelope(file, received));
                } else {
                    would.add(would(file, file, false, received));
                }
            } catch (ScoregapException e) {
                if (e.failure() != Failure.FILE_REFUSED) {
                    throw e;
                }
                unreadable.add(e);
            }
        }
        return new Result(would, found.left(), unreadable);
    }

    private List<Would> inEnvelope(Path zip, Instant received) {
        try {
            Path elsewhere = Scratch.folder("scoregap");
            try (Unpacked unpacked = Unpacked.of(zip, elsewhere)) {
                return unpacked.files().stream()
                        .map(file -> would(zip, file, true, received))
                        .toList();
            } catch (Unreadable broken) {
                String name = zip.getFileName().toString();
                Submission refused = judge.refused(zip, Archive.sha256(zip), received, Wanted.NOTHING, broken);
                return List.of(would(name, taken(zip, false, refused, received)));
            }
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, zip.toString(), e.toString());
        }
    }

    private Would would(Path lies, Path file, boolean enclosed, Instant received) {
        String name = file.getFileName().toString();
        Submission submission = judge.judge(file, name, received, Wanted.NOTHING, Overrides.NONE);
        String known = enclosed ? lies.getFileName() + "!/" + name : name;
        return would(known, taken(lies, enclosed, submission, received));
    }

    private static Taken taken(Path file, boolean enclosed, Submission submission, Instant received) {
        return new Taken(
                file,
                enclosed ? Optional.of(submission.file()) : Optional.empty(),
                submission,
                received,
                new Recorded(0, true, false));
    }

    private Would would(String name, Taken taken) {
        Submission submission = taken.submission();
        return new Would(
                name,
                submission.outcome(),
                submission.rows(),
                submission.accepted(),
                originals.find(submission.sha256()).isPresent(),
                away.place(taken));
    }
}
