package org.scoregap.store;

import java.time.Duration;
import java.util.Optional;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** How long somebody still waits for a store that another process holds. */
final class Patience {
    private static final long PAUSE_MILLISECONDS = 50;
    /** Who has only just taken the store has not noted so yet: so long it is looked for beyond the wait. */
    private static final Duration NOTED_WITHIN = Duration.ofSeconds(1);

    private final StoreFile file;
    private final Duration wait;
    private final long deadline;

    /** Begins now. */
    Patience(StoreFile file, Duration wait) {
        this.file = file;
        this.wait = wait;
        this.deadline = System.nanoTime() + wait.toNanos();
    }

    /** @throws ScoregapException {@code STORE_BUSY} when it is at its end */
    void waitOnce() {
        long over = System.nanoTime() - deadline;
        if (over >= 0) {
            Optional<Holder> holder = Holder.of(file);
            if (holder.isPresent() || over >= NOTED_WITHIN.toNanos()) {
                throw Holder.busy(file, holder, wait.toSeconds());
            }
        }
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScoregapException(Failure.STORE_BUSY, e, file.path().toString(), "0");
        }
    }
}
