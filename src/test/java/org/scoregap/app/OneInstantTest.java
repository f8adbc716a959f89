package org.scoregap.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneInstantTest {
    private static final Instant NOON = Instant.parse("2022-07-15T12:00:00Z");

    private int looks;
    /** Stands a second later each time it is looked at. */
    private final Clock clock = ((InstantSource) () -> NOON.plusSeconds(looks++)).withZone(ZoneOffset.UTC);

    @Test
    void allListsSpeakOfTheInstantOfTheFirst() {
        OneInstant instant = new OneInstant(Optional.empty(), clock);

        assertThat(instant.get()).isEqualTo(NOON);
        assertThat(instant.get()).isEqualTo(NOON);
    }

    @Test
    void listsAfterAChangeSpeakOfALaterInstant() {
        OneInstant instant = new OneInstant(Optional.empty(), clock);
        instant.get();

        instant.change();

        assertThat(instant.get()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void thePastIsSpokenOfAsItWasAskedForAndCannotBeChanged() {
        OneInstant instant = new OneInstant(Optional.of(NOON.minusSeconds(60)), clock);

        assertThat(instant.get()).isEqualTo(NOON.minusSeconds(60));
        assertThatIllegalStateException().isThrownBy(instant::change).withMessageContaining("2022-07-15T11:59:00Z");
    }
}
