package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scoregap.score.draw.PointsDistribution.Outcome;

/** In steps of half a point. */
class GridTest {

    private static Grid grid(Outcome... outcomes) {
        return Grid.of(new PointsDistribution(List.of(outcomes)), 0.5);
    }

    private static double[] probabilities(Grid grid) {
        return IntStream.range(0, grid.size()).mapToDouble(grid::probability).toArray();
    }

    @Test
    void splitsWhatLiesBetweenTwoSteps() {
        Grid grid = grid(new Outcome(3, 0.25), new Outcome(3.625, 0.5), new Outcome(4.5, 0.25));

        // 3.625 lies a quarter of a step above 3.5
        assertThat(probabilities(grid)).containsExactly(0.25, 0.375, 0.125, 0.25);
        assertThat(Stream.of(0, 1, 2, 3).map(grid::points)).containsExactly(3.0, 3.5, 4.0, 4.5);
        assertThat(grid.mean()).isEqualTo(3.6875);
        assertThat(grid.mass()).isEqualTo(1);
    }

    @Test
    void addsLeastToLeastAndEachToEach() {
        Grid sum =
                grid(new Outcome(1, 0.5), new Outcome(1.5, 0.5)).plus(grid(new Outcome(2, 0.5), new Outcome(3, 0.25)));

        assertThat(probabilities(sum)).containsExactly(0.25, 0.25, 0.125, 0.125);
        assertThat(sum.points(0)).isEqualTo(3);
        assertThat(sum.mass()).isEqualTo(0.75);
        assertThat(sum.mean()).isEqualTo(3 + 0.5 * (0.25 + 2 * 0.125 + 3 * 0.125) / 0.75);
    }

    @Test
    void movesInwardsWhatIsNegligible() {
        Grid grid = grid(
                new Outcome(0, 4e-16),
                new Outcome(0.5, 5e-16),
                new Outcome(1, 2e-15),
                new Outcome(1.5, 0.5),
                new Outcome(2, 3e-15),
                new Outcome(2.5, 4e-16),
                new Outcome(3, 3e-16));

        assertThat(probabilities(grid)).containsExactly(new double[] {2.9e-15, 0.5, 3.7e-15}, within(1e-28));
        assertThat(grid.points(0)).isEqualTo(1);
    }

    @Test
    void keepsWhatIsNotNegligible() {
        Grid grid = grid(new Outcome(0, 1e-15), new Outcome(0.5, 0.5), new Outcome(1, 1e-15));

        assertThat(probabilities(grid)).containsExactly(1e-15, 0.5, 1e-15);
    }

    @Test
    void isNeverEmpty() {
        assertThat(probabilities(grid(new Outcome(7, 4e-16)))).containsExactly(4e-16);
    }

    @Test
    void isMovedAndWeighedToAGivenMassAndMean() {
        Grid grid = grid(new Outcome(1, 0.5), new Outcome(1.5, 0.5)).with(0.5, 2);

        assertThat(probabilities(grid)).containsExactly(0.25, 0.25);
        assertThat(grid.points(0)).isEqualTo(1.75);
        assertThat(grid.mean()).isEqualTo(2);
        assertThat(grid.mass()).isEqualTo(0.5);
        assertThat(grid.step()).isEqualTo(0.5);
    }
}
