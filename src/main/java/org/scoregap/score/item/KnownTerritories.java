package org.scoregap.score.item;

import org.scoregap.score.draw.Posterior;

/**
 * What is supposed to be known of a rate in some territories, beside what is believed of the whole.
 *
 * <p>Of the failing rate m that is believed of the whole, the others keep their part e, the one by which a loss is shared out
 * among territories: what fails is then e·m + Σ s·f over the known ones, s being their shares of the sites and f their
 * failing rates. Where the sites are r of all, what is not known is r times as wide as a belief of the same weight about a
 * rate of e·m/r: its variance is r²·y(1 − y)/(A + 1) = e·m(r − e·m)/(A + 1).
 *
 * @param failing Σ s·f
 * @param sites r: the share of the sites that lie in the other territories, 0 to 1
 * @param elsewhere e: the share of the failures that is believed to lie there, 0 to 1
 */
public record KnownTerritories(double failing, double sites, double elsewhere) {
    /** What a known rate weighs, in checks: it strays by less than 0.00002. */
    public static final double CERTAIN = 1e9;

    /** What is then believed of the whole. */
    Posterior in(Posterior whole) {
        double weight = whole.weight();
        double rest = Math.min(sites, elsewhere * whole.b() / weight);
        double mean = 1 - Math.max(0, Math.min(1, failing + rest));
        double variance = rest * (sites - rest) / (weight + 1);
        double spread = mean * (1 - mean);
        return Posterior.of(mean, variance > spread / CERTAIN ? spread / variance - 1 : CERTAIN);
    }
}
