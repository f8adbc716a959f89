package org.scoregap.score.belief;

import java.util.List;
import org.scoregap.model.SiteFinding;
import org.scoregap.score.draw.Posterior;

/**
 * σ²: how far one mark is from another (DESIGN §6, what the assessors draw). Σv(g − ḡ)² over the marks that others than the
 * unit gave, and what a Beta of the posterior's mean would have, p(1 − p), counted as one mark more: two equal marks do not
 * mean that all marks are equal. Fewer than two marks say nothing of it: the widest, p(1 − p), is assumed.
 */
final class MarkVariance {
    private MarkVariance() {}

    /** 0 to 1/4, marks being shares of the scale. */
    static double of(List<WeighedFigure> figures, Posterior posterior) {
        int marks = 0;
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (WeighedFigure each : figures) {
            for (SiteFinding site : each.figure().observed().tally().sites()) {
                if (site.checked() > 0) {
                    double mark = site.found() / site.checked();
                    marks++;
                    weights += each.weight();
                    sum += each.weight() * mark;
                    squares += each.weight() * mark * mark;
                }
            }
        }
        // Age may have left nothing of any mark's weight.
        if (marks < 2 || weights == 0) {
            return posterior.drawVariance();
        }
        double aboutTheirMean = Math.max(0, squares - sum * sum / weights);
        return (aboutTheirMean + posterior.drawVariance()) / (weights + 1);
    }
}
