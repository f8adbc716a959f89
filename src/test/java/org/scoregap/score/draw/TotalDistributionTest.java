package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scoregap.score.draw.PointsDistribution.Outcome;

class TotalDistributionTest {

    @Test
    void addsCertainFiguresExactly() {
        TotalDistribution total = TotalDistribution.of(List.of(
                PointsDistribution.point(12.3456), PointsDistribution.point(1.0001), PointsDistribution.point(0)));

        assertThat(total.mean()).isEqualTo(12.3456 + 1.0001);
        assertThat(total.quantile(0.05)).isEqualTo(total.quantile(0.95)).isEqualTo(12.3456 + 1.0001);
        assertThat(total.atLeast(13.3457)).isEqualTo(1);
        assertThat(total.atLeast(13.3458)).isZero();
    }

    @Test
    void isCertainlyNothingWithoutParts() {
        TotalDistribution total = TotalDistribution.of(List.of());

        assertThat(total.mean()).isZero();
        assertThat(total.quantile(0.95)).isZero();
        assertThat(total.atLeast(0)).isEqualTo(1);
        assertThat(total.atLeast(1e-7)).isEqualTo(1);
        assertThat(total.atLeast(2e-7)).isZero();
        assertThat(total.atLeast(0.01)).isZero();
    }

    @Test
    void convolvesTwoCoins() {
        PointsDistribution coin = new PointsDistribution(List.of(new Outcome(0, 0.5), new Outcome(3, 0.5)));

        TotalDistribution total = TotalDistribution.of(List.of(coin, coin));

        assertThat(total.atLeast(0.01)).isCloseTo(0.75, within(1e-12));
        assertThat(total.atLeast(3)).isCloseTo(0.75, within(1e-12));
        assertThat(total.atLeast(6)).isCloseTo(0.25, within(1e-12));
        assertThat(total.quantile(0.25)).isCloseTo(0, within(1e-9));
        assertThat(total.quantile(0.26)).isCloseTo(3, within(1e-9));
        assertThat(total.quantile(0.76)).isCloseTo(6, within(1e-9));
    }

    @Test
    void splitsBetweenGridPointsSoThatTheMeanIsKept() {
        PointsDistribution part = new PointsDistribution(List.of(new Outcome(0, 0.5), new Outcome(0.013, 0.5)));

        TotalDistribution total = TotalDistribution.of(List.of(part));

        assertThat(total.mean()).isCloseTo(0.0065, within(1e-15));
        assertThat(total.atLeast(0.01)).isCloseTo(0.5, within(1e-12));
        assertThat(total.atLeast(0.02)).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void hasTheMassOfItsParts() {
        PointsDistribution holds = new PointsDistribution(List.of(new Outcome(5, 0.4), new Outcome(10, 0.3)));

        assertThat(TotalDistribution.of(List.of(holds, holds)).mass()).isCloseTo(0.49, within(1e-12));
        assertThat(TotalDistribution.of(List.of(holds, holds)).atLeast(15)).isCloseTo(0.33, within(1e-12));
        assertThat(TotalDistribution.of(List.of(holds, PointsDistribution.impossible()))
                        .atLeast(0))
                .isZero();
    }

    @Test
    void keepsMeanAndVarianceOfManyPartsInAnyOrder() {
        Random random = new Random(20220715);
        List<PointsDistribution> parts = new ArrayList<>();
        for (int i = 0; i < 229; i++) {
            parts.add(some(random, 1 + 8 * random.nextDouble()));
        }
        double mean = parts.stream().mapToDouble(PointsDistribution::mean).sum();
        double deviation = Math.sqrt(
                parts.stream().mapToDouble(PointsDistribution::variance).sum());

        TotalDistribution total = TotalDistribution.of(parts);
        Collections.shuffle(parts, random);
        TotalDistribution shuffled = TotalDistribution.of(parts);

        assertThat(total.mass()).isCloseTo(1, within(1e-10));
        assertThat(total.mean()).isCloseTo(mean, within(1e-7));
        assertThat(total.quantile(0.05)).isCloseTo(mean - 1.645 * deviation, within(0.05 * deviation));
        assertThat(total.quantile(0.95)).isCloseTo(mean + 1.645 * deviation, within(0.05 * deviation));
        assertThat(shuffled.quantile(0.05)).isCloseTo(total.quantile(0.05), within(1e-9));
        assertThat(shuffled.atLeast(mean)).isCloseTo(total.atLeast(mean), within(1e-9));
    }

    /** Wide enough for the transform: 4 × 40 points, each outcome on a grid point. */
    @Test
    void keepsTheMeanToTheLastDigitsThroughTheTransform() {
        List<PointsDistribution> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<Outcome> outcomes = new ArrayList<>();
            for (int k = 0; k <= 4000; k++) {
                outcomes.add(new Outcome(k / 100.0, 1.0 / 4001));
            }
            parts.add(new PointsDistribution(outcomes));
        }

        TotalDistribution total = TotalDistribution.of(parts);

        assertThat(total.mean()).isCloseTo(80, within(1e-9));
        assertThat(total.quantile(0.5)).isCloseTo(80, within(1e-6));
        assertThat(total.atLeast(80.005)).isCloseTo(0.5 - pointProbability() / 2, within(1e-9));
        assertThat(total.atLeast(0)).isCloseTo(1, within(1e-12));
    }

    /** P(sum of four uniform 0..4000 = 8000), by inclusion and exclusion: Σ (−1)ʲ C(4, j) C(8003 − 4001j, 3)/4001⁴. */
    private static double pointProbability() {
        double ways = choose3(8003) - 4 * choose3(4002);
        return ways / Math.pow(4001, 4);
    }

    private static double choose3(double n) {
        return n * (n - 1) * (n - 2) / 6;
    }

    @Test
    void hasMassAndMeanOfWhatIsMeant() {
        PointsDistribution holds = new PointsDistribution(List.of(new Outcome(5, 0.4), new Outcome(10, 0.3)));
        TotalDistribution total = TotalDistribution.of(List.of(holds, PointsDistribution.point(2.5)));

        assertThat(total.mass()).isCloseTo(0.7, within(1e-12));
        assertThat(total.mean()).isCloseTo(2.5 + 5 / 0.7, within(1e-12));
        assertThat(total.atLeast(12.5)).isCloseTo(0.3, within(1e-12));
        assertThat(total.quantile(0.4)).isCloseTo(7.5, within(1e-9));
        assertThat(total.quantile(0.5)).isCloseTo(12.5, within(1e-9));
        assertThat(total.quantile(0.9)).isCloseTo(12.5, within(1e-9));
    }

    @Test
    void hasNoMassWhereAPartHasNone() {
        TotalDistribution none =
                TotalDistribution.of(List.of(PointsDistribution.point(3), PointsDistribution.impossible()));

        assertThat(none.mass()).isZero();
        assertThat(none.mean()).isZero();
        assertThat(none.atLeast(-1)).isZero();
    }

    @Test
    void isCoarserBeyondTenThousandPoints() {
        PointsDistribution wide = new PointsDistribution(List.of(new Outcome(0, 0.25), new Outcome(1e9, 0.75)));
        TotalDistribution total = TotalDistribution.of(List.of(wide, wide));

        assertThat(total.mean()).isCloseTo(1.5e9, within(1e-3));
        assertThat(total.atLeast(1.9e9)).isCloseTo(0.5625, within(1e-9));
        assertThat(TotalDistribution.step(10_485.76)).isEqualTo(0.01);
        assertThat(TotalDistribution.step(20_971.52)).isEqualTo(0.02);
    }

    private static PointsDistribution some(Random random, double points) {
        List<Outcome> outcomes = new ArrayList<>();
        int draws = 1 + random.nextInt(12);
        for (int k = 0; k <= draws; k++) {
            outcomes.add(new Outcome(points * k / draws, 1.0 / (draws + 1)));
        }
        return new PointsDistribution(outcomes);
    }

    @Test
    void addsPartsToATotalAsIfTheyHadBeenInItFromTheBeginning() {
        PointsDistribution coin = new PointsDistribution(
                List.of(new PointsDistribution.Outcome(0, 0.5), new PointsDistribution.Outcome(3, 0.5)));
        PointsDistribution holding = new PointsDistribution(List.of(new PointsDistribution.Outcome(2, 0.75)));
        TotalDistribution whole = TotalDistribution.of(List.of(coin, coin, holding));
        TotalDistribution added = TotalDistribution.of(List.of(coin)).plus(List.of(holding, coin));

        assertThat(added.mass()).isEqualTo(whole.mass()).isEqualTo(0.75);
        assertThat(added.mean()).isEqualTo(whole.mean()).isEqualTo(5);
        for (double points : List.of(1.99, 2.0, 2.01, 5.0, 5.01, 8.0, 8.01)) {
            assertThat(added.atLeast(points)).isEqualTo(whole.atLeast(points));
        }
        assertThat(added.plus(List.of()).mean()).isEqualTo(5);
        assertThat(added.plus(List.of(PointsDistribution.impossible())).mass()).isZero();
        assertThat(TotalDistribution.of(List.of(PointsDistribution.impossible()))
                        .plus(List.of(coin))
                        .mass())
                .isZero();
    }
}
