package org.scoregap.score.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaLawTest {
    private static final FindingLaw UNIFORM = new BetaLaw(new Posterior(1, 1));

    private static List<Piece> pieces(DoubleUnaryOperator points, Double... bends) {
        return UNIFORM.pieces(new TreeSet<>(List.of(bends)), points);
    }

    @Test
    void isCutWhereThePointsBend() {
        assertThat(pieces(share -> 8 * share, 0.25, 0.5))
                .containsExactly(
                        new Piece(0, 0.25, 0.125, 0, 2),
                        new Piece(0.25, 0.5, 0.375, 2, 4),
                        new Piece(0.5, 1, 0.75, 4, 8));
    }

    @Test
    void isNotCutWhereNoShareCanBe() {
        assertThat(pieces(share -> 8 * share, -1.0, 0.0, 1.0, 3.0)).containsExactly(new Piece(0, 1, 0.5, 0, 8));
    }

    /** Nothing to 0.5, from 0.5 on 4 to 8 points: the first piece ends with nothing. */
    @Test
    void comesToAJumpFromInsideThePiece() {
        assertThat(pieces(share -> share < 0.5 ? 0 : 8 * share, 0.5))
                .containsExactly(new Piece(0, 0.5, 0.25, 0, 0), new Piece(0.5, 1, 0.75, 4, 8));
        assertThat(pieces(share -> share > 0.5 ? 8 : 0, 0.5))
                .containsExactly(new Piece(0, 0.5, 0.25, 0, 0), new Piece(0.5, 1, 0.75, 8, 8));
    }

    /** Of the density 1 the moments xⁿ⁺¹/(n + 1), of 2x 2xⁿ⁺²/(n + 2), of 2(1 − x) the rest of twice the first. */
    @ParameterizedTest(name = "E[X^{2}; X ≤ {3}] of Beta({0}, {1}) is {4}")
    @CsvSource({
        "1, 1, 0, 0.5, 0.5",
        "1, 1, 1, 0.5, 0.125",
        "1, 1, 2, 0.5, 0.0416666666666667",
        "2, 1, 0, 0.5, 0.25",
        "2, 1, 1, 0.5, 0.0833333333333333",
        "2, 1, 2, 0.5, 0.03125",
        "1, 2, 0, 0.5, 0.75",
        "1, 2, 1, 0.5, 0.1666666666666667",
        "1, 2, 2, 0.5, 0.0520833333333333",
        "1, 2, 2, 1, 0.1666666666666667",
        "1, 2, 2, 0, 0"
    })
    void hasThePartialMomentsOfItsDensity(double a, double b, int order, double finding, double moment) {
        assertThat(new BetaLaw(new Posterior(a, b)).upTo(order, finding)).isCloseTo(moment, within(1e-14));
    }

    @ParameterizedTest(name = "Beta({0}, {1}) up to {2}")
    @CsvSource({
        "1, 1, 0.5",
        "2, 1, 0.25",
        "0.3, 0.2, 1e-9",
        "0.3, 0.2, 0.999999",
        "31.7, 5.2, 0.8",
        "9e7, 1e6, 0.989",
        "3, 4, 0",
        "3, 4, 1"
    })
    void addsUpMassAndFirstMomentAtOnceAsOneByOne(double a, double b, double finding) {
        BetaLaw law = new BetaLaw(new Posterior(a, b));
        assertThat(law.upTo(finding).mass()).isEqualTo(law.upTo(0, finding));
        assertThat(law.upTo(finding).moment()).isCloseTo(law.upTo(1, finding), within(1e-10));
    }

    @Test
    void hasCellsWithoutGaps() {
        assertThat(UNIFORM.before(0.25)).isEqualTo(0.25);
        assertThat(UNIFORM.end(0.25, 0.5)).isEqualTo(0.75);
        assertThat(UNIFORM.end(0.25, 1e-20)).isEqualTo(Math.nextUp(0.25));
        assertThat(UNIFORM.after(0.25)).isEqualTo(0.25);
    }
}
