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
 * of what follows would cost more than the best known answer (Dantzig 1957). Among answers of equal effort the one that wins
 * more is taken.
 */
public final class LeastEffort {
    /** Points or efforts nearer than this are equal. */
    private static final double EQUAL = 1e-9;

    private final List<Mending> mendings;
    private final double wanted;
    /** Sums over the first i mendings. */
    private final double[] points;

    private final double[] effort;

    private LeastEffort(List<Mending> mendings, double wanted) {
        this.mendings = mendings.stream().sorted(Mending.MOST_FOR_THE_EFFORT).toList();
        this.wanted = wanted;
        this.points = new double[mendings.size() + 1];
        this.effort = new double[mendings.size() + 1];
        for (int i = 0; i < mendings.size(); i++) {
            points[i + 1] = points[i] + this.mendings.get(i).points();
            effort[i + 1] = effort[i] + this.mendings.get(i).effort();
        }
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
        return problem.points[mendings.size()] < wanted - EQUAL ? Optional.empty() : Optional.of(problem.solved());
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
        return set.points >= wanted - EQUAL;
    }

    private static boolean better(Chosen one, Chosen other) {
        return one.effort < other.effort - EQUAL
                || (one.effort <= other.effort + EQUAL && one.points > other.points + EQUAL);
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
            if (next.points > highest && least(next, from) <= most + EQUAL) {
                kept.add(next);
                highest = next.points;
            }
        }
        return kept;
    }

    private static final Comparator<Chosen> CHEAPEST_FIRST =
            Comparator.comparingDouble(Chosen::effort).thenComparing(Chosen::points, Comparator.reverseOrder());

    /** No answer that adds mendings from number {@code from} on to {@code set} costs less. */
    private double least(Chosen set, int from) {
        double until = points[from] + wanted - EQUAL - set.points;
        if (until > points[mendings.size()] + EQUAL) {
            return Double.POSITIVE_INFINITY;
        }
        int low = from;
        int high = mendings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points[middle] < until) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        double over = low > from ? (points[low] - until) / mendings.get(low - 1).pointsPerEffort() : 0;
        return set.effort + effort[low] - effort[from] - Math.max(0, over);
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
