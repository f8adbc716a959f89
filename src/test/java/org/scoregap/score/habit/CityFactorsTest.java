package org.scoregap.score.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.checks;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.habit.ReportingHabits.CityWeek;

class CityFactorsTest {
    private static List<CityWeek> weeks(double usualWeight, double... factors) {
        List<CityWeek> weeks = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            weeks.add(new CityWeek(new Period(2022, 20 + i), factors[i], new Interval(1, 3), usualWeight));
        }
        return weeks;
    }

    @Test
    void threeRisesInARowAreAnAlarmAndTwoAreNone() {
        assertThat(CityFactors.rising(weeks(0.1, 1.5, 1.6, 1.8, 2.0))).isEqualTo(3);
        assertThat(CityFactors.rising(weeks(0.1, 1.7, 1.6, 1.8, 2.0))).isZero();
        assertThat(CityFactors.rising(weeks(0.1, 1.6, 1.6, 1.8, 2.0))).isZero();
        assertThat(CityFactors.rising(weeks(0.1, 1.6, 1.8, 2.0))).isZero();
        assertThat(CityFactors.rising(weeks(0.1, 1.4, 1.5, 1.6, 1.8, 2.0))).isEqualTo(4);
    }

    @Test
    void aFallNowEndsTheAlarm() {
        assertThat(CityFactors.rising(weeks(0.1, 1.5, 1.6, 1.8, 2.0, 1.9))).isZero();
    }

    @Test
    void aRiseOfLessThanATenthInAllIsNoise() {
        assertThat(CityFactors.rising(weeks(0.1, 1.00, 1.03, 1.06, 1.09))).isZero();
        assertThat(CityFactors.rising(weeks(0.1, 1.00, 1.03, 1.06, 1.11))).isEqualTo(3);
        assertThat(CityFactors.rising(weeks(0.1, 2.00, 2.06, 2.12, 2.18))).isZero();
    }

    @Test
    void whileTheUsualFactorIsMostOfItARiseSaysOnlyThatInspectionsCameIn() {
        assertThat(CityFactors.rising(weeks(0.25, 1.5, 1.6, 1.8, 2.0))).isEqualTo(3);
        assertThat(CityFactors.rising(weeks(0.26, 1.5, 1.6, 1.8, 2.0))).isZero();
    }

    /** Every week 10 of 100 reported, and so many of 100 found by inspectors. */
    private static List<Observed> hiding(int... found) {
        List<TestReport> reports = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            int week = 28 - found.length + 1 + i;
            for (String indicator : List.of("I", "J", "K")) {
                reports.add(checks("A", indicator, 90, 100).week(week));
                reports.add(checks("B", indicator, 90, 100).week(week));
                reports.add(
                        checks("A", indicator, 100.0 - found[i], 100).week(week).by(Source.INSPECTION));
            }
        }
        return TestReport.all(reports.toArray(new TestReport[0]));
    }

    private static CityFactors factors(Mapping mapping, Period last, Standing standing, int most) {
        return CityFactors.of(mapping, last, standing, Claims.of(mapping, standing), most);
    }

    private static Mapping mapping() {
        return TestMapping.ws()
                .with(
                        rate("I").reportedBy("A", "B"),
                        rate("J").reportedBy("A", "B"),
                        rate("K").reportedBy("A", "B"))
                .build();
    }

    @Test
    void hidingThatGrowsByAQuarterAWeekRaisesTheFactorWeekByWeek() {
        CityFactors factors = factors(
                mapping(), TestMapping.WEEK, Standing.of(hiding(10, 10, 10, 13, 16, 20, 25), TestMapping.WEEK), 8);

        assertThat(factors.weeks()).hasSize(7);
        assertThat(factors.weeks().get(6).period()).isEqualTo(TestMapping.WEEK);
        assertThat(factors.weeks().get(6).factor())
                .isGreaterThan(factors.weeks().get(3).factor());
        assertThat(factors.weeks())
                .allSatisfy(week -> assertThat(week.factor())
                        .isBetween(week.interval().low(), week.interval().high()));
    }

    @Test
    void noMoreWeeksAreToldOfThanAreWanted() {
        Standing ten = Standing.of(hiding(10, 10, 10, 10, 10, 10, 10, 10, 10, 10), TestMapping.WEEK);

        assertThat(factors(mapping(), TestMapping.WEEK, ten, 8).weeks())
                .extracting(each -> each.period().week())
                .containsExactly(21, 22, 23, 24, 25, 26, 27, 28);
    }

    @Test
    void aWeekInWhichNothingCountedAnyMoreIsNotToldOf() {
        Period later = new Period(2024, 28);
        List<Observed> reports = new ArrayList<>(hiding(10, 10, 10));
        reports.add(checks("A", "I", 9, 10).of(later).build());

        assertThat(factors(mapping(), later.plus(1), Standing.of(reports, later), 8)
                        .weeks())
                .extracting(CityWeek::period)
                .containsExactly(later, later.plus(1));
    }

    @Test
    void nowIsToldOfEvenWhereNothingIsKnown() {
        CityFactors nothing = factors(mapping(), TestMapping.WEEK, Standing.of(List.of(), TestMapping.WEEK), 8);

        assertThat(nothing.weeks()).extracting(CityWeek::period).containsExactly(TestMapping.WEEK);
    }

    /** What rose before it fell is no alarm, and is not worked out. */
    @Test
    void anAlarmLooksBackToWhereTheFactorRoseNoMore() {
        Standing standing = Standing.of(hiding(10, 10, 20, 30, 10), TestMapping.WEEK);
        CityWeek now = factors(mapping(), TestMapping.WEEK, standing, 1).weeks().get(0);

        assertThat(CityFactors.forAlarm(mapping(), TestMapping.WEEK, standing, Claims.of(mapping(), standing), now)
                        .weeks())
                .extracting(each -> each.period().week())
                .containsExactly(27, 28);
    }

    @Test
    void withoutAnyInspectionTheFactorIsTheUsualOne() {
        CityFactors factors = factors(
                mapping(), TestMapping.WEEK, Standing.of(TestReport.all(checks("A", "I", 9, 10)), TestMapping.WEEK), 8);

        assertThat(factors.weeks()).hasSize(1);
        assertThat(factors.weeks().get(0).factor()).isCloseTo(1.5, within(1e-12));
        assertThat(factors.weeks().get(0).usualWeight()).isCloseTo(1, within(1e-12));
        assertThat(factors.rising()).isZero();
    }
}
