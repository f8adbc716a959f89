package org.scoregap.score.draw;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator.Scores;

/**
 * A figure that stands as it is.
 *
 * @param finding finite
 */
record Known(double finding) implements Outlook {
    Known {
        if (!Double.isFinite(finding)) {
            throw new IllegalArgumentException("a finding of " + finding);
        }
    }

    @Override
    public double expected(List<Scores> scores) {
        return new Earnings(scores).at(finding);
    }

    @Override
    public double variance(List<Scores> scores) {
        return 0;
    }

    @Override
    public PointsDistribution points(List<Scores> scores) {
        return PointsDistribution.point(expected(scores));
    }

    @Override
    public PointsDistribution pointsUnless(Comparison fails, List<Scores> scores) {
        return fails.holds(finding) ? PointsDistribution.impossible() : points(scores);
    }

    @Override
    public OptionalDouble failProbability(Comparison fails) {
        return OptionalDouble.of(fails.holds(finding) ? 1 : 0);
    }
}
