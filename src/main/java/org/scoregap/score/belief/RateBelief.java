package org.scoregap.score.belief;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.mapping.LossModel;
import org.scoregap.score.draw.Posterior;
import org.scoregap.score.evidence.DirectFigure;

/**
 * What is believed of an indicator's failing rate (DESIGN §6, steps 5 and 6): the prior, and what others than its units
 * found.
 *
 * <p>a = k(1 − p) + Σv·passes, b = kp + Σv·failures. Then {@code strictness} multiplies b/(a + b), at most 0.97 unless more
 * was found, with a + b kept; and {@code clustering} ρ makes a + b into 1/(ρ + (1 − ρ)/(a + b + 1)) − 1: sites that are
 * alike tell less of the next ones (the Beta–Binomial's intraclass correlation 1/(a + b + 1) rises towards 1 by ρ).
 *
 * @param figures all inspections, surveys and official figures, in a fixed order
 */
public record RateBelief(Prior prior, List<WeighedFigure> figures, LossModel model) {
    public RateBelief {
        figures = List.copyOf(figures);
    }

    /** What the assessors will find, as a distribution of the rate that passes. */
    public Posterior posterior() {
        return posterior(Nudge.none());
    }

    /** The same with one direct figure of now beside the others. */
    public RateBelief with(DirectFigure figure) {
        List<WeighedFigure> more = new ArrayList<>(figures);
        more.add(new WeighedFigure(figure, Fading.clustered(figure.checked(), model)));
        return new RateBelief(prior, more, model);
    }

    /** p: the failing rate of the prior, 0 to 1. */
    public double priorRate() {
        return prior.rate(Nudge.none(), model.prior());
    }

    Posterior found(Nudge nudge) {
        double failing = prior.rate(nudge, model.prior());
        double passes = prior.weight() * (1 - failing);
        double failures = prior.weight() * failing;
        for (WeighedFigure each : figures) {
            passes += each.weight() * each.figure().passes();
            failures += each.weight() * each.figure().failures();
        }
        return new Posterior(passes, failures);
    }

    /** What our own evidence says, before strictness and clustering. */
    public Posterior found() {
        return found(Nudge.none());
    }

    /** The same with something else taken to be true. */
    public Posterior posterior(Nudge nudge) {
        Posterior found = found(nudge);
        double weight = found.a() + found.b();
        double failing = raised(raised(found.b() / weight, model.strictness()), nudge.ofRate());
        // 1/(ρ + (1 − ρ)/(a + b + 1)) − 1, without the difference of nearly equal numbers
        double kept = weight * (1 - model.clustering()) / (1 + model.clustering() * weight);
        return new Posterior(kept * (1 - failing), kept * failing);
    }

    /** σ² of a single mark, 0 to 1/4, where it is a grade. */
    public double markVariance(Posterior posterior) {
        return MarkVariance.of(figures, posterior);
    }

    private double raised(double rate, double by) {
        return Math.min(rate * by, Math.max(rate, model.prior().greatest()));
    }
}
