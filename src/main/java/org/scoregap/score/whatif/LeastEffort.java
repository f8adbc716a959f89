package org.scoregap.score.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mendings that win at least so many points with the least effort: a covering knapsack, solved exactly.
 *
 * <p>Mendings are taken in the order of points per effort, and of the sets of those so far only the undominated are kept:
 * none that wins no more with no less effort (Nemhauser and Ullmann 1969). A set is dropped once even the cheapest fractions
 * of what follows would cost as much as the best known answer (Dantzig 1957). Among answers of equal effort the one that wins
 * more is taken.
 */
public final class LeastEffort {
    /** Points or efforts nearer than this are equal. */
    private static final double EQUAL = 1e-9;

    private final List<Mending> mendings;
    private final Fractions fractions;
    private final double enough;

    private LeastEffort(List<Mending> mendings, double wanted) {
        this.mendings = mendings.stream().sorted(Mending.MOST_FOR_THE_EFFORT).toList();
        this.fractions = new Fractions(this.mendings);
        this.enough = wanted - EQUAL;
    }

    /** The last mending of a set and what came before it. */
    private record Chosen(
            double points,
            double effort,
            @Nullable Chosen before,
            @Nullable Mending last) {}

    /**
     * The set, most points for the effort first; empty when all of them together win less than {@code wanted}.
     *
     * @param wanted more than 0
     */
    public static Optional<List<Mending>> winning(double wanted, List<Mending> mendings) {
        LeastEffort problem = new LeastEffort(mendings, wanted);
        return problem.fractions.points() < problem.enough ? Optional.empty() : Optional.of(problem.solved());
    }

    private List<Mending> solved() {
        List<Chosen> sets = List.of(new Chosen(0, 0, null, null));
        Chosen best = greedy();
        for (int i = 0; i < mendings.size(); i++) {
            Mending next = mendings.get(i);
            List<Chosen> grown = new ArrayList<>();
            for (Chosen set : sets) {
                Chosen more = new Chosen(set.points + next.points(), set.effort + next.effort(), set, next);
                if (enough(more)) {
                    best = better(more, best) ? more : best;
                } else {
                    grown.add(more);
                }
            }
            sets = undominated(sets, grown, i + 1, best.effort);
        }
        return listed(best);
    }

    /** The first ones until they suffice: an answer, if not the best. */
    private Chosen greedy() {
        Chosen set = new Chosen(0, 0, null, null);
        for (int i = 0; !enough(set); i++) {
            Mending next = mendings.get(i);
            set = new Chosen(set.points + next.points(), set.effort + next.effort(), set, next);
        }
        return set;
    }

    private boolean enough(Chosen set) {
        return set.points >= enough;
    }

    private static boolean better(Chosen one, Chosen other) {
        int dearer = compared(one.effort, other.effort);
        return dearer < 0 || (dearer == 0 && compared(one.points, other.points) > 0);
    }

    private static int compared(double one, double other) {
        return Math.abs(one - other) < EQUAL ? 0 : Double.compare(one, other);
    }

    /** Both lists ascend in effort; so does what is kept of them, and in points too. */
    private List<Chosen> undominated(List<Chosen> sets, List<Chosen> grown, int from, double most) {
        List<Chosen> kept = new ArrayList<>();
        double highest = -1;
        int i = 0;
        int j = 0;
        while (i < sets.size() || j < grown.size()) {
            boolean old =
                    j == grown.size() || (i < sets.size() && CHEAPEST_FIRST.compare(sets.get(i), grown.get(j)) <= 0);
            Chosen next = old ? sets.get(i++) : grown.get(j++);
            if (next.points > highest && least(next, from) < most) {
                kept.add(next);
                highest = next.points;
            }
        }
        return kept;
    }

    private static final Comparator<Chosen> CHEAPEST_FIRST =
            Comparator.comparingDouble(Chosen::effort).thenComparing(Chosen::points, Comparator.reverseOrder());

    /** No answer that adds mendings from number {@code from} on costs less; one that costs no more wins nothing beyond enough. */
    private double least(Chosen set, int from) {
        return set.effort + fractions.effort(from, enough - set.points);
    }

    private static List<Mending> listed(Chosen set) {
        List<Mending> chosen = new ArrayList<>();
        for (Chosen each = set; each != null && each.last != null; each = each.before) {
            chosen.add(each.last);
        }
        chosen.sort(Mending.MOST_FOR_THE_EFFORT);
        return chosen;
    }
}
