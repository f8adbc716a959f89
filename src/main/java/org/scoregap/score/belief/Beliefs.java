package org.scoregap.score.belief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.evidence.Claim;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.DirectFigure;
import org.scoregap.score.evidence.DirectFigures;
import org.scoregap.score.evidence.Standing;

/** What is believed of every rate, grade and count of the city at the end of a period. */
public final class Beliefs {
    private final LossModel model;
    private final DirectFigures figures;
    private final Fading fading;
    private final Claims claims;
    private final ReportedRates reported;
    private final List<Inspection> inspections;
    private final UnderReporting underReporting;
    private final Priors priors;
    private final double driftSwing;
    private final Map<IndicatorId, RateBelief> rates = new HashMap<>();
    private final Map<IndicatorId, CountBelief> counts = new HashMap<>();

    private Beliefs(Mapping mapping, Period now, Standing standing, Claims claims) {
        this.model = mapping.settings().model();
        this.fading = new Fading(model, now);
        this.claims = claims;
        this.figures = DirectFigures.of(mapping, standing);
        this.reported = new ReportedRates(mapping, claims, fading);
        this.inspections = new Inspections(mapping, claims, reported, fading).of(figures);
        this.underReporting =
                new UnderReporting(mapping, claims, reported, fading, now, Inspections.byUnit(inspections));
        this.driftSwing = new Drift(mapping, claims).swing(now);
        this.priors = new Priors(mapping, claims, reported, underReporting, fading, now);
        for (Indicator indicator : mapping.indicators()) {
            if (indicator.measure().sampled()) {
                rates.put(indicator.id(), new RateBelief(priors.ofRate(indicator), weighed(indicator), model));
            } else if (indicator.measure() == Measure.COUNT) {
                counts.put(indicator.id(), count(indicator));
            }
        }
    }

    /**
     * By the model and the settings of {@code mapping}.
     *
     * @param now how old figures are, is counted from here
     * @param standing of this and earlier periods, as far as it counts; its order makes no difference
     */
    public static Beliefs of(Mapping mapping, Period now, Standing standing) {
        return of(mapping, now, standing, Claims.of(mapping, standing));
    }

    /**
     * The same where the claims are known already.
     *
     * @param claims those in {@code standing}
     */
    public static Beliefs of(Mapping mapping, Period now, Standing standing, Claims claims) {
        return new Beliefs(mapping, now, standing, claims);
    }

    private List<WeighedFigure> weighed(Indicator indicator) {
        return figures.of(indicator.id()).stream()
                .map(figure -> new WeighedFigure(
                        figure, fading.evidence(indicator, figure.taken()) * fading.clustered(figure.checked())))
                .toList();
    }

    private record Look(Period week, Source source) {}

    private CountBelief count(Indicator indicator) {
        List<WeighedFigure> weighed = new ArrayList<>();
        Set<Look> seen = new HashSet<>();
        double looks = 0;
        for (DirectFigure figure : figures.of(indicator.id())) {
            double weight = fading.evidence(indicator, figure.taken());
            weighed.add(new WeighedFigure(figure, weight));
            if (seen.add(new Look(figure.taken(), figure.observed().source()))) {
                looks += weight;
            }
        }
        return new CountBelief(priors.ofCount(indicator), weighed, looks, model, indicator.better());
    }

    /** Of a rate or grade; empty for other measures. */
    public Optional<RateBelief> rate(IndicatorId indicator) {
        return Optional.ofNullable(rates.get(indicator));
    }

    /** Of a count; empty for other measures. */
    public Optional<CountBelief> count(IndicatorId indicator) {
        return Optional.ofNullable(counts.get(indicator));
    }

    /** What units reported, by indicator. */
    public Claims claims() {
        return claims;
    }

    /** x̄: what the city's units report on average. */
    public MeanRate meanRate() {
        return reported.mean();
    }

    /** How a unit's reported rate of an indicator came about, oldest week first; empty when it never claimed anything. */
    public List<Smoothed> reported(IndicatorId indicator, UnitId unit) {
        return reported.steps(indicator, unit);
    }

    /** What a unit's claims on a rate or grade are worth in its prior; empty when it never claimed anything. */
    public Optional<Worth> worth(Indicator indicator, UnitId unit) {
        List<Claim> ofUnit = claims.of(indicator.id(), unit);
        return ofUnit.isEmpty() ? Optional.empty() : Optional.of(priors.worth(indicator, ofUnit));
    }

    /** The inspections that a unit's claims were held against, of all its indicators, in the mapping's order. */
    public List<Inspection> inspections(UnitId unit) {
        return inspections.stream().filter(each -> each.unit().equals(unit)).toList();
    }

    /** h: what a claim, or an inspection held against one, of {@code week} weighs; above 0, at most 1. */
    public double habitWeight(Period week) {
        return fading.habit(week);
    }

    public UnderReporting underReporting() {
        return underReporting;
    }

    /** A standard deviation of the logarithm of what all failing rates may be multiplied by until the assessment. */
    public double driftSwing() {
        return driftSwing;
    }
}
