package org.scoregap.score.draw;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountLawTest {
    /** P(K = k) = 2^−(k + 1). */
    private static final CountLaw GEOMETRIC = new CountLaw.NegativeBinomial(1, 1);

    private static List<Piece> pieces(Double... bends) {
        SortedSet<Double> sorted = new TreeSet<>(List.of(bends));
        return GEOMETRIC.pieces(sorted, count -> Math.max(0, 10 - 4 * count));
    }

    @Test
    void makesAPieceOfEachCountBesideABend() {
        assertThat(pieces(2.5))
                .containsExactly(
                        new Piece(0, 1, 0, 10, 6),
                        new Piece(2, 2, 2, 2, 2),
                        new Piece(3, 3, 3, 0, 0),
                        new Piece(4, POSITIVE_INFINITY, 4, 0, 0));
        assertThat(pieces(3.0))
                .containsExactly(
                        new Piece(0, 2, 0, 10, 2), new Piece(3, 3, 3, 0, 0), new Piece(4, POSITIVE_INFINITY, 4, 0, 0));
        assertThat(pieces(1.0, 1.5))
                .containsExactly(
                        new Piece(0, 0, 0, 10, 10),
                        new Piece(1, 1, 1, 6, 6),
                        new Piece(2, 2, 2, 2, 2),
                        new Piece(3, POSITIVE_INFINITY, 3, 0, 0));
    }

    @Test
    void hasNoPieceBelowNone() {
        assertThat(pieces(-3.5, 0.0))
                .containsExactly(new Piece(0, 0, 0, 10, 10), new Piece(1, POSITIVE_INFINITY, 1, 6, 6));
        assertThat(pieces()).containsExactly(new Piece(0, POSITIVE_INFINITY, 0, 10, 10));
    }

    /** Gamma(1, r) gives P(K = k) = p(1 − p)ᵏ with p = r/(1 + r): 1/2, 1/3 and 3/4. */
    @ParameterizedTest(name = "E[K^{1}; K ≤ {2}] at the rate {0} is {3}")
    @CsvSource({
        "1, 0, -1, 0",
        "1, 0, 0, 0.5",
        "1, 0, 1, 0.75",
        "1, 1, 0, 0",
        "1, 1, 1, 0.25",
        "1, 2, 2, 0.75",
        "1, 0, Infinity, 1",
        "1, 1, Infinity, 1",
        "1, 2, Infinity, 3",
        "0.5, 0, 1, 0.5555555555555556",
        "0.5, 1, 2, 0.5185185185185185",
        "0.5, 1, Infinity, 2",
        "3, 0, 1, 0.9375",
        "3, 1, 2, 0.28125",
        "3, 2, 2, 0.375"
    })
    void hasThePartialMomentsOfAGeometricLaw(double rate, int order, double finding, double moment) {
        assertThat(new CountLaw.NegativeBinomial(1, rate).upTo(order, finding)).isCloseTo(moment, within(1e-14));
    }

    /** P(K ≤ k) = 1 − (1 + r)^−(k + 1): a million million occurrences are expected, and no digit of r is lost. */
    @Test
    void keepsTheDigitsOfASmallRate() {
        double expected = -Math.expm1(-(1e12 + 1) * Math.log1p(1e-12));

        assertThat(new CountLaw.NegativeBinomial(1, 1e-12).upTo(0, 1e12)).isCloseTo(expected, within(1e-12));
    }

    /** P(K = 0) = (1 + 1/r)^−s: one occurrence is expected, and no digit of 1/r is lost. */
    @Test
    void keepsTheDigitsOfALargeRate() {
        double expected = Math.exp(-1e7 * Math.log1p(1e-7));

        assertThat(new CountLaw.NegativeBinomial(1e7, 1e7).upTo(0, 0)).isCloseTo(expected, within(1e-12));
    }

    /** In multiples of e⁻²: 1, 2, 2 for none, one, two. */
    @ParameterizedTest(name = "E[K^{0}; K ≤ {1}] is {2} e⁻²")
    @CsvSource({"0, -1, 0", "0, 0, 1", "0, 1, 3", "1, 1, 2", "1, 2, 6", "2, 2, 10"})
    void hasThePartialMomentsOfAPoissonLaw(int order, double finding, double times) {
        assertThat(new CountLaw.Poisson(2).upTo(order, finding)).isCloseTo(times * Math.exp(-2), within(1e-14));
    }

    @Test
    void hasTheMomentsOfAPoissonLaw() {
        CountLaw poisson = new CountLaw.Poisson(2);

        assertThat(poisson.upTo(0, POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(poisson.upTo(1, POSITIVE_INFINITY)).isEqualTo(2);
        assertThat(poisson.upTo(2, POSITIVE_INFINITY)).isEqualTo(6);
    }

    @Test
    void hasCellsOfWholeCounts() {
        assertThat(GEOMETRIC.before(5)).isEqualTo(4);
        assertThat(GEOMETRIC.after(5)).isEqualTo(6);
        assertThat(GEOMETRIC.end(5, 3)).isEqualTo(8);
        assertThat(GEOMETRIC.end(5, 2.9999)).isEqualTo(7);
        assertThat(GEOMETRIC.end(5, 0.5)).isEqualTo(5);
    }

    /** 0.01 points wide at 0.0025 points each, were it not for rounding. */
    @Test
    void forgivesAWidthItsRounding() {
        assertThat(GEOMETRIC.end(5, Math.nextDown(4.0))).isEqualTo(9);
    }
}
