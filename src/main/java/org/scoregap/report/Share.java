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

    /** In whole percent, for sentences; what is nearly nothing or nearly certain is never called nothing or certain. */
    public static String roughly(double probability) {
        if (probability > 0 && probability < 0.005) {
            return "<1%";
        }
        if (probability < 1 && probability >= 0.995) {
            return ">99%";
        }
        return Math.round(100 * probability) + "%";
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
