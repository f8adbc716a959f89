package org.scoregap.score.belief;

import java.util.List;
import java.util.Optional;
import org.scoregap.mapping.LossModel;

/**
 * What is to be expected of an indicator before anybody but its units has looked (DESIGN §6, step 4).
 *
 * @param parts of each unit that claims something of it, or owes its report; at least one. Their shares add up to 1; but
 *     what units claim of a count adds up, each with a share of 1
 * @param weight k: how many checks (for a count: periods) it is worth; above 0
 */
public record Prior(List<Part> parts, double weight) {
    public Prior {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || !(weight > 0)) {
            throw new IllegalArgumentException(parts + " weighing " + weight);
        }
    }

    /**
     * One unit's part.
     *
     * @param habit how it reports; empty where that says nothing: the mapping states the prior, or more is better of a count
     * @param reported x: the rate (for a count: the occurrences a period) that it reports, or that is taken for it
     * @param mean the failing rate, within the model's bounds, or the occurrences a period, that are to be expected
     * @param share of the prior that is this unit's, 0 to 1
     * @param claimed whether the unit has made any claim
     */
    public record Part(Optional<Habit> habit, double reported, double mean, double share, boolean claimed) {}

    /** p: Σ share · mean; a nudged rate stays within the model's bounds. */
    double rate(Nudge nudge, LossModel.Prior bounds) {
        double rate = 0;
        for (Part part : parts) {
            rate += part.share * within(part.mean * nudge.ofPrior(part), bounds);
        }
        return rate;
    }

    static double within(double rate, LossModel.Prior bounds) {
        return Math.max(bounds.least(), Math.min(bounds.greatest(), rate));
    }

    /** Occurrences a period: Σ share · mean. */
    double occurrences(Nudge nudge) {
        double occurrences = 0;
        for (Part part : parts) {
            occurrences += part.share * part.mean * nudge.ofPrior(part);
        }
        return occurrences;
    }
}
