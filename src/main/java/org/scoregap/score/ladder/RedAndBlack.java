package org.scoregap.score.ladder;

import java.util.Comparator;
import java.util.List;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.score.ladder.Proposal.Placed;

/**
 * 红黑榜 of one group. Each names at most half of the units that are ranked, so that a group of one has neither
 * and no unit is called best and worst for want of others; whoever loses as much as the last one named is named too.
 *
 * <p>The red list takes only units that give no other cause: on no level, nothing missing or late, no charge, no empty
 * reports.
 *
 * @param red best first
 * @param black worst first
 */
record RedAndBlack(List<Placed> red, List<Placed> black) {

    /** @param units in the order of their ranks */
    static RedAndBlack of(List<Placed> units, Ladder ladder) {
        List<Placed> ranked =
                units.stream().filter(unit -> unit.place().leftOff().isEmpty()).toList();
        int half = ranked.size() / 2;
        List<Placed> black =
                first(ranked.stream().filter(unit -> loss(unit) > 0).toList(), Math.min(ladder.blackList(), half));
        List<Placed> red = first(
                ranked.stream()
                        // Stable: those that lose the same stay in the order of the list.
                        .sorted(Comparator.comparingDouble(RedAndBlack::loss))
                        .filter(unit -> !black.contains(unit) && givesNoCause(unit))
                        .toList(),
                Math.min(ladder.redList(), half));
        return new RedAndBlack(red, black);
    }

    private static List<Placed> first(List<Placed> units, int most) {
        if (most >= units.size() || most == 0) {
            return most == 0 ? List.of() : units;
        }
        double last = loss(units.get(most - 1));
        int named = most;
        while (named < units.size() && loss(units.get(named)) == last) {
            named++;
        }
        return units.subList(0, named);
    }

    private static boolean givesNoCause(Placed unit) {
        return unit.level().isEmpty()
                && unit.figures().entrySet().stream()
                        .filter(figure -> !figure.getKey().estimated() && figure.getKey() != Criterion.UNDER_REPORTING)
                        .allMatch(figure -> figure.getValue() == 0);
    }

    private static double loss(Placed unit) {
        return unit.figure(Criterion.POINTS).orElse(0);
    }
}
