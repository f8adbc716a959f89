package org.scoregap.score.ladder;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Figures as the lists print them. Ranks and levels go by these: whoever reads the same figure has the same rank, and nobody
 * is on a level, or spared it, for a figure that no list shows.
 */
final class Printed {
    private Printed() {}

    /** Points and factors: two decimals, as {@code report.Points} and {@code report.Factor} print them. */
    static double points(double exact) {
        return rounded(exact, 2);
    }

    /** Percent with one decimal. */
    static double share(double exact) {
        return rounded(exact, 3);
    }

    private static double rounded(double exact, int decimals) {
        return BigDecimal.valueOf(exact)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
