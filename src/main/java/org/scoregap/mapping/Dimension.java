package org.scoregap.mapping;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit that values are written in (计量单位).
 *
 * @param name as people write it: 万元
 * @param kind what it measures; only units of one kind can be converted into each other
 * @param over how many of the kind's base unit it is, times {@code under}: 1 亩 is 2000 / 3 ㎡, which no decimal is
 * @param under more than 0
 */
public record Dimension(String name, String kind, BigDecimal over, BigDecimal under) {
    static final String COUNT = "count";

    public Dimension {
        if (over.signum() <= 0 || under.signum() <= 0) {
            throw new IllegalArgumentException(name + ": " + over + " / " + under);
        }
    }

    /** Whether a number of these says a number of {@code to}; 个 counts anything, 户 are no 人. */
    public boolean converts(Dimension to) {
        return kind.equals(to.kind) || (isCount() && to.isCount() && (kind.equals(COUNT) || to.kind.equals(COUNT)));
    }

    /** Whether it counts things: 处, 万个. */
    public boolean isCount() {
        return kind.startsWith(COUNT);
    }

    /** Whether it is a share: %, ‰. */
    public boolean isShare() {
        return kind.equals("share");
    }

    /** {@code value} of these in {@code to}, which must be of the same kind: exact but for the last digit of a double. */
    public double convert(double value, Dimension to) {
        return BigDecimal.valueOf(value)
                .multiply(over.multiply(to.under))
                .divide(under.multiply(to.over), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** The same unit {@code by} times over: 万 of 元. */
    public Dimension times(String named, BigDecimal by) {
        return new Dimension(named, kind, over.multiply(by), under);
    }
}
