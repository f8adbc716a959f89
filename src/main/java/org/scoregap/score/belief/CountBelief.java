package org.scoregap.score.belief;

import java.util.List;
import org.scoregap.mapping.Indicator.Better;
import org.scoregap.mapping.LossModel;

/**
 * What is believed of an indicator's occurrences a period: a Gamma with shape k·mean + Σv·found and rate k + Σv, the
 * conjugate of the Poisson (Gelman et al., Bayesian Data Analysis, 2.6). {@code strictness} multiplies the shape, or divides
 * it where more occurrences are better.
 *
 * @param figures what inspections, surveys and official figures counted; those of one week and source are one look
 * @param looks Σv over those looks
 */
public record CountBelief(Prior prior, List<WeighedFigure> figures, double looks, LossModel model, Better better) {
    public CountBelief {
        figures = List.copyOf(figures);
    }

    /** Shape of the Gamma; its mean is shape / {@link #rate()}. */
    public double shape(Nudge nudge) {
        double shape = prior.weight() * prior.occurrences(nudge);
        for (WeighedFigure each : figures) {
            shape += each.weight() * each.figure().failures();
        }
        double harsher = model.strictness() * nudge.ofRate();
        return better == Better.LOWER ? shape * harsher : shape / harsher;
    }

    /** In periods. */
    public double rate() {
        return prior.weight() + looks;
    }
}
