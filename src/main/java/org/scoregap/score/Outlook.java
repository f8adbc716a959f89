package org.scoregap.score;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator.Scores;

/**
 * What the assessors will find for one indicator, as far as the evidence says: X of the formula
 * loss = P · (1 − E[s(X)]).
 *
 * <p>Findings are on the indicator's own scale: a share 0 to 1 for rates and grades, else the amount in its unit. An
 * indicator that scores several times is looked at once, so its scorings share one X.
 */
sealed interface Outlook {

    /** The points that {@code scores} earn together; 0 points for none. */
    PointsDistribution points(List<Scores> scores);

    /**
     * The same, of the findings alone that do not fail a gate: its mass is the probability that the gate holds. A gate
     * of which nothing is known counts as holding.
     */
    PointsDistribution pointsUnless(Comparison fails, List<Scores> scores);

    /** The probability, 0 to 1, that the finding fails a gate; empty when nothing is known of it. */
    OptionalDouble failProbability(Comparison fails);

    /** What {@code finding} earns in all of {@code scores}: Σ P · s(finding). */
    private static double earned(double finding, List<Scores> scores) {
        return scores.stream()
                .mapToDouble(each -> each.points() * each.scoring().share(finding, each.points()))
                .sum();
    }

    /** The latest figure, taken as it stands. */
    record Known(double finding) implements Outlook {
        @Override
        public PointsDistribution points(List<Scores> scores) {
            return PointsDistribution.point(earned(finding, scores));
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

    /** No evidence, but a figure to expect: the mapping's prior, or a milestone that nobody has called done. */
    record Assumed(double finding) implements Outlook {
        @Override
        public PointsDistribution points(List<Scores> scores) {
            return PointsDistribution.point(earned(finding, scores));
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

    /**
     * No evidence and no figure to expect.
     *
     * @param share of its points that it is expected to earn, 0 to 1
     */
    record Nothing(double share) implements Outlook {
        @Override
        public PointsDistribution points(List<Scores> scores) {
            return PointsDistribution.point(
                    share * scores.stream().mapToDouble(Scores::points).sum());
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
}
