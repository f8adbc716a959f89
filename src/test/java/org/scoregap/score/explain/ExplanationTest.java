package org.scoregap.score.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scoregap.mapping.Comparison.Operator.AT_LEAST;
import static org.scoregap.mapping.Comparison.Operator.LESS_THAN;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.Source;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.WorkedExample;
import org.scoregap.score.change.Earlier;
import org.scoregap.score.explain.Explanation.AsItStands;
import org.scoregap.score.explain.Explanation.ByUnit;
import org.scoregap.score.explain.Explanation.InFramework;
import org.scoregap.score.explain.Explanation.OfCount;
import org.scoregap.score.explain.Explanation.OfRate;
import org.scoregap.score.explain.Explanation.TierChance;
import org.scoregap.score.explain.Explanation.Unseen;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.share.TerritoryRate;

class ExplanationTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-8);

    static Stream<WorkedExample> examples() {
        return WorkedExample.all().stream();
    }

    private static Explanation explain(Mapping mapping, List<Observed> observed, String indicator) {
        return Scorer.explain(
                mapping,
                TestMapping.WEEK,
                TestMapping.AFTER,
                observed,
                Earlier.asPublished(mapping, observed),
                new IndicatorId(indicator));
    }

    private static Explanation explain(TestMapping mapping, String indicator, TestReport... reports) {
        return explain(mapping.build(), TestReport.all(reports), indicator);
    }

    private static InFramework only(Explanation explanation) {
        assertThat(explanation.frameworks()).hasSize(1);
        return explanation.frameworks().get(0);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyStepOfTheWorkedExampleIsThere(WorkedExample example) {
        List<Observed> observed = example.observed();
        Mapping mapping = example.mapping();
        for (int i = 0; i < example.size(); i++) {
            Explanation told = explain(mapping, observed, WorkedExample.id(i).value());
            OfRate rate = (OfRate) told.grounds();
            ByUnit unit = rate.reporting().units().get(0);
            assertThat(rate.reporting().mean().rate()).isCloseTo(example.expected("x_bar"), CLOSE);
            assertThat(rate.reporting().city().factor()).isCloseTo(example.expected("F"), CLOSE);
            assertThat((rate.reporting().city().found() + 4)
                            / (rate.reporting().city().expected() + 4 / 1.5))
                    .isCloseTo(example.expected("F"), CLOSE);
            assertThat(unit.steps().get(unit.steps().size() - 1).after())
                    .isCloseTo(
                            example.node("reported_rate_by_week").get(3).get(i).asDouble(), CLOSE);
            assertThat(rate.belief().priorRate()).isCloseTo(example.expected("prior_failing_rate", i), CLOSE);
            assertThat(rate.posterior().a()).isCloseTo(example.expected("posterior_a", i), CLOSE);
            assertThat(rate.posterior().b()).isCloseTo(example.expected("posterior_b", i), CLOSE);
            assertThat(only(told).gap().orElseThrow().expectedLoss())
                    .isCloseTo(example.expected("expected_loss", i), CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void agreesWithTheForecastToTheLastDigit(WorkedExample example) {
        Forecast forecast =
                Scorer.forecast(example.mapping(), WorkedExample.NOW, TestMapping.AFTER, example.observed());
        for (Forecast.Gap gap : forecast.gaps()) {
            InFramework in = only(explain(
                    example.mapping(), example.observed(), gap.indicator().value()));
            assertThat(in.gap()).contains(gap);
            assertThat(gap.points()
                            - in.scorings().stream()
                                    .mapToDouble(Explanation.Earning::expected)
                                    .sum())
                    .isEqualTo(gap.expectedLoss());
        }
    }

    @Test
    void theInspectionsOfAUnitAddUpToWhatItsHabitSays() {
        TestMapping mapping = TestMapping.ws().with(TestIndicator.rate("I1", 10), TestIndicator.rate("I2", 10));
        Explanation told = explain(
                mapping,
                "I1",
                TestReport.checks("A", "I1", 90, 100),
                TestReport.checks("A", "I2", 80, 100),
                TestReport.checks("A", "I1", 8, 10).by(Source.INSPECTION),
                TestReport.checks("A", "I2", 5, 10).by(Source.INSPECTION).week(20));
        ByUnit unit = ((OfRate) told.grounds()).reporting().units().get(0);
        assertThat(unit.inspections()).hasSize(2);
        assertThat(unit.inspections().stream()
                        .mapToDouble(each -> each.weight() * each.figure().failures())
                        .sum())
                .isCloseTo(2 + 5 * 0.5, CLOSE);
        assertThat(unit.part().habit().orElseThrow().inspected().found()).isCloseTo(4.5, CLOSE);
        assertThat(unit.inspections().stream()
                        .mapToDouble(each -> each.weight() * each.figure().checked() * each.reportedRate())
                        .sum())
                .isCloseTo(unit.part().habit().orElseThrow().inspected().expected(), CLOSE);
    }

    @Test
    void whatClaimsAreWorthAddsUpToThePriorsWeight() {
        TestMapping mapping = TestMapping.ws().with(TestIndicator.rate("I1", 10).reportedBy("A", "B"));
        OfRate rate = (OfRate) explain(
                        mapping,
                        "I1",
                        TestReport.checks("A", "I1", 4, 5),
                        TestReport.checks("B", "I1", 3, 5).week(24))
                .grounds();
        List<ByUnit> units = rate.reporting().units();
        assertThat(units.get(0).worth().orElseThrow().checks()).isCloseTo(10, CLOSE);
        assertThat(units.get(1).worth().orElseThrow().checks()).isCloseTo(5, CLOSE);
        assertThat(units.get(1).worth().orElseThrow().fading()).isCloseTo(0.5, CLOSE);
        assertThat(rate.belief().prior().weight()).isCloseTo(15, CLOSE);
        assertThat(units.get(0).part().share()).isCloseTo(2.0 / 3, CLOSE);
        assertThat(units).extracting(each -> each.unit().orElseThrow().value()).containsExactly("A", "B");
    }

    @Test
    void tiersHaveTheProbabilitiesThatTheExpectedShareIsMadeOf() {
        Scoring tiers =
                TestIndicator.tiers(TestIndicator.tier(AT_LEAST, 0.95, 1), TestIndicator.tier(AT_LEAST, 0.85, 0.6));
        TestMapping mapping = TestMapping.ws()
                .with(TestIndicator.rate("I1")
                        .scores("WS", "S1", 10, tiers)
                        .sample(10)
                        .gate(LESS_THAN, 0.7));
        InFramework in = only(explain(mapping, "I1", TestReport.checks("A", "I1", 90, 100)));
        List<TierChance> chances = in.scorings().get(0).tiers();
        assertThat(chances).extracting(each -> each.tier().earns()).containsExactly(1.0, 0.6);
        assertThat(chances).allMatch(each -> each.probability() > 0 && each.probability() < 1);
        assertThat(10 * (chances.get(0).probability() + 0.6 * chances.get(1).probability()))
                .isCloseTo(in.scorings().get(0).expected(), CLOSE);
        assertThat(in.gate().orElseThrow().failProbability().orElseThrow()).isBetween(0.001, 0.999);
    }

    @Test
    void theSampleIsLimitedByTheRegister() {
        TestMapping mapping = TestMapping.ws()
                .site("P1", "shop", "T1")
                .site("P2", "shop", "T1")
                .site("P3", "shop", "T2")
                .with(TestIndicator.rate("I1", 10).territories(0.5, "shop").sample(8));
        Explanation told = explain(
                mapping, "I1", TestReport.checks("A", "I1", 1, 4).in("T1").by(Source.INSPECTION));
        Explanation.Sample sample = ((OfRate) told.grounds()).sample();
        assertThat(sample.stated()).hasValue(8);
        assertThat(sample.registered()).isEqualTo(3);
        assertThat(sample.drawn()).hasValue(3);
        InFramework in = only(told);
        double mean = ((OfRate) told.grounds()).belief().found().reversed().mean();
        TerritoryRate first = in.territories().get(0);
        assertThat(first.failures()).isCloseTo(3, CLOSE);
        assertThat(first.checks()).isCloseTo(4, CLOSE);
        assertThat(first.rate()).isCloseTo((3 + 5 * mean) / (4 + 5), CLOSE);
        assertThat(first.sites()).isEqualTo(2);
        double all =
                in.territories().stream().mapToDouble(TerritoryRate::weight).sum();
        assertThat(in.gap().orElseThrow().units().stream()
                        .filter(part -> part.unit().equals(first.territory()))
                        .mapToDouble(Forecast.UnitPart::loss)
                        .sum())
                .isCloseTo(0.5 * in.gap().orElseThrow().expectedLoss() * first.weight() / all, CLOSE);
    }

    @Test
    void territoriesAreToldOfOnlyWhereSomeOfTheLossIsTheirs() {
        TestMapping mapping = TestMapping.ws()
                .site("P1", "shop", "T1")
                .with(TestIndicator.rate("I1", 10).territories(0, "shop"));
        assertThat(only(explain(mapping, "I1", TestReport.checks("A", "I1", 9, 10)))
                        .territories())
                .isEmpty();
    }

    @Test
    void aPriorThatTheMappingStatesIsNobodysReport() {
        TestMapping mapping = TestMapping.ws().with(TestIndicator.rate("I1", 10).prior(0.8, 20));
        OfRate rate = (OfRate)
                explain(mapping, "I1", TestReport.checks("A", "I1", 9, 10)).grounds();
        assertThat(rate.reporting().units()).singleElement().satisfies(stated -> {
            assertThat(stated.unit()).isEmpty();
            assertThat(stated.part().mean()).isCloseTo(0.2, CLOSE);
            assertThat(stated.steps()).isEmpty();
            assertThat(stated.worth()).isEmpty();
            assertThat(stated.inspections()).isEmpty();
        });
    }

    @Test
    void aGradeHasTheVarianceOfItsMarks() {
        TestMapping mapping = TestMapping.ws()
                .with(TestIndicator.of("I1", Measure.GRADE).scores("WS", "S1", 10, TestIndicator.PROPORTIONAL));
        OfRate grade = (OfRate)
                explain(mapping, "I1", TestReport.checks("A", "I1", 8, 10)).grounds();
        assertThat(grade.markVariance()).isPresent();
        TestMapping rate = TestMapping.ws().with(TestIndicator.rate("I1", 10));
        assertThat(((OfRate) explain(rate, "I1", TestReport.checks("A", "I1", 8, 10))
                                .grounds())
                        .markVariance())
                .isEmpty();
    }

    @Test
    void aCountIsAGammaOfWhatWasReportedAndFound() {
        TestMapping mapping = TestMapping.ws()
                .with(TestIndicator.of("I1", Measure.COUNT)
                        .lowerIsBetter()
                        .scores("WS", "S1", 10, new Scoring.Deduction(2)));
        OfCount count = (OfCount) explain(
                        mapping,
                        "I1",
                        TestReport.amount("A", "I1", 2),
                        TestReport.amount("A", "I1", 3).by(Source.INSPECTION))
                .grounds();
        ByUnit unit = count.reporting().units().get(0);
        assertThat(unit.claims()).hasSize(1);
        assertThat(unit.claims().get(0).weight()).isEqualTo(1);
        assertThat(unit.part().reported()).isCloseTo((2 + 0.05) / 1.1, CLOSE);
        double weight = count.belief().prior().weight();
        assertThat(count.rate()).isCloseTo(weight + 1, CLOSE);
        assertThat(count.shape()).isCloseTo(weight * unit.part().mean() + 3, CLOSE);
    }

    @Test
    void valuesAndMilestonesStandAsTheyAreOrAreUnseen() {
        TestMapping mapping = TestMapping.ws()
                .with(
                        TestIndicator.value("I1", 10),
                        TestIndicator.of("I2", Measure.MILESTONE)
                                .scores("WS", "S1", 5, TestIndicator.tiers(TestIndicator.tier(AT_LEAST, 1, 1))),
                        TestIndicator.value("I3", 10).prior(0.8));
        TestReport seen = TestReport.amount("A", "I1", 0.5);
        assertThat(explain(mapping, "I1", seen).grounds()).isEqualTo(new AsItStands());
        assertThat(explain(mapping, "I1", seen).present().orElseThrow().finding())
                .isEqualTo(0.5);
        assertThat(((Unseen) explain(mapping, "I2", seen).grounds()).stated()).isEmpty();
        assertThat(((Unseen) explain(mapping, "I3", seen).grounds()).stated()).hasValue(0.8);
        assertThat(explain(mapping, "I3", seen).present()).isEmpty();
    }

    @Test
    void whatDoesNotApplyHasNoFrameworkAndAGateWithoutPointsHasOne() {
        TestMapping mapping = TestMapping.ws()
                .with(
                        TestIndicator.rate("I1", 10),
                        TestIndicator.rate("I2").gate(LESS_THAN, 0.7, "WS"),
                        TestIndicator.rate("I3", 10));
        Explanation none =
                explain(mapping, "I1", TestReport.notApplicable("A", "I1"), TestReport.checks("A", "I3", 9, 10));
        assertThat(none.applicable()).isFalse();
        assertThat(none.frameworks()).isEmpty();
        InFramework gate = only(explain(mapping, "I2", TestReport.checks("A", "I2", 9, 10)));
        assertThat(gate.gap()).isEmpty();
        assertThat(gate.gate()).isPresent();
    }

    @Test
    void refusesAnIndicatorThatTheMappingDoesNotHave() {
        TestMapping mapping = TestMapping.ws().with(TestIndicator.rate("I1", 10));
        assertThatThrownBy(() -> explain(mapping, "I9")).isInstanceOf(IllegalArgumentException.class);
        assertThat(mapping.build().indicator(new IndicatorId("I1")).map(Indicator::measure))
                .contains(Measure.RATE);
    }
}
