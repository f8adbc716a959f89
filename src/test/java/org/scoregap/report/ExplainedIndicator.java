package org.scoregap.report;

import static org.scoregap.mapping.Comparison.Operator.AT_LEAST;
import static org.scoregap.mapping.Comparison.Operator.LESS_THAN;

import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Source;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.change.Earlier;
import org.scoregap.score.explain.Explanation;

/** A city small enough to work one of its indicators out on paper. */
final class ExplainedIndicator {
    private ExplainedIndicator() {}

    static Mapping mapping() {
        return TestMapping.empty()
                .framework("WS", 100, OptionalDouble.of(80), TestMapping.section("WS-6"))
                .framework("WM", 50, OptionalDouble.empty(), TestMapping.section("WM-2"))
                .unit("市卫健委", Unit.Kind.DEPARTMENT, "")
                .unit("市城管局", Unit.Kind.DEPARTMENT, "")
                .unit("汉滨区", Unit.Kind.TERRITORY, "")
                .unit("高新区", Unit.Kind.TERRITORY, "")
                .site("秀丝理发店", "门店", "汉滨区")
                .site("金剪刀理发店", "门店", "汉滨区")
                .site("康足足浴店", "门店", "高新区")
                .with(
                        TestIndicator.rate("信息公示率")
                                .scores("WS", "WS-6", 25, TestIndicator.PROPORTIONAL)
                                .scores(
                                        "WM",
                                        "WM-2",
                                        10,
                                        TestIndicator.tiers(
                                                TestIndicator.tier(AT_LEAST, 0.95, 1),
                                                TestIndicator.tier(AT_LEAST, 0.6, 0.6)))
                                .gate(LESS_THAN, 0.3, "WS")
                                .lead("市卫健委")
                                .support("市城管局", 0.2)
                                .reportedBy("市卫健委")
                                .territories(0.4, "门店")
                                .sample(8),
                        TestIndicator.rate("三防设施", 10).lead("市卫健委").reportedBy("市卫健委"))
                .build();
    }

    private static List<Observed> observed() {
        return TestReport.all(
                TestReport.checks("市卫健委", "信息公示率", 180, 200).week(27).file("第27周.xlsx"),
                TestReport.checks("市卫健委", "信息公示率", 142, 200).file("第28周.xlsx"),
                TestReport.checks("市卫健委", "三防设施", 95, 100).file("第28周.xlsx"),
                TestReport.checks("市卫健委", "三防设施", 6, 10)
                        .week(27)
                        .by(Source.INSPECTION)
                        .file("暗访.csv"),
                TestReport.checks("市卫健委", "信息公示率", 1, 2)
                        .in("汉滨区")
                        .by(Source.INSPECTION)
                        .site("秀丝理发店", 0, 1)
                        .site("金剪刀理发店", 1, 1)
                        .file("暗访.csv"));
    }

    static Explanation explanation() {
        return Scorer.explain(
                mapping(),
                TestMapping.WEEK,
                TestMapping.AFTER,
                observed(),
                Earlier.asPublished(mapping(), observed()),
                new IndicatorId("信息公示率"));
    }
}
