package org.scoregap.app;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.store.PublicationHead;
import org.scoregap.store.Store;

/** Finds the instant that is meant by what somebody wrote, where the store knows anything of it. */
final class Past {
    private Past() {}

    static Instant instant(AsOf written, Store store, ZoneId zone) {
        Instant meant = written.meant(
                store.clock().instant(),
                zone,
                store.published().all().stream().map(PublicationHead::asOf).toList());
        Optional<Instant> first = store.submissions().firstRecorded();
        if (first.isPresent() && first.get().isAfter(meant)) {
            throw new ScoregapException(
                    Failure.NOTHING_STORED_THEN, AsOf.shown(meant, zone), AsOf.shown(first.get(), zone));
        }
        return meant;
    }
}
