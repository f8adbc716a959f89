package org.scoregap.app;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scoregap.model.Period;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.model.UnitId;
import org.scoregap.store.HistoryEntry;
import org.scoregap.store.HistoryEntry.PartHead;

/** Whose figures of one period a stored file brings, or would have brought had it not been refused. */
final class Senders {
    private final Period period;

    Senders(Period period) {
        this.period = period;
    }

    /** The units that a file speaks for in this period; none where it tells of another. */
    Set<UnitId> of(HistoryEntry entry) {
        if (entry.outcome() == Outcome.REFUSED) {
            return saysPeriod(entry) ? new TreeSet<>(entry.said().units()) : Set.of();
        }
        return entry.parts().stream()
                .filter(part -> part.period().equals(period))
                .map(PartHead::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it counts and may be about this period: also where nobody could tell its period. */
    boolean concerns(HistoryEntry entry) {
        return entry.counts()
                && (entry.outcome() == Outcome.REFUSED
                        ? saysPeriod(entry) || entry.said().periods().isEmpty()
                        : entry.parts().stream().anyMatch(part -> part.period().equals(period)));
    }

    /** This period, where the file certainly tells of it. */
    Set<Period> periods(HistoryEntry entry) {
        boolean certain = entry.outcome() != Outcome.REFUSED || saysPeriod(entry);
        return concerns(entry) && certain ? Set.of(period) : Set.of();
    }

    private boolean saysPeriod(HistoryEntry entry) {
        return entry.said().periods().contains(period);
    }
}
