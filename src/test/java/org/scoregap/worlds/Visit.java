package org.scoregap.worlds;

import java.util.List;

/**
 * Somebody looks at some sites of an indicator.
 *
 * @param failing share of failing sites, 0 to 1, over all visits
 * @param alike intraclass correlation of the sites of one visit; 0: as if drawn by lot
 */
record Visit(double failing, double alike) {

    int failures(int sites, Draws draws) {
        return draws.of(sites, alike > 0 ? draws.beta(weight() * failing, weight() * (1 - failing)) : failing);
    }

    /** P(k of {@code sites} pass), k from 0. */
    List<Double> passing(int sites) {
        return alike > 0
                ? Sampling.betaBinomial(sites, weight() * (1 - failing), weight() * failing)
                : Sampling.binomial(sites, 1 - failing);
    }

    /** a + b of the Beta that the visits' own rates follow. */
    private double weight() {
        return 1 / alike - 1;
    }
}
