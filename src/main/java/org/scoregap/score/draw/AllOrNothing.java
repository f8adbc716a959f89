package org.scoregap.score.draw;

import java.util.List;
import org.scoregap.mapping.Indicator.Scores;

/**
 * Nothing is known: all of the points with probability {@code share}, none otherwise. Of all distributions with that mean
 * it has the largest variance, P²·share·(1 − share), so that not knowing widens the total's interval.
 *
 * @param share 0 to 1
 */
record AllOrNothing(double share) implements Unseen {
    AllOrNothing {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("all of the points with probability " + share);
        }
    }

    @Override
    public double expected(List<Scores> scores) {
        return share * new Earnings(scores).all();
    }

    @Override
    public double variance(List<Scores> scores) {
        double all = new Earnings(scores).all();
        return all * all * share * (1 - share);
    }

    @Override
    public PointsDistribution points(List<Scores> scores) {
        PointsDistribution.Builder points = new PointsDistribution.Builder();
        points.add(0, 1 - share);
        points.add(new Earnings(scores).all(), share);
        return points.build();
    }
}
