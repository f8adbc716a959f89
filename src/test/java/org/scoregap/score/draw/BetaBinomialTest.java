package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaBinomialTest {

    @Test
    void isUniformUnderAUniformBelief() {
        assertThat(BetaBinomial.probabilities(new Posterior(1, 1), 3))
                .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-15));
    }

    /** P(K = k) = C(3, k)·B(k + 2, 3 − k + 4)/B(2, 4): 60, 60, 36 and 12 of 168. */
    @Test
    void followsItsFormula() {
        double[] expected = {60 / 168.0, 60 / 168.0, 36 / 168.0, 12 / 168.0};

        assertThat(BetaBinomial.probabilities(new Posterior(2, 4), 3)).containsExactly(expected, within(1e-15));
    }

    @ParameterizedTest(name = "Beta({0}, {1}), {2} drawn")
    @CsvSource({
        "0.3, 0.2, 400",
        "0.2, 0.3, 400",
        "0.5, 7, 12",
        "7, 0.5, 12",
        "1, 5, 30",
        "5, 1, 30",
        "3, 4, 1",
        "900, 100, 1000",
        "1e-6, 3e-6, 8",
        "9.5e8, 5e7, 400",
        "1e-300, 2, 5",
        "2, 1e-300, 5",
        "3e-310, 1e-310, 5",
        "1e300, 1e299, 7",
        "40, 60, 100000"
    })
    void hasMassMeanAndVarianceOfItsFormula(double a, double b, int sample) {
        double[] probabilities = BetaBinomial.probabilities(new Posterior(a, b), sample);
        double mean = 0;
        double square = 0;
        for (int k = 0; k <= sample; k++) {
            mean += probabilities[k] * k;
        }
        for (int k = 0; k <= sample; k++) {
            square += probabilities[k] * (k - mean) * (k - mean);
        }
        double rate = a / (a + b);
        double variance = sample * rate * (1 - rate) * (1 + (sample - 1) / (a + b + 1));

        assertThat(probabilities).hasSize(sample + 1);
        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
        assertThat(mean).isCloseTo(sample * rate, within(1e-11 * sample));
        assertThat(square).isCloseTo(variance, within(1e-10 * Math.max(1, variance)));
    }

    @Test
    void isSymmetric() {
        double[] passes = BetaBinomial.probabilities(new Posterior(3.5, 0.8), 9);
        double[] failures = BetaBinomial.probabilities(new Posterior(0.8, 3.5), 9);

        for (int k = 0; k <= 9; k++) {
            assertThat(failures[9 - k]).isCloseTo(passes[k], within(1e-15));
        }
    }

    @Test
    void isCertainWhereTheRateIs() {
        assertThat(BetaBinomial.probabilities(new Posterior(5, 0), 2)).containsExactly(0, 0, 1);
        assertThat(BetaBinomial.probabilities(new Posterior(0, 5), 2)).containsExactly(1, 0, 0);
    }
}
