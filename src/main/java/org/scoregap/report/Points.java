package org.scoregap.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points, as they are and as they are printed.
 *
 * @param exact unrounded; what JSON holds
 * @param hundredths as printed: rounded alone, or by {@link org.scoregap.report.round.LargestRemainder} so that the parts of
 *     a list add up
 */
public record Points(double exact, long hundredths) implements Value {

    /** Points that are no part of a printed whole: half a hundredth goes up. */
    public static Points alone(double exact) {
        return new Points(exact, hundredthsOf(exact));
    }

    static long hundredthsOf(double exact) {
        return BigDecimal.valueOf(exact)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    public Points plus(Points other) {
        return new Points(exact + other.exact, hundredths + other.hundredths);
    }

    public Points minus(Points other) {
        return new Points(exact - other.exact, hundredths - other.hundredths);
    }

    /** Two decimals, and a sign also where they are more than 0. */
    public Value change() {
        return new Worded(hundredths > 0 ? "+" + plain() : plain(), this);
    }

    /** Where most rows have none, people see nothing there, machines 0. */
    public Value blankWhenNone() {
        return hundredths == 0 ? new Worded("", this) : this;
    }

    @Override
    public String shown() {
        return plain();
    }

    @Override
    public String plain() {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    @Override
    public Node node() {
        return new Node.Decimal(exact);
    }
}
