package org.scoregap.score.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class BesideTest {
    @Test
    void givesWhatTheWorkGave() {
        assertThat(Beside.of(() -> "7.31").get()).isEqualTo("7.31");
    }

    @Test
    void throwsWhatTheWorkThrewAsItIs() {
        Beside<String> failing = Beside.of(() -> {
            throw new IllegalArgumentException("units have 3 of 4");
        });
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(failing::get)
                .withMessage("units have 3 of 4");
    }
}
