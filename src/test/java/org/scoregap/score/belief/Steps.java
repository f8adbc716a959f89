package org.scoregap.score.belief;

import java.util.SortedMap;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.DirectFigures;
import org.scoregap.score.evidence.Standing;

/** The steps of the model at the end of 2022-W28, each made of those before it. */
final class Steps {
    final Claims claims;
    final ReportedRates rates;
    final SortedMap<UnitId, Inspected> inspected;
    final UnderReporting underReporting;
    final Beliefs beliefs;
    private final Mapping mapping;
    private final Priors priors;

    private Steps(Mapping mapping, Standing standing) {
        LossModel model = mapping.settings().model();
        Fading fading = new Fading(model, TestMapping.WEEK);
        this.mapping = mapping;
        this.claims = Claims.of(mapping, standing);
        this.rates = new ReportedRates(mapping, claims, fading);
        this.inspected = Inspections.byUnit(
                new Inspections(mapping, claims, rates, fading).of(DirectFigures.of(mapping, standing)));
        this.underReporting = new UnderReporting(mapping, claims, rates, fading, TestMapping.WEEK, inspected);
        this.priors = new Priors(mapping, claims, rates, underReporting, fading, TestMapping.WEEK);
        this.beliefs = Beliefs.of(mapping, TestMapping.WEEK, standing);
    }

    static Steps of(TestMapping mapping, TestReport... reports) {
        return new Steps(mapping.build(), Standing.of(TestReport.all(reports), TestMapping.WEEK));
    }

    private Indicator indicator(String id) {
        return mapping.indicator(new IndicatorId(id)).orElseThrow();
    }

    Habit habit(String unit) {
        return underReporting.of(new UnitId(unit));
    }

    Inspected inspected(String unit) {
        return inspected.getOrDefault(new UnitId(unit), Inspected.NOTHING);
    }

    /** x̄. */
    double mean() {
        return rates.mean().rate();
    }

    double rate(String indicator, String unit) {
        return rates.at(new IndicatorId(indicator), new UnitId(unit), TestMapping.WEEK);
    }

    Prior ofRate(String id) {
        return priors.ofRate(indicator(id));
    }

    Prior ofCount(String id) {
        return priors.ofCount(indicator(id));
    }

    double priorRate(String id) {
        return ofRate(id).rate(Nudge.none(), mapping.settings().model().prior());
    }
}
