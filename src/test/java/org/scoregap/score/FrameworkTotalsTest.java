package org.scoregap.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.PROPORTIONAL;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.tier;
import static org.scoregap.score.TestIndicator.tiers;
import static org.scoregap.score.TestMapping.section;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;
import static org.scoregap.score.TestReport.notApplicable;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.SectionGroup;
import org.scoregap.model.Measure;
import org.scoregap.model.SectionId;
import org.scoregap.score.Forecast.FrameworkForecast;
import org.scoregap.score.Forecast.SectionForecast;

class FrameworkTotalsTest {

    @Test
    void addsUpWhatItsIndicatorsAreExpectedToEarn() {
        FrameworkForecast total = only(TestMapping.ws()
                .with(rate("I", 60), rate("J").scores("WS", "S2", 40, PROPORTIONAL))
                .forecast(checks("A", "I", 9, 10), checks("A", "J", 5, 10)));

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
        TestMapping mapping = TestMapping.ws().with(rate("I", 100));

        assertThat(only(mapping.forecast(checks("A", "I", 80, 100))).passProbability())
                .hasValue(1);
        assertThat(only(mapping.forecast(checks("A", "I", 79, 100))).passProbability())
                .hasValue(0);
    }

    @Test
    void scalesThePassMarkWithThePointsInPlay() {
        FrameworkForecast total = only(TestMapping.ws()
                .with(rate("I", 50), rate("J", 30))
                .forecast(checks("A", "I", 8, 10), notApplicable("A", "J")));

        assertThat(total.points()).isEqualTo(50);
        assertThat(total.unallocated()).isEqualTo(20);
        assertThat(total.passMark()).hasValue(40);
        assertThat(total.passProbability()).hasValue(1);
    }

    @Test
    void isBarredByAGateHoweverManyPointsItEarns() {
        TestMapping mapping = TestMapping.ws()
                .with(
                        rate("I", 90),
                        rate("G").gate(Operator.LESS_THAN, 0.7, "WS"),
                        rate("H", 10).gate(Operator.LESS_THAN, 0.7));

        FrameworkForecast holds =
                only(mapping.forecast(checks("A", "I", 1, 1), checks("A", "G", 7, 10), checks("A", "H", 7, 10)));
        assertThat(holds.gates()).extracting(gate -> gate.indicator().value()).containsExactly("G", "H");
        assertThat(holds.gates()).allMatch(gate -> gate.failProbability().equals(OptionalDouble.of(0)));
        assertThat(holds.passProbability()).hasValue(1);

        FrameworkForecast pointless =
                only(mapping.forecast(checks("A", "I", 1, 1), checks("A", "G", 6, 10), checks("A", "H", 7, 10)));
        assertThat(pointless.gates().get(0).failProbability()).hasValue(1);
        assertThat(pointless.passProbability()).hasValue(0);

        FrameworkForecast scoring =
                only(mapping.forecast(checks("A", "I", 1, 1), checks("A", "G", 7, 10), checks("A", "H", 6, 10)));
        assertThat(scoring.gates().get(1).failProbability()).hasValue(1);
        assertThat(scoring.passProbability()).hasValue(0);
        assertThat(scoring.expected()).isEqualTo(96);
    }

    @Test
    void leavesAGateOutOfWhichNothingIsKnown() {
        FrameworkForecast total = only(TestMapping.ws()
                .with(rate("I", 100), rate("G").gate(Operator.LESS_THAN, 0.7, "WS"))
                .forecast(checks("A", "I", 8, 10)));

        assertThat(total.gates().get(0).failProbability()).isEmpty();
        assertThat(total.passProbability()).hasValue(1);
    }

    @Test
    void listsNoGateThatIsNotApplicable() {
        FrameworkForecast total = only(TestMapping.ws()
                .with(rate("G").gate(Operator.LESS_THAN, 0.7, "WS"))
                .forecast(notApplicable("A", "G")));

        assertThat(total.gates()).isEmpty();
    }

    @Test
    void judgesByGatesAloneWithoutAPassMark() {
        TestMapping mapping = TestMapping.empty()
                .framework("WS", 100, OptionalDouble.empty(), section("S1"))
                .with(rate("G", 10).gate(Operator.LESS_THAN, 0.7));

        assertThat(only(mapping.forecast(checks("A", "G", 7, 10))).passProbability())
                .hasValue(1);
        assertThat(only(mapping.forecast(checks("A", "G", 6, 10))).passProbability())
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
                .with(
                        rate("I").scores("WS", "S1.1", 10, PROPORTIONAL),
                        rate("J").scores("WS", "S1.2", 20, PROPORTIONAL))
                .forecast(checks("A", "I", 9, 10), checks("A", "J", 3, 4)));

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

    private static TestIndicator standard(String id) {
        return TestIndicator.of(id, Measure.VALUE).scores("SL", "S1", 1, tiers(tier(Operator.AT_LEAST, 0.4, 1)));
    }

    @Test
    void expectsWhatTheFrameworkEarnsElsewhereOfWhatIsNotKnown() {
        FrameworkForecast total = only(TestMapping.ws()
                .with(rate("I", 30), rate("J", 10), rate("K", 60))
                .forecast(checks("A", "I", 9, 10), checks("A", "J", 5, 10)));

        // (27 + 5) / 40 = 0.8 of the 60 points of K
        assertThat(total.expected()).isCloseTo(27 + 5 + 48, within(1e-9));
    }

    private static FrameworkForecast only(Forecast forecast) {
        assertThat(forecast.frameworks()).hasSize(1);
        return forecast.frameworks().get(0);
    }
}
