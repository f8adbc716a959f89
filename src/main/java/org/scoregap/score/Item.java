package org.scoregap.score;

import java.util.List;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Indicator.Scores;

/**
 * One indicator in one framework, with points in play.
 *
 * @param scores its scorings in the framework, each with points; at least one
 */
record Item(Framework framework, Judgement judgement, Outlook outlook, List<Scores> scores) {
    Item {
        scores = List.copyOf(scores);
    }

    Indicator indicator() {
        return judgement.indicator();
    }

    double points() {
        return scores.stream().mapToDouble(Scores::points).sum();
    }

    /** E[points], 0 to {@link #points()}. */
    double expected() {
        return Math.max(0, Math.min(points(), outlook.points(scores).mean()));
    }

    /** Expected loss = P · (1 − E[s(X)]), 0 to {@link #points()}. */
    double loss() {
        return points() - expected();
    }
}
