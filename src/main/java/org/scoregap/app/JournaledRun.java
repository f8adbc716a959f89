package org.scoregap.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.RunWords;
import org.scoregap.store.JournalRecords;

/** A run that the journal tells of: from its first change on, or with its end where it changed nothing. */
final class JournaledRun {
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

    void end(int status, Optional<String> failure) {
        journal.end(number, words, begun, status, failure, List.of());
    }
}
