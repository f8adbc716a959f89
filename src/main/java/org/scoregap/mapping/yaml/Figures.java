package org.scoregap.mapping.yaml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Comparison.Operator;

/** How numbers and bounds are written: {@code 12}, {@code 0.95}, {@code 95%} for 0.95, {@code >= 95%}. */
public final class Figures {
    /** Digits are bounded, so that no number overflows or takes long. */
    private static final Pattern NUMBER = Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,15})?)\\s?([%％]?)");

    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|≥|≤)\\s*(.+)");

    private Figures() {}

    static OptionalDouble number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        return OptionalDouble.of((matcher.group(2).isEmpty() ? number : number.movePointLeft(2)).doubleValue());
    }

    /** With its operator. */
    static Optional<Comparison> bound(String text) {
        Matcher matcher = BOUND.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        OptionalDouble than = number(matcher.group(2));
        return than.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(operator(matcher.group(1)), than.getAsDouble()));
    }

    private static Operator operator(String sign) {
        return switch (sign) {
            case ">=", "≥" -> Operator.AT_LEAST;
            case ">" -> Operator.MORE_THAN;
            case "<=", "≤" -> Operator.AT_MOST;
            default -> Operator.LESS_THAN;
        };
    }

    /** As a person would write it: no exponent, no trailing zeros, at most nine decimals. */
    public static String shown(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .setScale(9, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                : number > 0 ? "∞" : "-∞";
    }
}
