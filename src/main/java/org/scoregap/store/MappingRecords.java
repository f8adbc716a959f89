package org.scoregap.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.scoregap.model.Period;

/** The mappings that periods were scored by, as a store keeps them: of each the texts, and when they were recorded. */
public final class MappingRecords {
    private final Session session;
    private final Clock clock;

    MappingRecords(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Keeps the texts of a mapping, unless they are the latest ones for their first period already. */
    public void record(String hash, Period from, SortedMap<String, String> files) {
        session.write(c -> {
            new MappingTextsTable(c).record(hash, from, files, clock.instant());
            return hash;
        });
    }

    /**
     * The mapping that holds for the period: the one that begins last before it or with it; of corrections of one
     * mapping the one recorded last. Empty when none begins that early.
     */
    public Optional<RecordedMapping> holdingFor(Period period) {
        return holdingFor(period, clock.instant());
    }

    /** The mapping that held for the period by what was recorded at {@code asOf}. */
    public Optional<RecordedMapping> holdingFor(Period period, Instant asOf) {
        return session.read(c -> new MappingTextsTable(c).holdingFor(period, asOf));
    }

    /**
     * The mapping recorded first of those that hold for the period, whenever that was. Empty when none begins that early.
     */
    public Optional<RecordedMapping> firstHoldingFor(Period period) {
        return session.read(c -> new MappingTextsTable(c).firstHoldingFor(period));
    }

    /** The text of each of its files by the file's name, as they were when it was recorded. */
    public SortedMap<String, String> texts(RecordedMapping mapping) {
        return session.read(c -> new MappingTextsTable(c).texts(mapping));
    }
}
