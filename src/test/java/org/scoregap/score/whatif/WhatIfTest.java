package org.scoregap.score.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.tier;
import static org.scoregap.score.TestIndicator.tiers;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.belief.Habit;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.item.Prospect;
import org.scoregap.score.whatif.Supposition.Found;
import org.scoregap.score.whatif.Supposition.Known;
import org.scoregap.score.whatif.Supposition.KnownIn;
import org.scoregap.score.whatif.Supposition.Mended;

class WhatIfTest {
    private static final IndicatorId I = new IndicatorId("I");
    private static final UnitId T1 = new UnitId("T1");
    private static final UnitId T2 = new UnitId("T2");

    private static WhatIf city(TestMapping mapping, TestReport... reports) {
        return WhatIf.of(mapping.build(), TestMapping.WEEK, TestMapping.AFTER, TestReport.all(reports));
    }

    private static double loss(Forecast forecast, String indicator) {
        return forecast.gaps().stream()
                .filter(gap -> gap.indicator().value().equals(indicator))
                .mapToDouble(Forecast.Gap::expectedLoss)
                .sum();
    }

    private static double loss(WhatIf whatIf, Supposition... suppositions) {
        return loss(whatIf.supposing(Arrays.asList(suppositions)), "I");
    }

    @Test
    void aKnownRateIsStillDrawnFrom() {
        Scoring all = tiers(tier(Operator.AT_LEAST, 1, 1));
        WhatIf city = city(TestMapping.ws()
                .with(TestIndicator.rate("I").scores("WS", "S1", 10, all).sample(2)));
        assertThat(loss(city, new Known(I, 0.9))).isCloseTo(10 * (1 - 0.81), within(1e-6));
        assertThat(loss(city, new Known(I, 1))).isZero();
        assertThat(loss(city, new Known(I, 0))).isEqualTo(10);
    }

    @Test
    void whereLessIsBetterTheRateIsWhatFails() {
        Scoring fewer = new Scoring.Proportional(1, 0);
        WhatIf city = city(TestMapping.ws()
                .with(TestIndicator.rate("I")
                        .lowerIsBetter()
                        .scores("WS", "S1", 10, fewer)
                        .sample(8)));
        assertThat(loss(city, new Known(I, 0.05))).isCloseTo(0.5, within(1e-6));
        assertThat(loss(city, new Mended(I))).isZero();
        assertThat(loss(city, new Found(I, Optional.empty(), 0, 50))).isLessThan(loss(city));
    }

    @Test
    void anInspectionIsEvidenceOfThatIndicatorLikeARealOne() {
        TestMapping mapping = TestMapping.ws().with(TestIndicator.rate("I", 10), TestIndicator.rate("J", 10));
        TestReport[] reports = {checks("A", "I", 90, 100), checks("A", "J", 80, 100)};
        Forecast then = city(mapping, reports).supposing(List.of(new Found(I, Optional.empty(), 5, 20)));
        // f = 1.5, x = (10 + 20·x̄ + 5·x̄) / 125 with x̄ = 30.1/201, k = 30: a posterior by hand.
        double usual = 30.1 / 201;
        double failing = 1.5 * (10 + 25 * usual) / 125;
        assertThat(loss(then, "I")).isCloseTo(10 * (30 * failing + 15) / 50, within(1e-9));
        assertThat(loss(then, "J")).isEqualTo(loss(city(mapping, reports).now(), "J"));
    }

    @Test
    void aTerritoryCountsByItsSites() {
        TestMapping mapping = TestMapping.ws()
                .site("X1", "market", "T1")
                .site("X2", "market", "T1")
                .site("X3", "market", "T1")
                .site("X4", "market", "T2")
                .with(TestIndicator.rate("I", 10).territories(1, "market"));
        WhatIf city = city(mapping);
        double now = loss(city);
        // Nothing is known of either: three quarters of what fails is in T1.
        assertThat(loss(city, new KnownIn(I, T1, 1))).isCloseTo(now / 4, within(1e-9));
        assertThat(loss(city, new KnownIn(I, T1, 0.9), new KnownIn(I, T2, 0.5)))
                .isCloseTo(10 * (0.75 * 0.1 + 0.25 * 0.5), within(1e-6));
        var parts =
                city.supposing(List.of(new KnownIn(I, T1, 0.9))).gaps().get(0).units();
        double there = parts.stream()
                .filter(part -> part.unit().equals(T1))
                .mapToDouble(Forecast.UnitPart::loss)
                .sum();
        assertThat(there).isCloseTo(0.75, within(1e-6));
    }

    /** 0.2 fails of what is believed, in T1 (3 + 5 · 0.2)/9 = 4/9, in T2 0.2: T2 has 9/29 of what fails. */
    private static WhatIf uneven() {
        return city(
                TestMapping.ws()
                        .site("X1", "market", "T1")
                        .site("X2", "market", "T2")
                        .with(TestIndicator.pinned("I", 10, 0.8).territories(1, "market")),
                checks("A", "I", 1, 4).in("T1").by(Source.INSPECTION));
    }

    private static double lossOf(UnitId unit, Forecast forecast) {
        return forecast.gaps().get(0).units().stream()
                .filter(part -> part.unit().equals(unit))
                .mapToDouble(Forecast.UnitPart::loss)
                .sum();
    }

    @Test
    void elsewhereTheOthersKeepTheirPartOfWhatIsBelieved() {
        Forecast then = uneven().supposing(List.of(new KnownIn(I, T1, 0.9)));

        assertThat(loss(then, "I")).isCloseTo(10 * (0.5 * 0.1 + 0.2 * 9 / 29), within(1e-6));
        assertThat(lossOf(T1, then)).isCloseTo(10 * 0.5 * 0.1, within(1e-6));
    }

    @Test
    void aKnownRateIsLostByThoseThatLoseItNow() {
        Forecast then = uneven().supposing(List.of(new Known(I, 0.9)));

        assertThat(lossOf(T1, then)).isCloseTo(20.0 / 29, within(1e-6));
        assertThat(lossOf(T2, then)).isCloseTo(9.0 / 29, within(1e-6));
    }

    @Test
    void aGradeIsKnownOrInspectedLikeARate() {
        WhatIf city = city(TestMapping.ws()
                .with(TestIndicator.of("I", Measure.GRADE)
                        .scores("WS", "S1", 10, TestIndicator.PROPORTIONAL)
                        .prior(0.5, 10)
                        .sample(4)));

        assertThat(loss(city, new Known(I, 0.9))).isCloseTo(1, within(1e-6));
        // 5 of 10 checks of the prior, 9 of 10 found
        assertThat(loss(city, new Found(I, Optional.empty(), 9, 10))).isCloseTo(3, within(1e-9));
    }

    @Test
    void aCountIsKnownAsAMeanOfWhatOccurs() {
        WhatIf city = city(TestMapping.ws()
                .with(TestIndicator.of("I", Measure.COUNT)
                        .lowerIsBetter()
                        .scores("WS", "S1", 10, new Scoring.Deduction(10))));

        // one occurrence costs all: 1 − e^(−0.5)
        assertThat(loss(city, new Known(I, 0.5))).isCloseTo(10 * (1 - Math.exp(-0.5)), within(1e-6));
    }

    @Test
    void aTerritoryWithoutFailuresStillAnswersForALittle() {
        WhatIf city = city(TestMapping.ws()
                .site("X1", "market", "T1")
                .site("X2", "market", "T2")
                .with(TestIndicator.rate("I", 10).territories(1, "market")));
        var parts = city.supposing(List.of(new KnownIn(I, T1, 1))).gaps().get(0).units();

        // 0.0001 of one site there, 0.15 of one site in T2
        assertThat(parts.stream()
                        .filter(part -> part.unit().equals(T1))
                        .mapToDouble(Forecast.UnitPart::loss)
                        .sum())
                .isCloseTo(0.75 * 0.0001 / 0.1501, within(1e-9));
    }

    @Test
    void whatCannotBeSupposedIsRefused() {
        WhatIf value = city(TestMapping.ws().with(TestIndicator.value("I", 10)));
        WhatIf rate = city(TestMapping.ws()
                .site("X1", "market", "T1")
                .with(TestIndicator.rate("I", 10).territories(1, "market")));

        assertThatThrownBy(() -> loss(value, new KnownIn(I, T1, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> loss(rate, new KnownIn(I, T2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("I has no sites in T2");
        assertThatThrownBy(() -> new Found(I, Optional.empty(), 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Found(I, Optional.empty(), 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Found(I, Optional.empty(), -0.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Found(I, Optional.empty(), 0, 1).passed()).isZero();
        assertThat(new Found(I, Optional.empty(), 1, 1).passed()).isEqualTo(1);
    }

    @Test
    void withoutRegisteredSitesTerritoriesCountAlike() {
        WhatIf city = city(TestMapping.ws().with(TestIndicator.rate("I", 10)));
        assertThat(loss(city, new KnownIn(I, T1, 1))).isCloseTo(loss(city) / 2, within(1e-9));
    }

    @Test
    void whatIsKnownInPartIsLessInDoubt() {
        TestMapping mapping = TestMapping.ws().with(TestIndicator.rate("I", 90));
        WhatIf city = city(mapping);
        var now = city.now().frameworks().get(0);
        var then = city.supposing(List.of(new KnownIn(I, T1, 0.8))).frameworks().get(0);
        assertThat(then.high() - then.low()).isLessThan(now.high() - now.low()).isPositive();
    }

    @Test
    void whatIsKnownInPartHangsOnTheSameReportsAsBefore() {
        WhatIf city = city(TestMapping.ws().with(TestIndicator.rate("I", 90)));
        Prospect before = city.items().all().get(0).prospect();
        Prospect then = city.supposing()
                .prospects(city.items().judgements(), List.of(new KnownIn(I, T1, 0.8)))
                .get(I);

        assertThat(then.habits()).extracting(Habit::unit).containsExactly(new UnitId("A"));
        assertThat(then.rate()).isPresent().isEqualTo(before.rate());
    }

    @Test
    void aMendedValueEarnsAllInEveryFramework() {
        Scoring steep = tiers(tier(Operator.MORE_THAN, 40, 1), tier(Operator.AT_LEAST, 30, 0.5));
        TestMapping mapping = TestMapping.ws()
                .framework("WM", 100, java.util.OptionalDouble.empty(), TestMapping.section("M1"))
                .with(TestIndicator.of("I", Measure.VALUE)
                        .scores("WS", "S1", 10, new Scoring.Proportional(0, 38))
                        .scores("WM", "M1", 5, steep));
        WhatIf city = city(mapping, amount("A", "I", 35));
        assertThat(loss(city)).isPositive();
        assertThat(loss(city, new Mended(I))).isZero();
        assertThat(loss(city, new Known(I, 38))).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void mendingNeverCosts() {
        Scoring odd = tiers(tier(Operator.AT_LEAST, 0.9, 0.8), tier(Operator.AT_LEAST, 0.5, 0.6));
        TestMapping mapping = TestMapping.ws()
                .with(
                        TestIndicator.rate("I").scores("WS", "S1", 10, odd).sample(3),
                        TestIndicator.of("C", Measure.COUNT)
                                .lowerIsBetter()
                                .scores("WS", "S1", 8, new Scoring.Deduction(2)),
                        TestIndicator.of("M", Measure.MILESTONE)
                                .scores("WS", "S1", 6, tiers(tier(Operator.AT_LEAST, 1, 1))),
                        TestIndicator.of("V", Measure.VALUE)
                                .lowerIsBetter()
                                .scores(
                                        "WS",
                                        "S2",
                                        6,
                                        tiers(tier(Operator.AT_MOST, 1, 1), tier(Operator.AT_MOST, 3, 0.7))),
                        TestIndicator.of("U", Measure.VALUE).scores("WS", "S2", 4, new Scoring.Proportional(0, 5)));
        WhatIf city = city(mapping, checks("A", "I", 9, 10), amount("A", "C", 3), amount("A", "V", 1));
        Forecast now = city.now();
        for (String id : List.of("I", "C", "M", "V", "U")) {
            Forecast then = city.supposing(List.of(new Mended(new IndicatorId(id))));
            assertThat(loss(then, id)).as(id).isLessThanOrEqualTo(loss(now, id));
            for (String other : List.of("I", "C", "M", "V", "U")) {
                if (!other.equals(id)) {
                    assertThat(loss(then, other)).as(id + " " + other).isEqualTo(loss(now, other));
                }
            }
        }
        // The best tier of I earns 0.8 and no more.
        assertThat(loss(city, new Mended(I))).isCloseTo(2, within(1e-12));
    }

    @Test
    void aGateOpensWithItsIndicator() {
        TestMapping mapping = TestMapping.ws()
                .with(TestIndicator.rate("I", 90).gate(Operator.LESS_THAN, 0.7).sample(4));
        WhatIf city = city(mapping, checks("A", "I", 5, 10).by(Source.INSPECTION));
        assertThat(city.now()
                        .frameworks()
                        .get(0)
                        .gates()
                        .get(0)
                        .failProbability()
                        .orElseThrow())
                .isPositive();
        var then = city.supposing(List.of(new Mended(I))).frameworks().get(0);
        assertThat(then.gates().get(0).failProbability()).hasValue(0);
        assertThat(then.passProbability()).hasValue(1);
    }

    @Test
    void whatContradictsItselfIsFound() {
        assertThat(Supposition.contradiction(List.of(new Known(I, 0.9), new Known(I, 0.9))))
                .isEmpty();
        assertThat(Supposition.contradiction(List.of(new Known(I, 0.9), new Known(I, 0.8))))
                .contains(I);
        assertThat(Supposition.contradiction(List.of(new KnownIn(I, T1, 0.9), new KnownIn(I, T2, 0.8))))
                .isEmpty();
        assertThat(Supposition.contradiction(List.of(new KnownIn(I, T1, 0.9), new KnownIn(I, T1, 0.8))))
                .contains(I);
        assertThat(Supposition.contradiction(List.of(new KnownIn(I, T1, 0.9), new Mended(I))))
                .contains(I);
        WhatIf city = city(TestMapping.ws().with(TestIndicator.rate("I", 10)));
        assertThatThrownBy(() -> loss(city, new Known(I, 0.9), new Mended(I)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlanTakesLittleEffortAndMarksWhatNobodyStated() {
        TestMapping mapping = TestMapping.ws()
                .with(
                        TestIndicator.rate("I", 30).effort(10),
                        TestIndicator.rate("J", 30).effort(2),
                        TestIndicator.rate("K", 10));
        WhatIf city = city(mapping, checks("A", "I", 50, 100), checks("A", "J", 50, 100), checks("A", "K", 50, 100));
        MendingPlanner planner = new MendingPlanner(city);
        assertThat(planner.furthestBelow()).contains(new FrameworkId("WS"));
        double won = loss(city.now(), "J");
        MendingPlan plan = planner.plan(planner.furthestBelow(), won);
        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.mending().indicator().value()).isEqualTo("J");
            assertThat(step.units()).containsOnlyKeys(new UnitId("A"));
        });
        MendingPlan more = planner.plan(Optional.empty(), 1 + 100 * won / 70);
        assertThat(more.steps()).extracting(step -> step.mending().stated()).containsExactly(true, false);
        assertThat(more.effort())
                .as("2, and for the other the lesser of the two stated")
                .isEqualTo(4);
    }
}
