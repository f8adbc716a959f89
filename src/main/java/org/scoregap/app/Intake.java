package org.scoregap.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Overrides;
import org.scoregap.model.Submission;
import org.scoregap.store.Archive;
import org.scoregap.store.Recorded;
import org.scoregap.store.Store;
import org.scoregap.validate.Wanted;

/** Takes submitted files in: each is judged, kept in the archive, and recorded, in that order and by itself. */
public final class Intake {
    private final Judge judge;
    private final Mapping mapping;
    private final Store store;
    private final Archive archive;
    private final Clock clock;

    Intake(Mapping mapping, Store store, Archive archive, Clock clock) {
        this.judge = new Judge(mapping);
        this.mapping = mapping;
        this.store = store;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * Takes one file in. The bytes are in the archive before the store knows of them: what is recorded can always be
     * read again.
     *
     * @param times when it arrived; where they do not know, now
     * @param again whether a file that was undone counts again
     */
    public Taken take(Path file, ReceivedTimes times, Wanted wanted, boolean again) {
        Instant received = times.of(file).orElseGet(clock::instant);
        String sha256 = Archive.sha256(file);
        archive.keep(file, sha256);
        Submission plain = judge(file, received, wanted, Overrides.NONE);
        Overrides decided = store.overridesOf(plain);
        Submission submission = decided.equals(Overrides.NONE) ? plain : judge(file, received, wanted, decided);
        Recorded recorded = again
                ? store.again(submission, received, mapping.hash())
                : store.record(submission, received, mapping.hash());
        return new Taken(file, submission, received, recorded);
    }

    private Submission judge(Path file, Instant received, Wanted wanted, Overrides decided) {
        return judge.judge(file, file.getFileName().toString(), received, wanted, decided);
    }
}
