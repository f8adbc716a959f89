package org.scoregap.score.draw;

import java.util.List;
import org.scoregap.mapping.Indicator.Scores;

/** No evidence, but a figure to expect: of a gate that nobody has seen it says nothing. */
record Assumed(double finding) implements Unseen {

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
}
