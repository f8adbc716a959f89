package org.scoregap.app;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.scoregap.model.Period;

/**
 * The periods that hold a submission, refused or not.
 *
 * @param all none while nothing is stored
 */
public record StoredPeriods(SortedSet<Period> all) {
    public StoredPeriods {
        all = Collections.unmodifiableSortedSet(new TreeSet<>(all));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The one from which on anything is known. */
    Optional<Period> first() {
        return all.stream().findFirst();
    }

    /** The one that lists speak of when none is asked for. */
    public Optional<Period> latest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.last());
    }

    /** Whether there is anything to say of the period: it may hold nothing itself, but not stand before all that do. */
    boolean reach(Period period) {
        return first().filter(first -> period.compareTo(first) >= 0).isPresent();
    }

    SortedSet<Period> until(Period period) {
        return all.headSet(period.plus(1));
    }
}
