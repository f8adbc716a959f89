package org.scoregap.score.draw;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.Indicator.Scores;

/**
 * What the assessors will find for one indicator, as far as is believed: X of the formula loss = P · (1 − E[s(X)]).
 *
 * <p>Findings are on the indicator's own scale: a share 0 to 1 for rates and grades, else the amount in its unit. An
 * indicator that scores several times is looked at once, so its scorings share one X. Points are Σ P · s(X) over them.
 */
public sealed interface Outlook permits Known, Unseen, SampledRate, Spread {

    /** The figure as it stands. */
    static Outlook known(double finding) {
        return new Known(finding);
    }

    /** A figure to expect of what nobody has seen, such as a milestone that nobody has called done. */
    static Outlook assumed(double finding) {
        return new Assumed(finding);
    }

    /**
     * Nothing known: all of the points or none.
     *
     * @param share the probability of all, 0 to 1: the share of the points that is expected
     */
    static Outlook allOrNothing(double share) {
        return new AllOrNothing(share);
    }

    /**
     * A rate. Of a sample m the assessors find K/m, K ~ BetaBinomial(m, a, b); without one, the rate itself.
     *
     * @param posterior of passing, whichever way is better
     * @param sample how many they draw, at least 1; empty where nothing is drawn
     * @param better where less is better the failures are the finding: (m − K)/m
     */
    static Outlook rate(Posterior posterior, OptionalInt sample, Better better) {
        Posterior found = better == Better.LOWER ? posterior.reversed() : posterior;
        return sample.isPresent() ? SampledRate.of(found, sample.getAsInt()) : Spread.ofShare(found);
    }

    /**
     * A grade: the mean of m marks, of which mean and variance are known: σ²·(m + A)/(m·(1 + A)), or σ²/(1 + A) where
     * nothing is drawn, A being the posterior's weight. It is taken as a Beta of that mean and variance.
     *
     * @param posterior of a mark as a share 0 to 1 of the scale
     * @param markVariance σ², of one mark as a share, at least 0; {@link Posterior#drawVariance()} where fewer than two
     *     marks have been seen
     * @param sample how many marks they give, at least 1; empty where nothing is drawn
     * @param better where less is better what is missing from the full mark is the finding
     */
    static Outlook grade(Posterior posterior, double markVariance, OptionalInt sample, Better better) {
        Posterior found = better == Better.LOWER ? posterior.reversed() : posterior;
        return MeanMark.outlook(found, markVariance, sample);
    }

    /**
     * A count of occurrences over an exposure of 1: Poisson of a rate that is Gamma distributed, so negative binomial.
     *
     * @param shape of the Gamma, at least 0: occurrences seen; 0 is certainly none
     * @param rate of the Gamma, above 0: the exposure in which they were seen; the mean is {@code shape / rate}
     */
    static Outlook count(double shape, double rate) {
        return Spread.ofCount(shape, rate);
    }

    /** E[points], exactly, from 0 to all the points of {@code scores}; cheaper than {@link #points}. */
    double expected(List<Scores> scores);

    /** The variance of the points, exactly; at least 0. */
    double variance(List<Scores> scores);

    /** The points that {@code scores} earn together, their mean {@link #expected}; 0 points for none. */
    PointsDistribution points(List<Scores> scores);

    /**
     * The same, of the findings alone that do not fail a gate: its mass is the probability that the gate holds. A gate
     * of which nothing is known counts as holding.
     */
    PointsDistribution pointsUnless(Comparison fails, List<Scores> scores);

    /** The probability, 0 to 1, that the finding fails a gate; empty when nothing is known of it. */
    OptionalDouble failProbability(Comparison fails);
}
