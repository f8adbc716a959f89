package org.scoregap.score.belief;

import java.util.HashMap;
import java.util.Map;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.LossModel;
import org.scoregap.model.Period;
import org.scoregap.score.evidence.ReportingCycle;

/** What age and closeness leave of a figure's weight; 1 is a figure of now, each of whose checks counts. */
final class Fading {
    private final LossModel model;
    private final Period now;
    /** By week: a year of reports is asked for by each figure, and calendars are slow. */
    private final Map<Period, Double> habits = new HashMap<>();

    Fading(LossModel model, Period now) {
        this.model = model;
        this.now = now;
    }

    /** v = 2^(−age/half-life), age in periods of the indicator's own cadence. */
    double evidence(Indicator indicator, Period taken) {
        return Math.pow(2, -new ReportingCycle(indicator.cadence()).age(taken, now) / model.evidenceHalfLife());
    }

    /** h = 2^(−age/half-life), age in weeks: how a unit reports changes slowly. */
    double habit(Period taken) {
        return habits.computeIfAbsent(
                taken, week -> Math.pow(2, -Math.max(0, now.weeksSince(week)) / model.habitHalfLife()));
    }

    /**
     * What one of {@code sites} looked at together is worth: 1 / (1 + (sites − 1)·ρ), the design effect of cluster samples
     * (Kish 1965). Less than one site is not clustered.
     */
    double clustered(double sites) {
        return clustered(sites, model);
    }

    static double clustered(double sites, LossModel model) {
        return 1 / (1 + Math.max(0, sites - 1) * model.clustering());
    }
}
