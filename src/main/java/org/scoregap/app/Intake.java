package org.scoregap.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Submission;
import org.scoregap.read.Unreadable;
import org.scoregap.read.file.Envelope;
import org.scoregap.store.Archive;
import org.scoregap.store.Arrival;
import org.scoregap.store.Recorded;
import org.scoregap.store.Store;
import org.scoregap.store.StoredSubmission;
import org.scoregap.validate.Wanted;

/** Takes submitted files in: each is judged, kept in the archive, and recorded, in that order and by itself. */
public final class Intake {
    private final Judge judge;
    private final Mapping mapping;
    private final Store store;
    private final Archive archive;
    private final Path scratch;
    private final Instant seen;
    private final Progress progress;

    /** @param scratch where zips are unpacked meanwhile */
    Intake(Mapping mapping, Store store, Archive archive, Path scratch, Clock clock, Progress progress) {
        this.judge = new Judge(mapping, progress);
        this.progress = progress;
        this.mapping = mapping;
        this.store = store;
        this.archive = archive;
        this.scratch = scratch;
        // Files found together arrived together as far as anybody knows: their order in the folder must decide nothing.
        this.seen = clock.instant();
    }

    /** When it arrived, by what somebody says of it. */
    private Instant arrived(Path file, ReceivedTimes times) {
        Instant received = times.of(file).orElse(seen);
        // A clock may be an hour wrong or in another zone; a day is a slip of the pen, and would make the file the last
        // word.
        if (received.isAfter(seen.plus(Duration.ofDays(1)))) {
            throw new ScoregapException(
                    Failure.FILE_WRONG,
                    file.toString(),
                    received.atZone(mapping.settings().zone()) + " > "
                            + seen.atZone(mapping.settings().zone()));
        }
        return received;
    }

    /**
     * Takes one file in. The bytes are in the archive before the store knows of them: what is recorded can always be
     * read again. A file that the store knows already is told as it stands there, whatever it is called this time.
     */
    private List<Taken> take(Path file, Instant received, Wanted wanted, Again again) {
        String sha256 = Archive.sha256(file);
        // What is kept is read, not the file itself: somebody may write into that meanwhile.
        Path kept = archive.keep(file, sha256);
        List<Arrival> arrivals = store.submissions().arrivals(sha256);
        List<Taken> taken = new ArrayList<>();
        for (String name : names(file.getFileName().toString(), sha256, arrivals)) {
            Submission submission = new Reading(judge, store, kept, name, sha256, wanted).of(received, arrivals);
            Recorded recorded = again.asked()
                    ? store.again(submission, received, mapping.hash(), again.together())
                    : store.record(submission, received, mapping.hash());
            taken.add(
                    recorded.fresh() && !again.asked()
                            ? new Taken(file, submission, received, recorded)
                            : asItStands(file, recorded));
        }
        return taken;
    }

    /**
     * The names under which a file is read. In the archive an original is named by its hash, which does not say of which week
     * or whose it is, and what {@code weekly} filed away has a part of it in its name: there it is what it was.
     */
    private static List<String> names(String given, String sha256, List<Arrival> arrivals) {
        List<String> known = arrivals.stream()
                .map(Arrival::file)
                .distinct()
                .filter(name -> given.equals(sha256) || given.equals(FiledAway.name(name, sha256)))
                .toList();
        return known.isEmpty() ? List.of(given) : known;
    }

    /**
     * Takes files in one after the other, and those in a zip as if they lay there; one that the system does not let be read
     * is passed over and named. What is wrong in the list of arrivals stops the run: they decide which file stands.
     */
    public TakenIn takeAll(List<Path> files, ReceivedTimes times, Wanted wanted, boolean again) {
        Again asked = again ? Again.of(files, scratch) : Again.NOT;
        List<Taken> taken = new ArrayList<>();
        List<Path> envelopes = new ArrayList<>();
        List<ScoregapException> unreadable = new ArrayList<>();
        progress.begin(
                files.size(), files.stream().mapToLong(SubmittedFiles::size).sum());
        for (Path file : files) {
            long size = SubmittedFiles.size(file);
            try {
                if (Envelope.isOne(file)) {
                    takeEnvelope(file, times, wanted, asked, taken, unreadable).ifPresent(envelopes::add);
                } else {
                    taken.addAll(take(file, arrived(file, times), wanted, asked));
                }
            } catch (ScoregapException e) {
                pass(e, unreadable);
            }
            progress.file(size);
        }
        progress.end();
        return new TakenIn(taken, envelopes, unreadable);
    }

    private static void pass(ScoregapException e, List<ScoregapException> unreadable) {
        if (e.failure() != Failure.FILE_REFUSED) {
            throw e;
        }
        unreadable.add(e);
    }

    /** The zip, where every file in it was taken in. */
    private Optional<Path> takeEnvelope(
            Path zip,
            ReceivedTimes times,
            Wanted wanted,
            Again again,
            List<Taken> taken,
            List<ScoregapException> unreadable) {
        Instant received = arrived(zip, times);
        try (Unpacked unpacked = Unpacked.of(zip, scratch)) {
            boolean all = true;
            for (Path file : unpacked.files()) {
                try {
                    take(file, received, wanted, again).forEach(each -> taken.add(each.in(zip)));
                } catch (ScoregapException e) {
                    pass(inZip(e, file, zip), unreadable);
                    all = false;
                }
            }
            return all ? Optional.of(zip) : Optional.empty();
        } catch (Unreadable broken) {
            taken.add(refuse(zip, broken, received, wanted));
            return Optional.empty();
        }
    }

    /** The same trouble by the name that people know: where the file was unpacked for a moment tells them nothing. */
    private static ScoregapException inZip(ScoregapException trouble, Path file, Path zip) {
        String name = file.getFileName().toString();
        return new ScoregapException(
                trouble.failure(),
                trouble,
                trouble.details().stream()
                        .map(detail -> detail.replace(
                                file.toString(), Taken.within(zip, name).toString()))
                        .toArray(String[]::new));
    }

    /** A zip of which nothing can be read: kept and recorded as refused, as any other file would be. */
    private Taken refuse(Path zip, Unreadable why, Instant received, Wanted wanted) {
        String sha256 = Archive.sha256(zip);
        archive.keep(zip, sha256);
        Submission refused = judge.refused(zip, sha256, received, wanted, why);
        Recorded recorded = store.record(refused, received, mapping.hash());
        return recorded.fresh() ? new Taken(zip, refused, received, recorded) : asItStands(zip, recorded);
    }

    private Taken asItStands(Path file, Recorded known) {
        StoredSubmission stored = store.submissions().find(known.id()).orElseThrow();
        return new Taken(file, stored.submission(), stored.received(), known);
    }
}
