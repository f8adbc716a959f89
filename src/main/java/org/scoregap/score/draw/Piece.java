package org.scoregap.score.draw;

/**
 * A run of findings over which the points are linear.
 *
 * @param from the first finding
 * @param to the last one; may be infinite where the points are the same throughout
 * @param inside a finding that stands for the piece when a gate is asked
 * @param start points at {@code from}, coming from inside the piece
 * @param end points at {@code to}, coming from inside the piece
 */
record Piece(double from, double to, double inside, double start, double end) {

    boolean level() {
        return start == end;
    }

    /** Points by which one more of the finding changes what is earned. */
    double slope() {
        return level() ? 0 : (end - start) / (to - from);
    }

    double at(double finding) {
        return level() ? start : start + slope() * (finding - from);
    }
}
