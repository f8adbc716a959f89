package org.scoregap.score.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.score.draw.Posterior;

class KnownTerritoriesTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Posterior WHOLE = new Posterior(7, 3);

    private static double variance(Posterior of) {
        return of.drawVariance() / (of.weight() + 1);
    }

    @Test
    void keepWhatIsBelievedElsewhereAndItsDoubt() {
        // 0.1 fails where it is known; elsewhere are 0.4 of the sites and 0.6 of the 0.3 that fail: 0.18 of all, 0.45
        // there
        Posterior then = new KnownTerritories(0.1, 0.4, 0.6).in(WHOLE);

        assertThat(then.mean()).isCloseTo(1 - 0.28, CLOSE);
        assertThat(variance(then)).isCloseTo(0.4 * 0.4 * 0.45 * 0.55 / 11, CLOSE);
    }

    @Test
    void cannotFailMoreElsewhereThanThereIs() {
        // 0.9 of 0.3 fails at 0.2 of the sites: all of them, and that without a doubt
        Posterior then = new KnownTerritories(0.1, 0.2, 0.9).in(WHOLE);

        assertThat(then.mean()).isCloseTo(1 - 0.3, CLOSE);
        assertThat(then.weight()).isCloseTo(KnownTerritories.CERTAIN, within(1e-3));
    }

    @Test
    void areCertainWhereAllAreKnown() {
        Posterior then = new KnownTerritories(0.25, 0, 0).in(WHOLE);

        assertThat(then.mean()).isCloseTo(0.75, CLOSE);
        assertThat(then.weight()).isCloseTo(KnownTerritories.CERTAIN, within(1e-3));
        assertThat(new KnownTerritories(0, 0, 0).in(WHOLE).mean()).isEqualTo(1);
        assertThat(new KnownTerritories(1, 0, 0).in(WHOLE).mean()).isZero();
    }
}
