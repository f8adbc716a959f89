package org.scoregap.score.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestMapping.WEEK;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Reach;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;

class InReachTest {
    private static final IndicatorId WEEKLY = new IndicatorId("W");
    private static final IndicatorId MONTHLY = new IndicatorId("M");
    private static final IndicatorId VALUE = new IndicatorId("V");
    private static final IndicatorId DONE = new IndicatorId("D");
    private static final Period W26 = new Period(2022, 26);
    private static final Period W25 = new Period(2022, 25);

    private static Mapping mapping(int reach) {
        return TestMapping.ws()
                .reach(reach)
                .with(
                        rate("W", 10),
                        rate("M", 10).cadence(Cadence.MONTHLY),
                        value("V", 10),
                        TestIndicator.of("D", Measure.MILESTONE))
                .build();
    }

    @Test
    void aRateOfTwoCyclesAgoCountsAndOneOfThreeDoesNot() {
        Observed older = checks("A", "W", 1, 2).of(W25).build();
        Observed old = checks("A", "W", 1, 2).of(W26).build();
        Observed seenBefore =
                checks("A", "W", 1, 2).of(W25).by(Source.INSPECTION).build();
        Observed seen = checks("A", "W", 1, 2).of(W26).by(Source.INSPECTION).build();
        Standing all = Standing.of(List.of(older, old, seenBefore, seen), WEEK);

        IndicatorFigures counting = all.counting(mapping(2), WEEK).of(WEEKLY);

        assertThat(counting.reported()).containsExactly(old);
        assertThat(counting.direct()).containsExactly(seen);
        assertThat(all.counting(mapping(3), WEEK).of(WEEKLY).reported()).containsExactly(older, old);
        assertThat(all.counting(mapping(2), WEEK.plus(-1)).of(WEEKLY).reported())
                .containsExactly(older, old);
    }

    @Test
    void claimsAreCutLikeTheReportsTheyAreMadeOf() {
        Mapping mapping = mapping(2);
        Standing all = Standing.of(
                List.of(
                        checks("A", "W", 1, 2).of(W25).build(),
                        checks("B", "W", 1, 2).of(W25).build(),
                        checks("A", "W", 1, 3).of(W26).build()),
                WEEK);

        Claims counting = Claims.of(mapping, all).counting(mapping, WEEK);

        assertThat(counting.of(WEEKLY, new UnitId("A")))
                .extracting(Claim::checked)
                .containsExactly(3.0);
        assertThat(counting.units(WEEKLY)).containsExactly(new UnitId("A"));
    }

    @Test
    void aValueAndAMilestoneStandHoweverOldTheyAre() {
        Period long0go = new Period(2002, 28);
        Observed value = amount("A", "V", 3).of(long0go).build();
        Observed done = amount("A", "D", 1).of(long0go).build();
        Observed gone = checks("A", "W", 1, 2).of(long0go).build();
        Observed unknown = checks("A", "X", 1, 2).of(WEEK).build();

        Standing counting =
                Standing.of(List.of(value, done, gone, unknown), WEEK).counting(mapping(2), WEEK);

        assertThat(counting.of(VALUE).reported()).containsExactly(value);
        assertThat(counting.of(DONE).reported()).containsExactly(done);
        assertThat(counting.of(WEEKLY).reported()).isEmpty();
        assertThat(counting.of(new IndicatorId("X")).reported()).isEmpty();
    }

    /** 2022-05-05 is the first Thursday of May, in W18. */
    @Test
    void reachesAsFarBackAsAnyIndicatorDoesAndForTheOthersNoFurther() {
        Reach reach = InReach.reach(List.of(mapping(2)), WEEK);

        assertThat(reach)
                .isEqualTo(
                        new Reach(W26, Map.of(MONTHLY, new Period(2022, 18), VALUE, Period.FIRST, DONE, Period.FIRST)));
        assertThat(reach.holds(WEEKLY, W26)).isTrue();
        assertThat(reach.holds(WEEKLY, W25)).isFalse();
        assertThat(reach.holds(MONTHLY, new Period(2022, 18))).isTrue();
        assertThat(reach.holds(MONTHLY, new Period(2022, 17))).isFalse();
        assertThat(reach.holds(VALUE, new Period(2002, 1))).isTrue();
    }

    @Test
    void ofTwoMappingsTheOneThatReachesFurtherDecides() {
        Mapping other = TestMapping.ws()
                .reach(1)
                .with(rate("W", 10).cadence(Cadence.QUARTERLY), rate("M", 10).cadence(Cadence.MONTHLY))
                .build();

        Reach reach = InReach.reach(List.of(mapping(2), other), WEEK);

        assertThat(reach)
                .isEqualTo(new Reach(
                        W26,
                        Map.of(
                                WEEKLY,
                                new Period(2022, 14),
                                MONTHLY,
                                new Period(2022, 18),
                                VALUE,
                                Period.FIRST,
                                DONE,
                                Period.FIRST)));
        assertThat(Reach.since(W26).holds(VALUE, W25)).isFalse();
    }
}
