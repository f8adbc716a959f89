package org.scoregap.score.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * A share that is Beta(a, b) distributed: E[Xⁿ; X ≤ x] = E[Xⁿ]·I(x; a + n, b), I being the regularised incomplete beta
 * function (Gupta and Nadarajah 2004, 2.3).
 *
 * @param share uncertain: a and b above 0
 */
record BetaLaw(Posterior share) implements FindingLaw {

    @Override
    public List<Piece> pieces(SortedSet<Double> bends, DoubleUnaryOperator points) {
        SortedSet<Double> cuts = new TreeSet<>(bends.tailSet(0.0).headSet(1.0));
        cuts.add(0.0);
        cuts.add(1.0);
        List<Piece> pieces = new ArrayList<>();
        double from = 0;
        for (double to : cuts.tailSet(Double.MIN_VALUE)) {
            pieces.add(between(from, to, points));
            from = to;
        }
        return pieces;
    }

    /** The points may jump at either end, so the line is taken through two findings between them. */
    private static Piece between(double from, double to, DoubleUnaryOperator points) {
        double quarter = (to - from) / 4;
        double first = points.applyAsDouble(from + quarter);
        double second = points.applyAsDouble(to - quarter);
        double rise = (second - first) / 2;
        return new Piece(from, to, from + 2 * quarter, first - rise, second + rise);
    }

    @Override
    public double upTo(int order, double finding) {
        double a = share.a();
        double b = share.b();
        double whole = 1;
        for (int n = 0; n < order; n++) {
            whole *= (a + n) / (a + b + n);
        }
        return whole * RegularizedBeta.value(finding, a + order, b);
    }

    /**
     * The second from the first by I(x; a + 1, b) = I(x; a, b) − xᵃ(1 − x)ᵇ / (a·B(a, b)) (DLMF 8.17.20): the incomplete
     * function takes most of the time of a forecast.
     */
    @Override
    public Sums upTo(double finding) {
        if (finding <= 0 || finding >= 1) {
            return finding <= 0 ? new Sums(0, 0) : new Sums(1, share.mean());
        }
        double mass = RegularizedBeta.value(finding, share.a(), share.b());
        double density = RegularizedBeta.derivative(finding, share.a(), share.b());
        double less = density * finding * (1 - finding) / share.a();
        return new Sums(mass, share.mean() * Math.max(0, mass - less));
    }

    @Override
    public double before(double from) {
        return from;
    }

    @Override
    public double end(double from, double width) {
        return Math.max(from + width, Math.nextUp(from));
    }

    @Override
    public double after(double to) {
        return to;
    }
}
