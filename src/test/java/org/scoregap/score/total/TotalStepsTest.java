package org.scoregap.score.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestReport.amount;

import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.UnitId;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.explain.TotalExplanation;
import org.scoregap.score.total.TotalSteps.OfUnit;
import org.scoregap.score.total.TotalSteps.Part;
import org.scoregap.score.total.TotalSteps.Swing;

class TotalStepsTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    private static TotalExplanation explain(String framework, TestMapping mapping, TestReport... reports) {
        Mapping built = mapping.build();
        List<Observed> observed = TestReport.all(reports);
        return Scorer.explainTotal(built, TestMapping.WEEK, TestMapping.AFTER, observed, new FrameworkId(framework));
    }

    /** A value that nobody has seen earns all or nothing, half each: a variance of a quarter of its squared points. */
    @Test
    void listTheLargestVarianceFirstThenByIndicator() {
        TotalSteps steps = explain("WS", TestMapping.ws().with(value("J", 10), value("I", 10), value("K", 20)))
                .steps();

        assertThat(steps.parts())
                .extracting(Part::indicator)
                .containsExactly(new IndicatorId("K"), new IndicatorId("I"), new IndicatorId("J"));
        assertThat(steps.parts()).extracting(Part::variance).containsExactly(100.0, 25.0, 25.0);
        assertThat(steps.parts()).extracting(Part::points).containsExactly(20.0, 10.0, 10.0);
        assertThat(steps.parts()).extracting(Part::loss).containsExactly(10.0, 5.0, 5.0);
        assertThat(steps.variance()).isEqualTo(150);
    }

    /** A rate never reported fails by 0.15 and swings by P · 0.15 · sinh(s), s = 1/√6 for its unit. */
    @Test
    void listTheLargestSwingFirstThenByUnit() {
        TotalSteps steps = explain(
                        "WS",
                        TestMapping.ws()
                                .with(
                                        rate("I", 10).reportedBy("A"),
                                        rate("J", 20).reportedBy("C"),
                                        rate("K", 10).reportedBy("B")))
                .steps();
        double step = 1 / Math.sqrt(6);

        assertThat(steps.units())
                .extracting(OfUnit::unit)
                .containsExactly(new UnitId("C"), new UnitId("A"), new UnitId("B"));
        assertThat(steps.units()).allSatisfy(unit -> {
            assertThat(unit.empty()).isFalse();
            assertThat(unit.swing().step()).isCloseTo(step, CLOSE);
        });
        assertThat(steps.units().get(0).swing().points()).isCloseTo(20 * 0.15 * Math.sinh(step), CLOSE);
        assertThat(steps.city().step()).isCloseTo(0.5, CLOSE);
        assertThat(steps.city().points()).isCloseTo(40 * 0.15 * Math.sinh(0.5), CLOSE);
        assertThat(steps.drift().step()).isCloseTo(0.1, CLOSE);
        assertThat(steps.drift().points()).isCloseTo(40 * 0.15 * Math.sinh(0.1), CLOSE);
    }

    /** 50 points for certain, 50 all or nothing, and a gate that certainly fails. */
    @Test
    void reachThePassMarkWhetherGatesFailOrNot() {
        TestMapping mapping = TestMapping.ws()
                .with(
                        value("I", 50),
                        value("J", 50).prior(0.5),
                        TestIndicator.of("G", Measure.VALUE).gate(Operator.LESS_THAN, 0.7, "WS"));
        TotalSteps steps = explain("WS", mapping, amount("A", "I", 1), amount("A", "G", 0.5))
                .steps();

        assertThat(steps.reaches()).hasValue(0.5);
        assertThat(steps.framework().passProbability()).hasValue(0);
        assertThat(steps.low()).isEqualTo(50);
        assertThat(steps.high()).isEqualTo(100);
    }

    @Test
    void areOfTheFrameworkThatIsMeantAndReachNothingWithoutAPassMark() {
        TestMapping mapping = TestMapping.ws()
                .framework("A2", 10, OptionalDouble.empty(), TestMapping.section("X"))
                .with(value("I", 50).scores("A2", "X", 10, TestIndicator.PROPORTIONAL));
        TotalExplanation explained = explain("A2", mapping, amount("A", "I", 0.5));

        assertThat(explained.steps().framework().id()).isEqualTo(new FrameworkId("A2"));
        assertThat(explained.steps().framework().expected()).isEqualTo(5);
        assertThat(explained.steps().reaches()).isEmpty();
        assertThat(explained.forecast().frameworks()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explain("A3", mapping))
                .withMessage("no framework A3");
    }

    /** λ = √(1 + (3² + 4² + 2² + 1²)/(16 + 9)). */
    @Test
    void stretchByTheirSquaredSwingsBesideTheirVariance() {
        TotalSteps some = explain("WS", TestMapping.ws().with(value("I", 10))).steps();
        TotalSteps steps = new TotalSteps(
                some.framework(),
                List.of(new Part(new IndicatorId("I"), "I", 10, 5, 16), new Part(new IndicatorId("J"), "J", 10, 5, 9)),
                List.of(
                        new OfUnit(new UnitId("A"), false, new Swing(0.4, 3)),
                        new OfUnit(new UnitId("B"), true, new Swing(0.4, 4))),
                new Swing(0.5, 2),
                new Swing(0.1, 1),
                0,
                10,
                OptionalDouble.empty());

        assertThat(steps.variance()).isEqualTo(25);
        assertThat(steps.squaredSwings()).isEqualTo(30);
        assertThat(steps.stretch()).isCloseTo(Math.sqrt(2.2), CLOSE);
    }
}
