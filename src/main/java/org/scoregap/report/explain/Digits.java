package org.scoregap.report.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers that a reader calculates with: five significant digits, so that what is worked out from them again differs by a
 * few hundredths of a per cent at most.
 */
final class Digits {
    private static final MathContext PRECISION = new MathContext(5, RoundingMode.HALF_UP);
    private static final double NOISE = 1e-12;

    private Digits() {}

    /** Whole numbers in full. */
    static String of(double number) {
        if (Math.abs(number) < NOISE) {
            return "0";
        }
        double whole = Math.rint(number);
        BigDecimal exact = BigDecimal.valueOf(number);
        BigDecimal shown = Math.abs(number - whole) < NOISE ? BigDecimal.valueOf(whole) : exact.round(PRECISION);
        return shown.stripTrailingZeros().toPlainString();
    }

    /** A share 0 to 1 in per cent. */
    static String percent(double share) {
        return of(share * 100) + "%";
    }
}
