package org.scoregap.mapping.yaml;

/**
 * The numbers that a key takes.
 *
 * @param low smallest; negative infinity for none
 * @param open whether {@code low} itself is outside
 * @param high largest, inside; infinity for none
 */
record Bounds(double low, boolean open, double high) {
    static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY);
    static final Bounds SHARE = new Bounds(0, false, 1);
    static final Bounds NOT_NEGATIVE = new Bounds(0, false, Double.POSITIVE_INFINITY);
    static final Bounds POSITIVE = new Bounds(0, true, Double.POSITIVE_INFINITY);

    boolean contains(double value) {
        return (open ? value > low : value >= low) && value <= high;
    }

    /** {@code 0–1}, {@code > 0}, {@code ≥ 0}. */
    @Override
    public String toString() {
        return high < Double.POSITIVE_INFINITY
                ? Figures.shown(low) + "–" + Figures.shown(high)
                : (open ? "> " : "≥ ") + Figures.shown(low);
    }
}
