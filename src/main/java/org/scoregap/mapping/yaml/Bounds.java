package org.scoregap.mapping.yaml;

/**
 * The numbers that a key takes.
 *
 * @param low smallest; negative infinity for none
 * @param above whether {@code low} itself is outside
 * @param high largest; infinity for none
 * @param below whether {@code high} itself is outside
 */
record Bounds(double low, boolean above, double high, boolean below) {
    static final Bounds ANY = from(Double.NEGATIVE_INFINITY);
    static final Bounds NOT_NEGATIVE = from(0);
    static final Bounds POSITIVE = new Bounds(0, true, Double.POSITIVE_INFINITY, false);
    static final Bounds SHARE = between(0, 1);
    static final Bounds POSITIVE_SHARE = new Bounds(0, true, 1, false);
    static final Bounds BELOW_ONE = new Bounds(0, false, 1, true);
    static final Bounds INSIDE_ONE = new Bounds(0, true, 1, true);

    private static Bounds from(double low) {
        return new Bounds(low, false, Double.POSITIVE_INFINITY, false);
    }

    /** Both ends included. */
    static Bounds between(double low, double high) {
        return new Bounds(low, false, high, false);
    }

    boolean contains(double value) {
        return (above ? value > low : value >= low) && (below ? value < high : value <= high);
    }

    /** {@code 0–1}, {@code > 0}, {@code ≥ 0, < 1}. */
    @Override
    public String toString() {
        if (!above && !below && high < Double.POSITIVE_INFINITY) {
            return Figures.shown(low) + "–" + Figures.shown(high);
        }
        String least = (above ? "> " : "≥ ") + Figures.shown(low);
        return high < Double.POSITIVE_INFINITY ? least + (below ? ", < " : ", ≤ ") + Figures.shown(high) : least;
    }
}
