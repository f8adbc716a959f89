package org.scoregap.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share or a probability.
 *
 * @param share usually 0 to 1
 */
public record Share(double share) implements Value {

    /** Percent with one decimal; what is nearly nothing or nearly certain is never called nothing or certain. */
    @Override
    public String shown() {
        if (share > 0 && share < 0.0005) {
            return "<0.1%";
        }
        if (share < 1 && share >= 0.9995) {
            return ">99.9%";
        }
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    @Override
    public String plain() {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public Node node() {
        return new Node.Decimal(share);
    }
}
