package org.scoregap.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.scoregap.model.RunWords;
import org.scoregap.model.ScoregapException;
import org.scoregap.store.JournalRecords;

/** A run that the journal tells of: from its first change on, or with its end where it changed nothing. */
public final class JournaledRun {
    private final JournalRecords journal;
    private final RunWords words;
    private final Instant begun;
    private Optional<Long> number = Optional.empty();

    JournaledRun(JournalRecords journal, RunWords words, Instant begun) {
        this.journal = journal;
        this.words = words;
        this.begun = begun;
    }

    /** Before anything is changed: whatever ends the run from here on, there is a trace of it. */
    void begin() {
        if (number.isEmpty()) {
            number = Optional.of(journal.begin(words));
        }
    }

    /**
     * Does the work: how it ends stands in the journal, well or not.
     *
     * @param status the exit status that a result comes to
     * @param failed that of what is thrown
     */
    public <T> T of(Supplier<T> work, ToIntFunction<T> status, ToIntFunction<Throwable> failed) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            try {
                end(failed.applyAsInt(e), Optional.of(code(e)));
            } catch (RuntimeException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        end(status.applyAsInt(result), Optional.empty());
        return result;
    }

    private void end(int status, Optional<String> failure) {
        journal.end(number, words, begun, status, failure, List.of());
    }

    private static String code(Throwable failure) {
        return failure instanceof ScoregapException known
                ? known.failure().name()
                : failure.getClass().getSimpleName();
    }
}
