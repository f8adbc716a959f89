package org.scoregap.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.scoregap.model.RunWords;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.store.JournalRecords;

/** Who ran what: the run of one session, and the list of all runs. */
public final class Journal {
    private final JournalRecords records;
    private final Clock clock;
    private final ZoneId zone;
    private Optional<JournaledRun> now = Optional.empty();

    Journal(JournalRecords records, Clock clock, ZoneId zone) {
        this.records = records;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A run that the journal is to tell of, from its first change in this session on.
     *
     * @param words who does it, and how it was asked for
     */
    public JournaledRun run(RunWords words) {
        JournaledRun run = new JournaledRun(records, words, clock.instant());
        now = Optional.of(run);
        return run;
    }

    /** What is done from here on leaves a trace, whatever becomes of the run. */
    void begin() {
        now.ifPresent(JournaledRun::begin);
    }

    /** The runs as a list. */
    public Report list(Messages messages) {
        return RunRows.report(records.runs(), zone, messages);
    }
}
