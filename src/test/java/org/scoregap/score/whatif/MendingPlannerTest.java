package org.scoregap.score.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.PROPORTIONAL;
import static org.scoregap.score.TestIndicator.tier;
import static org.scoregap.score.TestIndicator.tiers;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.notApplicable;

import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;

/** Values stand as they are, so that what mending wins is known: I 25 of 50 points, J 6 of 30, K 0. */
class MendingPlannerTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final FrameworkId WS = new FrameworkId("WS");
    private static final FrameworkId A2 = new FrameworkId("A2");

    private static TestMapping mapping() {
        return TestMapping.ws()
                .framework("A2", 10, OptionalDouble.of(9), TestMapping.section("X"))
                .with(
                        value("I", 50).scores("A2", "X", 10, PROPORTIONAL).effort(10),
                        value("J", 30).support("B", 0.5).effort(1),
                        value("K", 20).effort(1),
                        value("L", 7));
    }

    private static WhatIf city(TestMapping mapping) {
        return WhatIf.of(
                mapping.build(),
                TestMapping.WEEK,
                TestMapping.AFTER,
                TestReport.all(
                        amount("A", "I", 0.5), amount("A", "J", 0.8), amount("A", "K", 1), notApplicable("A", "L")));
    }

    private final MendingPlanner planner = new MendingPlanner(city(mapping()));

    @Test
    void namesTheFrameworkThatIsFurthestBelowItsPassMark() {
        // WS: 25 + 24 + 20 = 69 of 100, 80 × 100/100 wanted: 11 %; A2: 5 of 10, 9 wanted: 40 %
        assertThat(planner.furthestBelow()).contains(A2);
    }

    @Test
    void namesNoneWhereEachIsAboveItsPassMarkOrHasNone() {
        TestMapping good = TestMapping.ws()
                .framework("A2", 10, OptionalDouble.empty(), TestMapping.section("X"))
                .with(value("I", 50).scores("A2", "X", 10, PROPORTIONAL));

        assertThat(new MendingPlanner(WhatIf.of(
                                good.build(),
                                TestMapping.WEEK,
                                TestMapping.AFTER,
                                TestReport.all(amount("A", "I", 0.8))))
                        .furthestBelow())
                .isEmpty();
    }

    @Test
    void mendsWhatWinsEnoughWithTheLeastEffort() {
        MendingPlan plan = planner.plan(Optional.of(WS), 6);

        assertThat(plan.reached()).isTrue();
        assertThat(plan.won()).isCloseTo(6, CLOSE);
        assertThat(plan.effort()).isEqualTo(1);
        assertThat(plan.reachable()).isCloseTo(31, CLOSE);
        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.mending().indicator()).isEqualTo(new IndicatorId("J"));
            assertThat(step.units().get(new UnitId("A"))).isCloseTo(3, CLOSE);
            assertThat(step.units().get(new UnitId("B"))).isCloseTo(3, CLOSE);
            // 75 of 100 where 80 are wanted; A2 is not meant
            assertThat(step.passing()).containsOnlyKeys(WS);
            assertThat(step.passing().get(WS)).hasValue(0);
        });
        assertThat(plan.after().frameworks().get(0).expected()).isCloseTo(75, CLOSE);
        assertThat(plan.before().frameworks().get(0).expected()).isCloseTo(69, CLOSE);
    }

    @Test
    void addsUpPointsAndEffortStepByStep() {
        MendingPlan plan = planner.plan(Optional.of(WS), 26);

        assertThat(plan.steps()).hasSize(2);
        MendingPlan.Step last = plan.steps().get(1);
        assertThat(last.mending().indicator()).isEqualTo(new IndicatorId("I"));
        assertThat(last.points()).isCloseTo(31, CLOSE);
        assertThat(last.effort()).isEqualTo(11);
        assertThat(last.passing().get(WS)).hasValue(1);
        assertThat(last.units().get(new UnitId("A"))).isCloseTo(25, CLOSE);
    }

    @Test
    void mendsAllThatWinsAnythingWhereTheWishIsOutOfReach() {
        MendingPlan plan = planner.plan(Optional.of(WS), 40);

        assertThat(plan.reached()).isFalse();
        assertThat(plan.steps())
                .extracting(step -> step.mending().indicator().value())
                .containsExactly("J", "I");
    }

    @Test
    void isReachedWhereAllOfItIsJustEnough() {
        MendingPlan all =
                planner.plan(Optional.of(WS), planner.plan(Optional.of(WS), 1).reachable());

        assertThat(all.reached()).isTrue();
        assertThat(all.steps()).hasSize(2);
        assertThat(wanting(2e-9, all).reached()).as("a billionth short").isTrue();
        assertThat(wanting(3e-9, all).reached()).isFalse();
    }

    private static MendingPlan wanting(double points, MendingPlan plan) {
        return new MendingPlan(plan.framework(), points, 1e-9, plan.steps(), plan.before(), plan.after());
    }

    @Test
    void countsEachFrameworkAsAHundredWhereAllAreMeant() {
        MendingPlan plan = planner.plan(Optional.empty(), 70);

        // I: 25 of WS and 5 of 10 in A2, so 50; J: 6
        assertThat(plan.reachable()).isCloseTo(25 + 50 + 6, CLOSE);
        assertThat(plan.steps())
                .extracting(step -> step.mending().indicator().value())
                .containsExactly("I");
        assertThat(plan.steps().get(0).units().get(new UnitId("A"))).isCloseTo(75, CLOSE);
        assertThat(plan.steps().get(0).passing()).containsOnlyKeys(WS, A2);
    }

    /** 40 or more earns 0.8 of 10 points, and nothing earns more. */
    @Test
    void winsNoMoreThanMendingInFullEarns() {
        TestMapping mapping = TestMapping.ws()
                .with(TestIndicator.of("V", Measure.VALUE)
                        .scores("WS", "S1", 10, tiers(tier(Operator.AT_LEAST, 40, 0.8))));
        MendingPlan plan = new MendingPlanner(WhatIf.of(
                        mapping.build(), TestMapping.WEEK, TestMapping.AFTER, TestReport.all(amount("A", "V", 30))))
                .plan(Optional.of(WS), 5);

        assertThat(plan.reachable()).isCloseTo(8, CLOSE);
        assertThat(plan.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.units().get(new UnitId("A"))).isCloseTo(8, CLOSE));
    }

    @Test
    void isNotReachedWithoutAnyStep() {
        TestMapping perfect = TestMapping.ws().with(value("I", 50));
        MendingPlan plan = new MendingPlanner(WhatIf.of(
                        perfect.build(), TestMapping.WEEK, TestMapping.AFTER, TestReport.all(amount("A", "I", 1))))
                .plan(Optional.empty(), 1);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.reached()).isFalse();
        assertThat(plan.won()).isZero();
        assertThat(plan.effort()).isZero();
        assertThat(plan.reachable()).isZero();
    }

    @Test
    void knowsWhatConcernsTheCity() {
        WhatIf city = city(mapping());

        assertThat(city.applies(new IndicatorId("I"))).isTrue();
        assertThat(city.applies(new IndicatorId("L"))).isFalse();
        assertThat(city.applies(new IndicatorId("unknown"))).isFalse();
    }
}
