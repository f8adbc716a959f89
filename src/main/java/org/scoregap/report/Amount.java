package org.scoregap.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * A figure in its indicator's own unit: no points, no share.
 *
 * @param amount finite; printed with at most ten decimals: more are the noise of binary fractions
 * @param dimension the unit as people write it; may be empty
 */
public record Amount(double amount, String dimension) implements Value {

    public static Value of(OptionalDouble amount) {
        return amount.isPresent() ? new Amount(amount.getAsDouble(), "") : Value.blank();
    }

    @Override
    public String shown() {
        return plain() + Printable.of(dimension);
    }

    @Override
    public String plain() {
        BigDecimal rounded =
                BigDecimal.valueOf(amount).setScale(10, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    @Override
    public Node node() {
        return new Node.Decimal(amount);
    }
}
