package org.scoregap.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Resubmit;
import org.scoregap.model.Tally;

/**
 * What one submission says of a unit, form and period: several compete for the same place.
 *
 * @param resubmit what a later claim does to this one
 */
record Claim(
        long submission,
        String sha256,
        Instant received,
        Optional<LocalDate> fillDate,
        Resubmit resubmit,
        List<Tally> tallies) {
    private static final Comparator<Claim> ARRIVAL = Comparator.comparing(Claim::received)
            .thenComparing(claim -> claim.fillDate().orElse(LocalDate.MIN));

    /**
     * By received time, then fill date (none comes first), then hash: whatever the order of recording, the same claim
     * is the later one.
     */
    static final Comparator<Claim> ORDER = ARRIVAL.thenComparing(Claim::sha256);

    Claim {
        tallies = List.copyOf(tallies);
    }

    Claim with(List<Tally> others) {
        return new Claim(submission, sha256, received, fillDate, resubmit, others);
    }

    /** Whether only the hash says which of two different files is the later one. */
    boolean tiesWith(Claim other) {
        return ARRIVAL.compare(this, other) == 0 && !sha256.equals(other.sha256);
    }
}
