package org.scoregap.report;

import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.tier;
import static org.scoregap.score.TestIndicator.tiers;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.report.gap.AccountabilityReport;
import org.scoregap.report.whatif.PlanReport;
import org.scoregap.report.whatif.WhatIfReport;
import org.scoregap.score.TestHabits;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.ladder.Proposal;
import org.scoregap.score.ladder.Proposing;
import org.scoregap.score.whatif.MendingPlanner;
import org.scoregap.score.whatif.Supposition;
import org.scoregap.score.whatif.WhatIf;

/** Two frameworks and four indicators of which something is supposed. */
final class SupposedCity {
    private static final Scoring STEPS = tiers(tier(Operator.AT_LEAST, 0.95, 1), tier(Operator.AT_LEAST, 0.85, 0.6));

    private SupposedCity() {}

    private static Mapping mapping() {
        return TestMapping.ws()
                .framework("WM", 50, OptionalDouble.empty(), TestMapping.section("M1"))
                .site("X1", "market", "T1")
                .site("X2", "market", "T1")
                .site("X3", "market", "T2")
                .with(
                        rate("I", 40)
                                .scores("WM", "M1", 10, STEPS)
                                .territories(0.4, "market")
                                .sample(8)
                                .effort(30),
                        rate("J", 30)
                                .lead("B")
                                .support("C", 0.3)
                                .gate(Operator.LESS_THAN, 0.6)
                                .sample(10)
                                .effort(12),
                        rate("K", 20).lead("C").sample(6),
                        TestIndicator.of("V", Measure.VALUE)
                                .lead("C")
                                .dimension("处")
                                .scores("WM", "M1", 40, new Scoring.Proportional(0, 50)))
                .build();
    }

    private static WhatIf city() {
        return WhatIf.of(
                mapping(),
                TestMapping.WEEK,
                TestMapping.AFTER,
                TestReport.all(
                        checks("A", "I", 80, 100),
                        checks("B", "J", 45, 60),
                        checks("B", "J", 6, 10).by(Source.INSPECTION),
                        checks("C", "K", 39, 40),
                        amount("C", "V", 35)));
    }

    private static List<Supposition> suppositions() {
        return List.of(
                new Supposition.KnownIn(new IndicatorId("I"), new UnitId("T1"), 0.95),
                new Supposition.Found(new IndicatorId("J"), Optional.empty(), 18, 20),
                new Supposition.Mended(new IndicatorId("V")));
    }

    static Report whatIf(Messages messages) {
        return WhatIfReport.of(city().now(), city().supposing(suppositions()), suppositions(), mapping(), messages);
    }

    static Report accountability(Messages messages) {
        Forecast supposed = city().supposing(suppositions());
        Proposal proposal = Proposing.of(mapping(), List.of(supposed), TestHabits.none(TestMapping.WEEK));
        Report list = AccountabilityReport.of(supposed, proposal, mapping(), messages);
        return WhatIfReport.marked(list, city().now(), suppositions(), mapping(), messages);
    }

    static Report plan(Messages messages) {
        return PlanReport.of(
                new MendingPlanner(city()).plan(Optional.of(new FrameworkId("WS")), 12), true, mapping(), messages);
    }
}
