package org.scoregap.score.draw;

import java.util.List;
import java.util.SortedSet;
import java.util.function.DoubleUnaryOperator;

/** How a finding is spread: partial moments, from which expectations of piecewise linear points follow exactly. */
sealed interface FindingLaw permits BetaLaw, CountLaw {

    /**
     * The findings that can be, cut where the points bend.
     *
     * @param bends where {@code points} bends or jumps
     * @return ascending, without gaps
     */
    List<Piece> pieces(SortedSet<Double> bends, DoubleUnaryOperator points);

    /** E[X^order; X ≤ finding] for the orders 0, 1 and 2; 0 below all findings. */
    double upTo(int order, double finding);

    /** Both {@link #upTo} of the orders 0 and 1, which a cell after the other asks for. */
    default Sums upTo(double finding) {
        return new Sums(upTo(0, finding), upTo(1, finding));
    }

    /** P(X ≤ x) and E[X; X ≤ x]. */
    record Sums(double mass, double moment) {}

    /** Above all findings that come before a cell that begins at {@code from}. */
    double before(double from);

    /** The last finding of a cell that begins at {@code from} and is at most {@code width} wide. */
    double end(double from, double width);

    /** The first finding of the cell after one that ends at {@code to}. */
    double after(double to);

    /** E[X^order; X in the piece]. */
    default double moment(int order, Piece piece) {
        return upTo(order, piece.to()) - upTo(order, before(piece.from()));
    }
}
