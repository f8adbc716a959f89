package org.scoregap.score.whatif;

import java.util.Arrays;
import java.util.List;

/**
 * What points cost where mendings may also be done in part: the most for the effort first, and of the last one as much as is
 * still needed. No set of whole ones costs less (Dantzig 1957).
 */
final class Fractions {
    private final List<Mending> mendings;
    /** Sums over the first i mendings. */
    private final double[] points;

    private final double[] effort;

    /**
     * @param mendings in the order of {@link Mending#MOST_FOR_THE_EFFORT}
     */
    Fractions(List<Mending> mendings) {
        this.mendings = mendings;
        this.points = new double[mendings.size() + 1];
        this.effort = new double[mendings.size() + 1];
        for (int i = 0; i < mendings.size(); i++) {
            points[i + 1] = points[i] + mendings.get(i).points();
            effort[i + 1] = effort[i] + mendings.get(i).effort();
        }
    }

    /** What all of them win together. */
    double points() {
        return points[points.length - 1];
    }

    /**
     * The least effort that wins {@code wanted} with mendings from number {@code from} on; infinite where they win less.
     *
     * @param from 0 is the first
     * @param wanted more than 0
     */
    double effort(int from, double wanted) {
        double until = points[from] + wanted;
        int place = Arrays.binarySearch(points, from, points.length, until);
        int last = Math.max(place, -place - 1);
        if (last == points.length) {
            return Double.POSITIVE_INFINITY;
        }
        double unneeded = (points[last] - until) / mendings.get(last - 1).pointsPerEffort();
        return effort[last] - effort[from] - unneeded;
    }
}
