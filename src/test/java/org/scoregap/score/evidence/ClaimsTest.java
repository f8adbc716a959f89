package org.scoregap.score.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;
import static org.scoregap.score.TestReport.notApplicable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;

class ClaimsTest {
    private static final IndicatorId I = new IndicatorId("I");
    private static final UnitId A = new UnitId("A");
    private final TestMapping mapping = TestMapping.ws().with(rate("I", 10));

    private static Claims claims(TestMapping mapping, TestReport... reports) {
        return Claims.of(mapping.build(), Standing.of(TestReport.all(reports), TestMapping.WEEK));
    }

    private List<String> ofA(TestReport... reports) {
        return worded(claims(mapping, reports).of(I, A));
    }

    private static List<String> worded(List<Claim> claims) {
        return claims.stream()
                .map(each -> each.period() + " " + each.failures() + " of " + each.checked())
                .toList();
    }

    @Test
    void listsAUnitsWeeksOldestFirst() {
        assertThat(ofA(checks("A", "I", 8, 10), checks("A", "I", 19, 20).week(26)))
                .containsExactly("2022-W26 1.0 of 20.0", "2022-W28 2.0 of 10.0");
    }

    /** Of a unit or indicator that nobody spoke of by then nothing is left, not even its name. */
    @Test
    void upToAWeekIsWhatWasClaimedByThen() {
        TestReport early = checks("A", "I", 19, 20).week(26);
        Claims all = claims(
                mapping, early, checks("A", "I", 8, 10), checks("B", "I", 8, 10).week(27));

        for (int week = 25; week <= 28; week++) {
            Period last = new Period(2022, week);
            Claims then = Claims.of(
                    mapping.build(),
                    Standing.of(
                            TestReport.all(
                                    early,
                                    checks("A", "I", 8, 10),
                                    checks("B", "I", 8, 10).week(27)),
                            last));
            assertThat(all.upTo(last).by(I)).isEqualTo(then.by(I));
        }
        assertThat(all.upTo(new Period(2022, 26)).units(I)).containsExactly(A);
    }

    @Test
    void addsUpWhatAUnitReportsOfSeveralPlacesInAWeek() {
        assertThat(ofA(
                        checks("A", "I", 8, 10).in("T1"),
                        checks("A", "I", 4.5, 5).in("T2")))
                .containsExactly("2022-W28 2.5 of 15.0");
        assertThat(claims(
                                mapping,
                                checks("A", "I", 8, 10).in("T1"),
                                checks("A", "I", 4, 5).in("T2"))
                        .of(I, A)
                        .get(0)
                        .basis())
                .hasSize(2);
    }

    @Test
    void listsWhatAddsUpInAFixedOrder() {
        TestReport one = checks("A", "I", 8, 10).in("T1").on("2022-07-12");
        TestReport other = checks("A", "I", 4, 5).in("T2").on("2022-07-11");

        for (List<TestReport> order : List.of(List.of(one, other), List.of(other, one))) {
            assertThat(claims(mapping, order.toArray(TestReport[]::new))
                            .of(I, A)
                            .get(0)
                            .basis())
                    .containsExactly(other.build(), one.build());
        }
    }

    @Test
    void claimsNothingByNoughtOfNoughtOrNotApplicable() {
        assertThat(ofA(checks("A", "I", 0, 0), notApplicable("A", "I").week(27)))
                .isEmpty();
        assertThat(claims(mapping, checks("A", "I", 0, 0)).units(I)).isEmpty();
    }

    @Test
    void leavesOutWhatOthersFound() {
        assertThat(ofA(
                        checks("A", "I", 8, 10).by(Source.INSPECTION),
                        checks("A", "I", 8, 10).by(Source.SURVEY),
                        checks("A", "I", 8, 10).by(Source.OFFICIAL)))
                .isEmpty();
    }

    @Test
    void leavesTheLeadsTotalOutOfAWeekInWhichTerritoriesReport() {
        Claims claims = claims(
                mapping,
                checks("A", "I", 8, 10).week(27),
                checks("A", "I", 90, 100),
                checks("T1", "I", 40, 50),
                checks("T2", "I", 50, 50));

        assertThat(worded(claims.of(I, A))).containsExactly("2022-W27 2.0 of 10.0");
        assertThat(claims.units(I)).extracting(UnitId::value).containsExactly("A", "T1", "T2");
        assertThat(worded(claims.by(I).get(new UnitId("T1")))).containsExactly("2022-W28 10.0 of 50.0");
    }

    @Test
    void countsOnePeriodHoweverManyPlacesAUnitCountsIn() {
        TestMapping counts =
                TestMapping.ws().with(TestIndicator.of("I", Measure.COUNT).lowerIsBetter());

        assertThat(worded(claims(
                                counts,
                                amount("A", "I", 2).in("T1"),
                                amount("A", "I", 3).in("T2"))
                        .of(I, A)))
                .containsExactly("2022-W28 5.0 of 1.0");
    }

    @Test
    void takesWhatPassedForFailuresWhereLessIsBetter() {
        TestMapping lower = TestMapping.ws().with(rate("I", 10).lowerIsBetter());

        assertThat(worded(claims(lower, checks("A", "I", 3, 10)).of(I, A))).containsExactly("2022-W28 3.0 of 10.0");
    }

    @Test
    void knowsNothingOfAnIndicatorThatNobodyReports() {
        Claims claims = claims(mapping);

        assertThat(claims.by(I)).isEmpty();
        assertThat(claims.of(I, A)).isEmpty();
        assertThat(claims.units(new IndicatorId("unknown"))).isEmpty();
    }

    @Test
    void refusesAClaimOfNothing() {
        Claim good = claims(mapping, checks("A", "I", 8, 10)).of(I, A).get(0);

        assertThatThrownBy(() -> new Claim(A, good.period(), 0, 0, good.basis()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A 2022-W28: 0.0 failures of 0.0");
        assertThatThrownBy(() -> new Claim(A, good.period(), -0.1, 1, good.basis()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Claim(A, good.period(), 0, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Claim(A, good.period(), 0, 0.1, good.basis()).failures()).isZero();
    }
}
