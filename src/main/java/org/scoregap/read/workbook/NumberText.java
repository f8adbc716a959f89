package org.scoregap.read.workbook;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a spreadsheet shows them: 15 significant digits, so that 0.1 + 0.2 reads 0.3. */
final class NumberText {
    private static final MathContext SHOWN = new MathContext(15);
    private static final int LONGEST_PLAIN = 20;

    private NumberText() {}

    /** {@code value} without grouping; in scientific notation where plain digits would be very long. */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String shortest = Double.toString(value);
        if (shortest.length() <= 16 && shortest.indexOf('E') < 0) {
            return shortest;
        }
        return digits(BigDecimal.valueOf(value));
    }

    /** A share as a percentage: 0.95 is {@code 95%}. */
    static String percent(double share) {
        return digits(BigDecimal.valueOf(share).movePointRight(2)) + "%";
    }

    private static String digits(BigDecimal exact) {
        BigDecimal shown = exact.round(SHOWN).stripTrailingZeros();
        int length = Math.max(shown.precision(), shown.precision() - shown.scale());
        return length > LONGEST_PLAIN || shown.scale() > LONGEST_PLAIN ? shown.toString() : shown.toPlainString();
    }
}
