package org.scoregap.score.draw;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator.Scores;

/** No evidence, but a figure to expect: of a gate that nobody has seen it says nothing. */
record Assumed(double finding) implements Outlook {

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
        return points(scores);
    }

    @Override
    public OptionalDouble failProbability(Comparison fails) {
        return OptionalDouble.empty();
    }
}
