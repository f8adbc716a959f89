package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.Standing;

class BeliefsTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final IndicatorId I = new IndicatorId("I");

    private static TestMapping counted() {
        return TestMapping.ws()
                .with(TestIndicator.of("I", Measure.COUNT).lowerIsBetter().prior(2, 3));
    }

    private static CountBelief count(TestMapping mapping, TestReport... reports) {
        return Steps.of(mapping, reports).beliefs.count(I).orElseThrow();
    }

    @Test
    void areOfRatesGradesAndCountsAlone() {
        Beliefs beliefs = Steps.of(TestMapping.ws()
                        .with(
                                rate("R"),
                                TestIndicator.of("G", Measure.GRADE),
                                TestIndicator.of("I", Measure.COUNT),
                                TestIndicator.of("V", Measure.VALUE),
                                TestIndicator.of("M", Measure.MILESTONE)))
                .beliefs;

        assertThat(beliefs.rate(new IndicatorId("R"))).isPresent();
        assertThat(beliefs.rate(new IndicatorId("G"))).isPresent();
        assertThat(beliefs.count(I)).isPresent();
        assertThat(beliefs.rate(I)).isEmpty();
        assertThat(beliefs.count(new IndicatorId("R"))).isEmpty();
        assertThat(beliefs.rate(new IndicatorId("V"))).isEmpty();
        assertThat(beliefs.count(new IndicatorId("V"))).isEmpty();
        assertThat(beliefs.rate(new IndicatorId("M"))).isEmpty();
        assertThat(beliefs.claims().units(I)).isEmpty();
    }

    @Test
    void weighFiguresByTheirAgeAndByHowAlikeSitesAre() {
        Steps steps = Steps.of(
                TestMapping.ws()
                        .with(rate("I").prior(0.8, 10))
                        .model(LossModel.DEFAULT.with(new LossModel.Assessors(1, 0.25))),
                checks("A", "I", 4, 5).week(24).by(Source.INSPECTION),
                checks("A", "I", 0, 5).week(20).by(Source.SURVEY));

        // 2^(−4/4) and 2^(−8/4), each / (1 + 4 × 0.25)
        assertThat(steps.beliefs.rate(I).orElseThrow().figures())
                .extracting(WeighedFigure::weight)
                .containsExactly(0.125, 0.25);
    }

    @Test
    void tellWhatAClaimIsWorth() {
        Steps steps = Steps.of(
                TestMapping.ws().with(rate("I")),
                checks("A", "I", 10, 10).week(24),
                checks("A", "I", 10, 10).week(20));
        Worth worth = steps.beliefs.worth(rate("I").build(), new UnitId("A")).orElseThrow();

        assertThat(worth.last().period().week()).isEqualTo(24);
        assertThat(worth.fresh()).isEqualTo(15);
        assertThat(worth.fading()).isEqualTo(0.5);
        assertThat(worth.checks()).isEqualTo(7.5);
        assertThat(steps.beliefs.worth(rate("I").build(), new UnitId("B"))).isEmpty();
    }

    @Test
    void tellWhichInspectionsTestedAUnitAndWhatTheyWeigh() {
        Steps steps = Steps.of(
                TestMapping.ws().with(rate("I"), rate("J").lead("B").reportedBy("B")),
                checks("A", "I", 4, 5).week(20).by(Source.INSPECTION),
                checks("B", "J", 4, 5).by(Source.INSPECTION));

        assertThat(steps.beliefs.inspections(new UnitId("A"))).singleElement().satisfies(each -> {
            assertThat(each.weight()).isEqualTo(0.5);
            assertThat(each.figure().failures()).isEqualTo(1);
            assertThat(each.reportedRate()).isEqualTo(0.1);
        });
        assertThat(steps.beliefs.habitWeight(new Period(2022, 20))).isEqualTo(0.5);
        Mapping mapping = TestMapping.ws().with(rate("I")).build();
        Standing seen = Standing.of(TestReport.all(checks("A", "I", 4, 5).by(Source.INSPECTION)), TestMapping.WEEK);
        assertThat(UnderReporting.of(mapping, TestMapping.WEEK, seen, Claims.of(mapping, seen))
                        .of(new UnitId("A"))
                        .inspected()
                        .inspections())
                .isEqualTo(1);
    }

    @Test
    void expectTheCountOfThePriorUntilSomebodyLooks() {
        CountBelief belief = count(counted());

        assertThat(belief.shape(Nudge.none())).isCloseTo(6, CLOSE);
        assertThat(belief.rate()).isEqualTo(3);
    }

    @Test
    void takeVisitsOfOneWeekToSeveralPlacesForOneLook() {
        CountBelief belief = count(
                counted(),
                amount("A", "I", 3).in("T1").by(Source.INSPECTION),
                amount("A", "I", 1).in("T2").by(Source.INSPECTION),
                amount("A", "I", 5).by(Source.SURVEY),
                amount("A", "I", 2).week(24).by(Source.INSPECTION));

        // two looks of this week, one of 4 weeks ago
        assertThat(belief.shape(Nudge.none())).isCloseTo(6 + 4 + 5 + 0.5 * 2, CLOSE);
        assertThat(belief.rate()).isCloseTo(3 + 2 + 0.5, CLOSE);
    }

    @Test
    void multiplyACountByStrictnessAndByWhatHappensUntilTheAssessment() {
        CountBelief strict = count(counted().model(LossModel.DEFAULT.with(new LossModel.Assessors(1.5, 0))));

        assertThat(strict.shape(Nudge.none())).isCloseTo(9, CLOSE);
        assertThat(strict.shape(new Nudge.OfAll(Math.log(2)))).isCloseTo(18, CLOSE);
        assertThat(strict.rate()).isEqualTo(3);
    }

    @Test
    void divideACountOfWhichMoreIsBetter() {
        CountBelief good = count(TestMapping.ws()
                .with(TestIndicator.of("I", Measure.COUNT).prior(2, 3))
                .model(LossModel.DEFAULT.with(new LossModel.Assessors(1.5, 0))));

        assertThat(good.shape(Nudge.none())).isCloseTo(4, CLOSE);
        assertThat(good.shape(new Nudge.OfAll(Math.log(2)))).isCloseTo(2, CLOSE);
    }

    @Test
    void nudgeACountByItsReporter() {
        CountBelief belief =
                count(TestMapping.ws().with(TestIndicator.of("I", Measure.COUNT).lowerIsBetter()), amount("A", "I", 3));

        assertThat(belief.shape(new Nudge.OfUnit(new UnitId("A"), Math.log(2))))
                .isCloseTo(2 * belief.shape(Nudge.none()), CLOSE);
    }
}
