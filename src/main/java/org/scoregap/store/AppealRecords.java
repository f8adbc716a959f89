package org.scoregap.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.scoregap.model.Appeal;
import org.scoregap.model.Objection;
import org.scoregap.model.Ruling;
import org.scoregap.model.ScoregapException;

/** The appeals against published lists, as a store keeps them. */
public final class AppealRecords {
    private final Session session;
    private final Clock clock;

    AppealRecords(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The appeals that had been opened by {@code asOf}, as they stood then, in the order of their numbers. */
    public List<Appeal> all(Instant asOf) {
        return session.read(c -> new AppealsTable(c).all(asOf));
    }

    /** Records an appeal with its evidence, all of it or nothing; the same again changes nothing. */
    public AppealOutcome open(Objection objection) {
        return session.write(c -> new AppealsTable(c).open(objection, clock.instant()));
    }

    /**
     * Decides an appeal; one that is decided stays as it is.
     *
     * @throws ScoregapException {@code APPEAL_UNKNOWN} for a number that no appeal has
     */
    public AppealOutcome decide(long number, Ruling ruling) {
        return session.write(c -> new AppealsTable(c).decide(number, ruling, clock.instant()));
    }
}
