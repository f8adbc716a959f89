package org.scoregap.score.draw;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator.Scores;

/**
 * A finding that is spread by a law with known partial moments. Points are linear between their bends, so expectation and
 * variance are sums of a few partial moments, however fine the law; the distribution is cut into cells of 0.01 points, each
 * split between its ends so that its mean is kept.
 */
record Spread(FindingLaw law) implements Outlook {
    /** From this weight on, in checks, a rate is its mean: it strays by less than 0.00005. */
    static final double CERTAIN = 1e8;

    /** A share itself, of which nothing is drawn. */
    static Outlook ofShare(Posterior share) {
        return share.certain() || share.weight() >= CERTAIN ? new Known(share.mean()) : new Spread(new BetaLaw(share));
    }

    static Outlook ofCount(double shape, double rate) {
        double mean = shape / rate;
        if (!(shape >= 0) || !(rate > 0) || !Double.isFinite(mean)) {
            throw new IllegalArgumentException("a count of Gamma(" + shape + ", " + rate + ")");
        }
        if (mean == 0) {
            return new Known(0);
        }
        return new Spread(rate >= CERTAIN ? new CountLaw.Poisson(mean) : new CountLaw.NegativeBinomial(shape, rate));
    }

    @Override
    public double expected(List<Scores> scores) {
        Earnings earnings = new Earnings(scores);
        return earnings.within(mean(law.pieces(earnings.bends(), earnings::at)));
    }

    private double mean(List<Piece> pieces) {
        double mean = 0;
        for (Piece piece : pieces) {
            double mass = law.moment(0, piece);
            mean += piece.start() * mass;
            if (!piece.level()) {
                mean += piece.slope() * (law.moment(1, piece) - piece.from() * mass);
            }
        }
        return mean;
    }

    @Override
    public double variance(List<Scores> scores) {
        Earnings earnings = new Earnings(scores);
        List<Piece> pieces = law.pieces(earnings.bends(), earnings::at);
        double mean = mean(pieces);
        double variance = 0;
        for (Piece piece : pieces) {
            double slope = piece.slope();
            double base = piece.start() - mean - (piece.level() ? 0 : slope * piece.from());
            variance += base * base * law.moment(0, piece);
            if (!piece.level()) {
                variance += 2 * base * slope * law.moment(1, piece) + slope * slope * law.moment(2, piece);
            }
        }
        return Math.max(0, variance);
    }

    @Override
    public PointsDistribution points(List<Scores> scores) {
        Earnings earnings = new Earnings(scores);
        PointsDistribution.Builder points = new PointsDistribution.Builder();
        law.pieces(earnings.bends(), earnings::at).forEach(piece -> add(piece, earnings, points));
        return points.build();
    }

    @Override
    public PointsDistribution pointsUnless(Comparison fails, List<Scores> scores) {
        Earnings earnings = new Earnings(scores);
        SortedSet<Double> bends = earnings.bends();
        bends.add(fails.edge());
        PointsDistribution.Builder points = new PointsDistribution.Builder();
        law.pieces(bends, earnings::at).stream()
                .filter(piece -> !fails.holds(piece.inside()))
                .forEach(piece -> add(piece, earnings, points));
        return points.build();
    }

    @Override
    public OptionalDouble failProbability(Comparison fails) {
        Earnings none = new Earnings(List.of());
        SortedSet<Double> bends = none.bends();
        bends.add(fails.edge());
        double failing = law.pieces(bends, none::at).stream()
                .filter(piece -> fails.holds(piece.inside()))
                .mapToDouble(piece -> law.moment(0, piece))
                .sum();
        return OptionalDouble.of(Math.max(0, Math.min(1, failing)));
    }

    /** A level piece is one outcome; any other is cut into cells of a grid step, or of one count where that is wider. */
    private void add(Piece piece, Earnings earnings, PointsDistribution.Builder points) {
        if (piece.level()) {
            points.add(earnings.within(piece.start()), law.moment(0, piece));
            return;
        }
        double step = TotalDistribution.step(Math.abs(piece.end() - piece.start()));
        double width = step / Math.abs(piece.slope());
        double from = piece.from();
        FindingLaw.Sums before = law.upTo(law.before(from));
        double to;
        do {
            to = Math.min(piece.to(), law.end(from, width));
            FindingLaw.Sums sums = law.upTo(to);
            double mass = sums.mass() - before.mass();
            double upper = upper(from, to, mass, sums.moment() - before.moment());
            points.add(earnings.within(piece.at(from)), mass - upper);
            points.add(earnings.within(piece.at(to)), upper);
            from = law.after(to);
            before = sums;
        } while (to < piece.to());
    }

    /** The part of a cell's mass that its upper end is given, so that its first moment is kept. */
    private static double upper(double from, double to, double mass, double moment) {
        return from < to ? Math.max(0, Math.min(mass, (moment - from * mass) / (to - from))) : 0;
    }
}
