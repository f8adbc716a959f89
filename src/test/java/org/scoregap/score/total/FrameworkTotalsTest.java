package org.scoregap.score.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.PROPORTIONAL;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.tier;
import static org.scoregap.score.TestIndicator.tiers;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestMapping.section;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.notApplicable;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.SectionGroup;
import org.scoregap.model.Measure;
import org.scoregap.model.SectionId;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.SectionForecast;

class FrameworkTotalsTest {

    @Test
    void addsUpWhatItsIndicatorsAreExpectedToEarn() {
        FrameworkForecast total = only(TestMapping.ws()
                .with(value("I", 60), of("J").scores("WS", "S2", 40, PROPORTIONAL))
                .forecast(amount("A", "I", 0.9), amount("A", "J", 0.5)));

        assertThat(total.points()).isEqualTo(100);
        assertThat(total.expected()).isEqualTo(74);
        assertThat(total.expectedLoss()).isEqualTo(26);
        assertThat(total.low()).isEqualTo(74);
        assertThat(total.high()).isEqualTo(74);
        assertThat(total.passMark()).hasValue(80);
        assertThat(total.passProbability()).hasValue(0);
        assertThat(total.unallocated()).isZero();
    }

    @Test
    void passesAtThePassMarkAndNotJustBelowIt() {
        TestMapping mapping = TestMapping.ws().with(value("I", 100));

        assertThat(only(mapping.forecast(amount("A", "I", 0.8))).passProbability())
                .hasValue(1);
        assertThat(only(mapping.forecast(amount("A", "I", 0.79))).passProbability())
                .hasValue(0);
    }

    @Test
    void scalesThePassMarkWithThePointsInPlay() {
        FrameworkForecast total = only(TestMapping.ws()
                .with(value("I", 50), value("J", 30))
                .forecast(amount("A", "I", 0.8), notApplicable("A", "J")));

        assertThat(total.points()).isEqualTo(50);
        assertThat(total.unallocated()).isEqualTo(20);
        assertThat(total.passMark()).hasValue(40);
        assertThat(total.passProbability()).hasValue(1);
    }

    @Test
    void isBarredByAGateHoweverManyPointsItEarns() {
        TestMapping mapping = TestMapping.ws()
                .with(
                        value("I", 90),
                        of("G").gate(Operator.LESS_THAN, 0.7, "WS"),
                        value("H", 10).gate(Operator.LESS_THAN, 0.7));

        FrameworkForecast holds =
                only(mapping.forecast(amount("A", "I", 1), amount("A", "G", 0.7), amount("A", "H", 0.7)));
        assertThat(holds.gates()).extracting(gate -> gate.indicator().value()).containsExactly("G", "H");
        assertThat(holds.gates()).allMatch(gate -> gate.failProbability().equals(OptionalDouble.of(0)));
        assertThat(holds.passProbability()).hasValue(1);

        FrameworkForecast pointless =
                only(mapping.forecast(amount("A", "I", 1), amount("A", "G", 0.6), amount("A", "H", 0.7)));
        assertThat(pointless.gates().get(0).failProbability()).hasValue(1);
        assertThat(pointless.passProbability()).hasValue(0);

        FrameworkForecast scoring =
                only(mapping.forecast(amount("A", "I", 1), amount("A", "G", 0.7), amount("A", "H", 0.6)));
        assertThat(scoring.gates().get(1).failProbability()).hasValue(1);
        assertThat(scoring.passProbability()).hasValue(0);
        assertThat(scoring.expected()).isEqualTo(96);
    }

    @Test
    void isBarredByItsOwnGatesAlone() {
        Forecast forecast = TestMapping.ws()
                .framework("A2", 10, OptionalDouble.empty(), section("X"))
                .with(
                        of("G").gate(Operator.LESS_THAN, 0.7, "WS"),
                        value("H", 10).gate(Operator.LESS_THAN, 0.7),
                        of("J").scores("A2", "X", 10, PROPORTIONAL).gate(Operator.LESS_THAN, 0.7, "WS", "A2"))
                .forecast();

        assertThat(forecast.frameworks().get(0).gates())
                .extracting(gate -> gate.indicator().value())
                .containsExactly("G", "H", "J");
        assertThat(forecast.frameworks().get(1).gates())
                .extracting(gate -> gate.indicator().value())
                .containsExactly("J");
    }

    @Test
    void leavesAGateOutOfWhichNothingIsKnown() {
        FrameworkForecast total = only(TestMapping.ws()
                .with(value("I", 100), of("G").gate(Operator.LESS_THAN, 0.7, "WS"))
                .forecast(amount("A", "I", 0.8)));

        assertThat(total.gates().get(0).failProbability()).isEmpty();
        assertThat(total.passProbability()).hasValue(1);
    }

    @Test
    void listsNoGateThatIsNotApplicable() {
        FrameworkForecast total = only(TestMapping.ws()
                .with(of("G").gate(Operator.LESS_THAN, 0.7, "WS"))
                .forecast(notApplicable("A", "G")));

        assertThat(total.gates()).isEmpty();
    }

    @Test
    void judgesByGatesAloneWithoutAPassMark() {
        TestMapping mapping = TestMapping.empty()
                .framework("WS", 100, OptionalDouble.empty(), section("S1"))
                .with(value("G", 10).gate(Operator.LESS_THAN, 0.7));

        assertThat(only(mapping.forecast(amount("A", "G", 0.7))).passProbability())
                .hasValue(1);
        assertThat(only(mapping.forecast(amount("A", "G", 0.6))).passProbability())
                .hasValue(0);
        assertThat(only(mapping.forecast()).passProbability()).isEmpty();
    }

    @Test
    void listsSectionsBeforeTheirPartsAgainstTheirTargets() {
        FrameworkForecast total = only(TestMapping.empty()
                .framework(
                        "WS",
                        Framework.Kind.POINTS,
                        100,
                        OptionalDouble.empty(),
                        1,
                        List.of(section("S1", 0.9, section("S1.1", 0.9), section("S1.2")), section("S2", 0.9)),
                        List.of(new SectionGroup(
                                "food", "food", List.of(new SectionId("S1.2"), new SectionId("S2")), 0.75)))
                .with(of("I").scores("WS", "S1.1", 10, PROPORTIONAL), of("J").scores("WS", "S1.2", 20, PROPORTIONAL))
                .forecast(amount("A", "I", 0.9), amount("A", "J", 0.75)));

        assertThat(total.sections())
                .extracting(s -> s.id() + " " + s.level() + " " + s.points() + " " + s.expected())
                .containsExactly("S1 1 30.0 24.0", "S1.1 2 10.0 9.0", "S1.2 2 20.0 15.0", "S2 1 0.0 0.0");
        assertThat(total.sections())
                .extracting(SectionForecast::targetProbability)
                .containsExactly(
                        OptionalDouble.of(0), OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.empty());
        assertThat(total.groups()).hasSize(1);
        assertThat(total.groups().get(0).id()).isEqualTo(new SectionId("food"));
        assertThat(total.groups().get(0).points()).isEqualTo(20);
        assertThat(total.groups().get(0).targetProbability()).hasValue(1);
    }

    @Test
    void countsStandardsThatAreNotMet() {
        FrameworkForecast total = only(TestMapping.empty()
                .framework(
                        "SL", Framework.Kind.STANDARDS, 3, OptionalDouble.empty(), 1, List.of(section("S1")), List.of())
                .with(standard("I"), standard("J"), standard("K"))
                .forecast(amount("A", "I", 0.4), amount("A", "J", 0.39), amount("A", "K", 0.5)));

        assertThat(total.kind()).isEqualTo(Framework.Kind.STANDARDS);
        assertThat(total.points()).isEqualTo(3);
        assertThat(total.expectedLoss()).isEqualTo(1);
        assertThat(total.expected()).isEqualTo(2);
    }

    /** A value: its figure stands as it is. */
    private static TestIndicator of(String id) {
        return TestIndicator.of(id, Measure.VALUE);
    }

    private static TestIndicator standard(String id) {
        return of(id).scores("SL", "S1", 1, tiers(tier(Operator.AT_LEAST, 0.4, 1)));
    }

    @Test
    void expectsWhatTheFrameworkEarnsElsewhereOfWhatIsNotKnown() {
        FrameworkForecast total = only(TestMapping.ws()
                .with(value("I", 30), value("J", 10), value("K", 60))
                .forecast(amount("A", "I", 0.9), amount("A", "J", 0.5)));

        // (27 + 5) / 40 = 0.8 of the 60 points of K
        assertThat(total.expected()).isCloseTo(27 + 5 + 48, within(1e-9));
    }

    @Test
    void knowsHowLikelyARateFailsAGate() {
        FrameworkForecast total = only(TestMapping.empty()
                .framework("WS", 100, OptionalDouble.empty(), section("S1"))
                .with(rate("G").prior(0.8, 5).sample(1).gate(Operator.LESS_THAN, 0.7, "WS"))
                .forecast());

        // the one site that is drawn fails with probability 0.2
        assertThat(total.gates().get(0).failProbability().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(total.passProbability().orElseThrow()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void takesAGateAndItsOwnPointsTogether() {
        FrameworkForecast total = only(TestMapping.ws()
                .assessment("2022-07-11")
                .with(value("I", 90), rate("G", 10).prior(0.75, 5).sample(1).gate(Operator.LESS_THAN, 0.7))
                .forecast(amount("A", "I", 0.8)));

        // 72 + 10 ≥ 80 where the site passes, 72 where it fails: 0.75 and not 0.75 × 0.75
        assertThat(total.expected()).isCloseTo(79.5, within(1e-9));
        assertThat(total.passProbability().orElseThrow()).isCloseTo(0.75, within(1e-12));
    }

    private static FrameworkForecast only(Forecast forecast) {
        assertThat(forecast.frameworks()).hasSize(1);
        return forecast.frameworks().get(0);
    }
}
