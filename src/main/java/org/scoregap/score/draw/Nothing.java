package org.scoregap.score.draw;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator.Scores;

/**
 * No evidence and no figure to expect, taken as a certain share of the points.
 *
 * @param share of its points that it is expected to earn, 0 to 1
 */
record Nothing(double share) implements Outlook {

    @Override
    public double expected(List<Scores> scores) {
        return share * new Earnings(scores).all();
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
        return points(scores);
    }

    @Override
    public OptionalDouble failProbability(Comparison fails) {
        return OptionalDouble.empty();
    }
}
