package org.scoregap.score.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * A count of occurrences, 0, 1, 2… A whole number beside a bend is a piece of its own, so that a bound may include it or
 * not; beyond the last bend the points no longer change.
 */
sealed interface CountLaw extends FindingLaw {

    /** P(K ≤ k), or for a higher order the part of {@link #factorialMoment} that K ≤ k + order has. */
    double below(int order, double k);

    /** E[K·(K − 1)⋯], {@code order} factors. */
    double factorialMoment(int order);

    @Override
    default List<Piece> pieces(SortedSet<Double> bends, DoubleUnaryOperator points) {
        SortedSet<Double> single = new TreeSet<>();
        for (double bend : bends.tailSet(0.0)) {
            single.add(Math.floor(bend));
            single.add(Math.ceil(bend));
        }
        List<Piece> pieces = new ArrayList<>();
        double next = 0;
        for (double count : single) {
            if (next < count) {
                pieces.add(run(next, count - 1, points));
            }
            pieces.add(run(count, count, points));
            next = count + 1;
        }
        double beyond = points.applyAsDouble(next);
        pieces.add(new Piece(next, Double.POSITIVE_INFINITY, next, beyond, beyond));
        return pieces;
    }

    private static Piece run(double from, double to, DoubleUnaryOperator points) {
        return new Piece(from, to, from, points.applyAsDouble(from), points.applyAsDouble(to));
    }

    /** K² = K·(K − 1) + K. */
    @Override
    default double upTo(int order, double finding) {
        double moment = factorialMoment(order) * below(order, finding - order);
        return order == 2 ? moment + upTo(1, finding) : moment;
    }

    @Override
    default double before(double from) {
        return from - 1;
    }

    @Override
    default double end(double from, double width) {
        return from + Math.floor(width * (1 + 1e-12));
    }

    @Override
    default double after(double to) {
        return Math.max(to + 1, Math.nextUp(to));
    }

    /**
     * Poisson of a Gamma(shape, rate) distributed mean, so negative binomial (Greenwood and Yule 1920): P(K ≤ k) =
     * I(rate/(1 + rate); shape, k + 1). A factorial moment of order n up to k is that of the whole times the same probability
     * of Gamma(shape + n, rate) up to k − n.
     */
    record NegativeBinomial(double shape, double rate) implements CountLaw {
        @Override
        public double below(int order, double k) {
            if (k < 0) {
                return 0;
            }
            if (Double.isInfinite(k)) {
                return 1;
            }
            return rate < 1
                    ? RegularizedBeta.value(rate / (1 + rate), shape + order, k + 1)
                    : RegularizedBeta.complement(1 / (1 + rate), k + 1, shape + order);
        }

        @Override
        public double factorialMoment(int order) {
            double moment = 1;
            for (int n = 0; n < order; n++) {
                moment *= (shape + n) / rate;
            }
            return moment;
        }
    }

    /** The mean is certain: P(K ≤ k) = Q(k + 1, mean), the regularised incomplete gamma function. */
    record Poisson(double mean) implements CountLaw {
        @Override
        public double below(int order, double k) {
            if (k < 0) {
                return 0;
            }
            return Double.isInfinite(k) ? 1 : RegularizedGamma.Q.value(k + 1, mean);
        }

        @Override
        public double factorialMoment(int order) {
            return Math.pow(mean, order);
        }
    }
}
