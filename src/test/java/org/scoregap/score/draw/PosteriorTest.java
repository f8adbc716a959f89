package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteriorTest {

    @Test
    void hasAMeanAndAWeight() {
        Posterior posterior = new Posterior(6, 2);

        assertThat(posterior.mean()).isEqualTo(0.75);
        assertThat(posterior.weight()).isEqualTo(8);
        assertThat(posterior.drawVariance()).isEqualTo(0.1875);
        assertThat(posterior.reversed()).isEqualTo(new Posterior(2, 6));
        assertThat(Posterior.of(0.75, 8)).isEqualTo(posterior);
        assertThat(posterior.weighing(2)).isEqualTo(new Posterior(1.5, 0.5));
    }

    @Test
    void isCertainWhereNothingFailedOrNothingPassed() {
        assertThat(new Posterior(3, 0).certain()).isTrue();
        assertThat(new Posterior(0, 3).certain()).isTrue();
        assertThat(new Posterior(3, 1e-9).certain()).isFalse();
        assertThat(new Posterior(1e-9, 3).certain()).isFalse();
        assertThat(new Posterior(3, 0).mean()).isEqualTo(1);
        assertThat(new Posterior(0, 3).mean()).isZero();
        assertThat(new Posterior(0, 3).drawVariance()).isZero();
    }

    @Test
    void keepsItsMeanAtAnyWeight() {
        assertThat(Posterior.of(0.95, 1e9).mean()).isCloseTo(0.95, within(1e-15));
        assertThat(Posterior.of(0.95, 1e-6).mean()).isCloseTo(0.95, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 2", "2, -1", "NaN, 1", "1, NaN", "Infinity, 1", "1, Infinity", "1e308, 1e308"})
    void refusesWhatIsNoBelief(double a, double b) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posterior(a, b))
                .withMessageContaining("passes");
    }
}
