package org.scoregap.score.draw;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.scoregap.mapping.Indicator.Scores;

/**
 * Points as a function of the finding: Σ P · s(x), linear between its {@link #bends}.
 *
 * @param scores of one indicator
 */
record Earnings(List<Scores> scores) {

    double at(double finding) {
        double earned = 0;
        for (Scores each : scores) {
            earned += each.points() * each.scoring().share(finding, each.points());
        }
        return earned;
    }

    /** All the points. */
    double all() {
        double all = 0;
        for (Scores each : scores) {
            all += each.points();
        }
        return all;
    }

    /** {@code points}, kept from 0 to {@link #all()} against rounding. */
    double within(double points) {
        return Math.max(0, Math.min(all(), points));
    }

    /** The findings at which the points bend or jump. */
    SortedSet<Double> bends() {
        SortedSet<Double> bends = new TreeSet<>();
        scores.forEach(each -> bends.addAll(each.scoring().bends(each.points())));
        return bends;
    }
}
