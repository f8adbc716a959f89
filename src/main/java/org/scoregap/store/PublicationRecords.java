package org.scoregap.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;

/** The lists that were published, as a store keeps them. */
public final class PublicationRecords {
    private final Session session;
    private final Clock clock;
    private final StoreFile file;

    PublicationRecords(Session session, Clock clock, StoreFile file) {
        this.session = session;
        this.clock = clock;
        this.file = file;
    }

    /** Publishes a list; the same bytes again for the same list and period change nothing. */
    public Published publish(ToPublish list) {
        return session.write(c -> new PublicationsTable(c).publish(list, clock.instant()));
    }

    /** Everything that was published, in the order of the numbers. */
    public List<PublicationHead> all() {
        return all(clock.instant());
    }

    /** What was published by {@code asOf}, in the order of the numbers. */
    public List<PublicationHead> all(Instant asOf) {
        return session.read(c -> new PublicationsTable(c).all(asOf));
    }

    /** What was published last by {@code asOf} of any list of the period; empty when nothing was. */
    public Optional<PublicationHead> latest(Period period, Instant asOf) {
        return session.read(c -> new PublicationsTable(c).latest(period, asOf));
    }

    /**
     * A publication with its document.
     *
     * @throws ScoregapException {@code PUBLICATION_UNKNOWN} when there is none of that number, {@code STORE_DAMAGED} when its bytes
     *     are not those that were published
     */
    public Publication existing(long number) {
        return session.read(c -> new PublicationsTable(c).existing(number)).intact(file);
    }

    /** The figures behind a publication, whatever became of its document. */
    public PublishedFigures figures(long number) {
        return session.read(c -> new PublicationsTable(c).figures(number));
    }
}
