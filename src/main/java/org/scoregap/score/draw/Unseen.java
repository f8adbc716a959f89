package org.scoregap.score.draw;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator.Scores;

/** What nobody has seen: of a gate it says nothing, and the gate counts as holding. */
sealed interface Unseen extends Outlook permits Assumed, AllOrNothing {

    @Override
    default PointsDistribution pointsUnless(Comparison fails, List<Scores> scores) {
        return points(scores);
    }

    @Override
    default OptionalDouble failProbability(Comparison fails) {
        return OptionalDouble.empty();
    }
}
