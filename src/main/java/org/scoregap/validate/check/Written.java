package org.scoregap.validate.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as messages show them: no exponent, no trailing zeros, at most six decimals. */
final class Written {
    private Written() {}

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A share as a percentage: 0.71 is {@code 71%}. */
    static String percent(double share) {
        BigDecimal rounded = BigDecimal.valueOf(share).movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString()) + "%";
    }
}
