package org.scoregap.app;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instant that all lists of one run speak of, so that no two of them can disagree about what is late: the one that was
 * asked for, else that of the first of them after the last change.
 */
final class OneInstant {
    private final Optional<Instant> asked;
    private final Clock clock;
    private @Nullable Instant spokenOf;

    /** @param asked an instant that is past, of which nothing can be changed; empty for now */
    OneInstant(Optional<Instant> asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    Instant get() {
        if (spokenOf == null) {
            spokenOf = asked.orElseGet(clock::instant);
        }
        return spokenOf;
    }

    /** Whatever is recorded comes after what the lists have spoken of so far. */
    void change() {
        if (asked.isPresent()) {
            throw new IllegalStateException("the past, as of " + asked.get() + ", cannot be changed");
        }
        spokenOf = null;
    }
}
