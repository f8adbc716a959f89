package org.scoregap.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A multiple, or a count that has faded and is no longer whole.
 *
 * @param factor finite; printed with two decimals
 */
public record Factor(double factor) implements Value {
    @Override
    public String shown() {
        return plain();
    }

    @Override
    public String plain() {
        return BigDecimal.valueOf(factor).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public Node node() {
        return new Node.Decimal(factor);
    }
}
