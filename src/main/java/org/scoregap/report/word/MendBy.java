package org.scoregap.report.word;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * By when an order wants things mended: never before the order itself is made. One that is made after its day has passed
 * is due when the next weekly reports are, and says which day was missed.
 *
 * @param missed the moment that held first; empty unless it has passed
 */
record MendBy<T>(T moment, Optional<T> missed) {

    /** @param now when the order is made */
    static MendBy<ZonedDateTime> of(ZonedDateTime first, ZonedDateTime now) {
        return first.isBefore(now)
                ? new MendBy<>(first.plusWeeks(ChronoUnit.WEEKS.between(first, now) + 1), Optional.of(first))
                : new MendBy<>(first, Optional.empty());
    }

    /** The same by days. */
    static MendBy<LocalDate> of(LocalDate first, LocalDate today) {
        return first.isBefore(today)
                ? new MendBy<>(first.plusWeeks(ChronoUnit.WEEKS.between(first, today) + 1), Optional.of(first))
                : new MendBy<>(first, Optional.empty());
    }

    /** As it is written. */
    MendBy<String> worded(java.util.function.Function<T, String> words) {
        return new MendBy<>(words.apply(moment), missed.map(words));
    }
}
