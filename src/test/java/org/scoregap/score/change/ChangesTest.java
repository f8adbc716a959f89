package org.scoregap.score.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestMapping.AFTER;
import static org.scoregap.score.TestMapping.WEEK;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.forecast.Forecast.Causes;
import org.scoregap.score.forecast.Forecast.Gap;

class ChangesTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final Mapping TEN_POINTS =
            TestMapping.ws().with(TestIndicator.rate("I", 10)).build();

    private static Gap gap(Mapping mapping, Earlier earlier, TestReport... now) {
        return Scorer.forecast(mapping, WEEK, AFTER, TestReport.all(now), earlier)
                .gaps()
                .get(0);
    }

    private static Causes causes(Mapping mapping, Earlier earlier, TestReport... now) {
        return gap(mapping, earlier, now).causes().orElseThrow();
    }

    private static double lossOfWeek(int back, Mapping mapping, List<Observed> standing) {
        return Scorer.forecast(mapping, WEEK.plus(-back), AFTER, standing)
                .gaps()
                .get(0)
                .expectedLoss();
    }

    @Test
    void areUnknownInTheFirstPeriod() {
        Gap gap = gap(TEN_POINTS, Earlier.asPublished(TEN_POINTS, List.of()), checks("A", "I", 8, 10));

        assertThat(gap.change()).isEmpty();
        assertThat(gap.causes()).isEmpty();
    }

    @Test
    void addUpToTheChangeFromWhatWasKnownThen() {
        Mapping twentyPoints =
                TestMapping.ws().hash("01").with(TestIndicator.rate("I", 20)).build();
        List<Observed> then = TestReport.all(
                checks("A", "I", 9, 10).week(26), checks("A", "I", 95, 100).week(27));
        Gap gap = gap(
                twentyPoints,
                Earlier.asPublished(TEN_POINTS, then),
                checks("A", "I", 9, 10).week(26),
                checks("A", "I", 85, 100).week(27),
                checks("A", "I", 7, 10).by(Source.INSPECTION).week(27),
                checks("A", "I", 6, 10).by(Source.INSPECTION),
                checks("A", "I", 99, 100));

        double before = lossOfWeek(1, TEN_POINTS, then);
        assertThat(gap.change().orElseThrow()).isCloseTo(gap.expectedLoss() - before, CLOSE);
        Causes causes = gap.causes().orElseThrow();
        assertThat(causes.total()).isCloseTo(gap.expectedLoss() - before, CLOSE);
        assertThat(causes.mapping()).isCloseTo(before, CLOSE).isPositive();
        assertThat(causes.corrections()).isPositive();
        assertThat(causes.ageing()).isNotZero();
        assertThat(causes.inspections()).isPositive();
        assertThat(causes.reports()).isNegative();
    }

    @Test
    void areOfTheMappingAloneWhereNothingElseChanged() {
        Mapping lessDemanding =
                TestMapping.ws().hash("01").with(TestIndicator.rate("I", 5)).build();
        // Of the period before last: in this period and the one before it is as old, but not equally old.
        List<Observed> standing = TestReport.all(checks("A", "I", 8, 10).week(27));
        Causes causes = causes(
                lessDemanding,
                Earlier.asPublished(TEN_POINTS, standing),
                checks("A", "I", 8, 10).week(27));

        assertThat(causes.mapping()).isCloseTo(-lossOfWeek(1, lessDemanding, standing), CLOSE);
        assertThat(List.of(causes.corrections(), causes.inspections(), causes.reports()))
                .containsOnly(0.0);
    }

    @Test
    void areCorrectionsWhereAnEarlierWeekReadsOtherwiseNow() {
        List<Observed> then = TestReport.all(checks("A", "I", 10, 10).week(27));
        Causes causes = causes(
                TEN_POINTS,
                Earlier.asPublished(TEN_POINTS, then),
                checks("A", "I", 5, 10).week(27));

        assertThat(causes.corrections()).isGreaterThan(1);
        assertThat(List.of(causes.mapping(), causes.inspections(), causes.reports()))
                .containsOnly(0.0);
    }

    @Test
    void areNoCorrectionsWhereOnlyTheOrderDiffers() {
        TestReport one = checks("A", "I", 8, 10).week(26);
        TestReport other = checks("A", "I", 7, 10).week(27);

        assertThat(causes(TEN_POINTS, Earlier.asPublished(TEN_POINTS, TestReport.all(one, other)), other, one)
                        .corrections())
                .isZero();
    }

    @Test
    void areTheSameWhereWhatIsKnownNowWasPublished() {
        TestReport before = checks("A", "I", 8, 10).week(27);
        TestReport now = checks("A", "I", 70, 100);

        assertThat(causes(TEN_POINTS, Earlier.asKnownNow(TEN_POINTS), before, now))
                .isEqualTo(
                        causes(TEN_POINTS, Earlier.asPublished(TEN_POINTS, TestReport.all(before, now)), before, now));
    }

    @Test
    void areInspectionsOfThisPeriodAndReportsOfThisPeriod() {
        TestReport before = checks("A", "I", 80, 100).week(27);
        Earlier earlier = Earlier.asPublished(TEN_POINTS, TestReport.all(before));

        Causes inspected =
                causes(TEN_POINTS, earlier, before, checks("A", "I", 0, 10).by(Source.INSPECTION));
        assertThat(inspected.inspections()).isGreaterThan(1);
        assertThat(inspected.reports()).isZero();
        Causes reported = causes(TEN_POINTS, earlier, before, checks("A", "I", 10, 100));
        assertThat(reported.reports()).isGreaterThan(1);
        assertThat(reported.inspections()).isZero();
    }

    @Test
    void countAWholeLossAsOfTheMappingWhereAnIndicatorIsNew() {
        Mapping without =
                TestMapping.ws().hash("01").with(TestIndicator.rate("J", 10)).build();
        List<Observed> then = TestReport.all(checks("A", "J", 10, 10).week(27));
        Causes causes = causes(
                TEN_POINTS,
                Earlier.asPublished(without, then),
                checks("A", "J", 10, 10).week(27));

        assertThat(causes.mapping())
                .isCloseTo(lossOfWeek(1, TEN_POINTS, then), CLOSE)
                .isPositive();
    }

    @Test
    void whatDoesNotCountAnyMoreIsNoCorrection() {
        Period last = WEEK.plus(-1);
        Observed now = checks("A", "I", 8, 10).of(last).build();
        Observed counting = checks("A", "I", 7, 10).of(last.plus(-52)).build();
        Observed gone = checks("A", "I", 7, 10).of(last.plus(-53)).build();
        Standing corrections = Standing.of(List.of(now), last);

        assertThat(Changes.sameFigures(TEN_POINTS, last, Standing.of(List.of(now, gone), last), corrections))
                .isTrue();
        assertThat(Changes.sameFigures(TEN_POINTS, last, Standing.of(List.of(now, counting), last), corrections))
                .isFalse();
    }
}
