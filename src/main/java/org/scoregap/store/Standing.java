package org.scoregap.store;

import java.util.List;
import org.scoregap.model.Observed;
import org.scoregap.model.StoredProblem;

/**
 * What stands once later files have taken the place of earlier ones.
 *
 * @param observed in order of period, indicator, unit, territory, day, file and cell
 * @param doubts {@code ORDER_DOUBTFUL} where two files of the same moment contradict each other: the order of their
 *     hashes decides until somebody says when they arrived
 */
public record Standing(List<Observed> observed, List<StoredProblem> doubts) {
    public Standing {
        observed = List.copyOf(observed);
        doubts = List.copyOf(doubts);
    }
}
