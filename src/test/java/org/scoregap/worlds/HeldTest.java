package org.scoregap.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rulers themselves. */
class HeldTest {
    /** Twelve indicators, the first loses 12 points, the last 1. */
    private static final List<Double> LOSSES = descending(12);

    @Test
    void theTruthHeldAgainstItselfIsRight() {
        Held held =
                Held.of(new Estimate(LOSSES, Optional.of(new Estimate.Interval(70, 80))), new City.Truth(LOSSES, 80));

        assertThat(held).isEqualTo(new Held(0, 1, Optional.of(true)));
    }

    @Test
    void whatTheFirstTenMissIsMissingFromTheTopTen() {
        List<Double> reversed = new ArrayList<>(LOSSES);
        Collections.reverse(reversed);

        Held held = Held.of(
                new Estimate(reversed, Optional.of(new Estimate.Interval(70, 80))), new City.Truth(LOSSES, 80.01));

        // The ten that are last of twelve lose 55 points, the first ten 75.
        assertThat(held.topTen()).isEqualTo(55.0 / 75);
        assertThat(held.covered()).contains(false);
    }

    @Test
    void aRatioKnowsHowMuchTheCitiesDiffer() {
        Mean ratio = Mean.ratio(List.of(1.0, 3.0), List.of(4.0, 4.0));

        assertThat(ratio.value()).isEqualTo(0.5);
        // Residuals −1 and 1: standard deviation √2, of the mean 1, in units of today's 4.
        assertThat(ratio.standardError()).isCloseTo(0.25, offset(1e-12));
        assertThat(Mean.ratio(List.of(1.0, 3.0), List.of(2.0, 6.0)).standardError())
                .isZero();
        assertThat(Mean.of(List.of(1.0, 3.0))).isEqualTo(new Mean(2, 1));
    }

    @Test
    void samplesAreThoseOfTheTextbook() {
        List<Double> passing = Sampling.binomial(2, 0.9);
        assertThat(passing.get(0)).isCloseTo(0.01, offset(1e-12));
        assertThat(passing.get(1)).isCloseTo(0.18, offset(1e-12));
        assertThat(passing.get(2)).isCloseTo(0.81, offset(1e-12));
        // With Beta(1, 1) every number is as likely.
        Sampling.betaBinomial(4, 1, 1)
                .forEach(probability -> assertThat(probability).isCloseTo(0.2, offset(1e-12)));
    }

    private static List<Double> descending(int size) {
        List<Double> losses = new ArrayList<>();
        for (int loss = size; loss > 0; loss--) {
            losses.add((double) loss);
        }
        return losses;
    }
}
