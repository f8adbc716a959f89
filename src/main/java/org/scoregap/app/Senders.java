package org.scoregap.app;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.model.Decision;
import org.scoregap.model.Decision.Subject;
import org.scoregap.model.Period;
import org.scoregap.model.Submission.Outcome;
import org.scoregap.model.UnitId;
import org.scoregap.store.HistoryEntry;
import org.scoregap.store.HistoryEntry.PartHead;

/** Whose figures of one period a stored file brings, or would have brought had it not been refused. */
final class Senders {
    private final Period period;
    private final LongFunction<List<Decision>> decisions;

    /** @param decisions what was decided of the submission of a number, refused or not */
    Senders(Period period, LongFunction<List<Decision>> decisions) {
        this.period = period;
        this.decisions = decisions;
    }

    /** The units that a file speaks for in this period; none where it tells of another. */
    Set<UnitId> of(HistoryEntry entry) {
        if (entry.outcome() == Outcome.REFUSED) {
            return saysPeriod(entry) ? decided(entry) : Set.of();
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
                        ? !saysOtherwise(entry)
                        : entry.parts().stream().anyMatch(part -> part.period().equals(period)));
    }

    /** This period, where the file certainly tells of it. */
    Set<Period> periods(HistoryEntry entry) {
        boolean certain = entry.outcome() != Outcome.REFUSED || saysPeriod(entry);
        return concerns(entry) && certain ? Set.of(period) : Set.of();
    }

    /** A refused file has no part; but whose it is was often found out before it was refused. */
    Set<UnitId> decided(HistoryEntry entry) {
        return choices(entry, Subject.UNIT).map(UnitId::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean saysPeriod(HistoryEntry entry) {
        return choices(entry, Subject.PERIOD).anyMatch(period.toString()::equals);
    }

    private boolean saysOtherwise(HistoryEntry entry) {
        return !saysPeriod(entry) && choices(entry, Subject.PERIOD).findAny().isPresent();
    }

    private Stream<String> choices(HistoryEntry entry, Subject subject) {
        return decisions.apply(entry.id()).stream()
                .filter(decision -> decision.subject() == subject)
                .map(Decision::choice);
    }
}
