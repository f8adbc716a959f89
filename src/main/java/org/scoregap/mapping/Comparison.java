package org.scoregap.mapping;

/**
 * A bound on a finding, as the YAML writes it: {@code >= 95%}.
 *
 * @param than on the indicator's own scale: a share 0 to 1 for rates and grades, else in its unit
 */
public record Comparison(Operator operator, double than) {

    /** How it compares. */
    public enum Operator {
        AT_LEAST(">="),
        MORE_THAN(">"),
        AT_MOST("<="),
        LESS_THAN("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** Whether {@code value} keeps to the bound; two numbers nearer than 1e-9 count as equal, so that 0.7 + 0.2 is 0.9. */
    public boolean holds(double value) {
        double above = value - than;
        boolean equal = Math.abs(above) <= tolerance();
        return switch (operator) {
            case AT_LEAST -> equal || above > 0;
            case MORE_THAN -> !equal && above > 0;
            case AT_MOST -> equal || above < 0;
            case LESS_THAN -> !equal && above < 0;
        };
    }

    /** How far {@code value} is from keeping to the bound, in the value's own scale; 0 when it does. */
    public double missing(double value) {
        return holds(value) ? 0 : Math.abs(than - value);
    }

    /** Where along the findings it begins or ceases to hold. */
    public double edge() {
        return switch (operator) {
            case AT_LEAST, LESS_THAN -> than - tolerance();
            case MORE_THAN, AT_MOST -> than + tolerance();
        };
    }

    private double tolerance() {
        return 1e-9 * Math.max(1, Math.abs(than));
    }
}
