package org.scoregap.score.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.amount;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Indicator.Method;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.Measure;
import org.scoregap.model.Source;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.forecast.Forecast.Gap;

class JudgementsTest {

    private static TestMapping markets() {
        return TestMapping.ws()
                .site("M1", "market", "T1")
                .site("M2", "market", "T2")
                .site("R1", "road", "T2");
    }

    private static Prospect believed(TestMapping mapping, TestReport... reports) {
        Standing standing = Standing.of(TestReport.all(reports), TestMapping.WEEK);
        return Judgements.of(mapping.build(), TestMapping.WEEK, standing)
                .all()
                .get(0)
                .believed()
                .orElseThrow();
    }

    private static OptionalInt sample(TestIndicator indicator) {
        return believed(markets().with(indicator)) instanceof Prospect.OfRate of ? of.sample() : OptionalInt.empty();
    }

    @Test
    void drawNoMoreSitesThanThereAre() {
        assertThat(sample(rate("I").territories(0, "market").sample(8))).hasValue(2);
        assertThat(sample(rate("I").territories(0, "market", "road").sample(8))).hasValue(3);
        assertThat(sample(rate("I").territories(0, "market").sample(1))).hasValue(1);
    }

    @Test
    void drawAsManyAsStatedWhereNoSitesAreRegistered() {
        assertThat(sample(rate("I").territories(0, "school").sample(8))).hasValue(8);
        assertThat(sample(rate("I").sample(8))).hasValue(8);
        assertThat(sample(rate("I").territories(0, "market"))).isEmpty();
    }

    @Test
    void askAsManyPeopleAsStated() {
        assertThat(sample(rate("I").territories(0, "market").sample(400).assessedBy(Method.SURVEY)))
                .hasValue(400);
    }

    @Test
    void drawMarksOfAGradeToo() {
        Prospect grade = believed(markets()
                .with(TestIndicator.of("I", Measure.GRADE)
                        .territories(0, "market")
                        .sample(8)));

        assertThat(grade)
                .isInstanceOfSatisfying(
                        Prospect.OfGrade.class, of -> assertThat(of.sample()).hasValue(2));
    }

    @Test
    void letAGradeEarnItsMeanMark() {
        Gap gap = TestMapping.ws()
                .with(TestIndicator.of("I", Measure.GRADE)
                        .scores("WS", "S1", 10, TestIndicator.PROPORTIONAL)
                        .prior(0.7, 5)
                        .sample(3))
                .gap();

        assertThat(gap.expectedLoss()).isCloseTo(3, within(1e-9));
    }

    @Test
    void turnWhatPassesRoundWhereLessIsBetter() {
        Scoring less = new Scoring.Proportional(1, 0);
        Gap rate = TestMapping.ws()
                .with(rate("I")
                        .scores("WS", "S1", 10, less)
                        .lowerIsBetter()
                        .prior(0.3, 5)
                        .sample(1))
                .gap();
        Gap grade = TestMapping.ws()
                .with(TestIndicator.of("I", Measure.GRADE)
                        .scores("WS", "S1", 10, less)
                        .lowerIsBetter()
                        .prior(0.3, 5))
                .gap();

        assertThat(rate.expectedLoss()).isCloseTo(3, within(1e-9));
        assertThat(grade.expectedLoss()).isCloseTo(3, within(1e-9));
    }

    @Test
    void letAValueStandAsItIsOfficialBeforeReported() {
        assertThat(TestMapping.ws()
                        .with(TestIndicator.value("I", 10))
                        .gap(
                                amount("A", "I", 0.9),
                                amount("A", "I", 0.6).week(20).by(Source.OFFICIAL))
                        .expectedLoss())
                .isCloseTo(4, within(1e-12));
    }

    @Test
    void letAMilestoneEarnNothingUntilItIsDone() {
        TestMapping milestone = TestMapping.ws()
                .with(TestIndicator.of("I", Measure.MILESTONE).scores("WS", "S1", 10, TestIndicator.PROPORTIONAL));

        assertThat(milestone.gap().expectedLoss()).isEqualTo(10);
        assertThat(milestone.gap(amount("A", "I", 0)).expectedLoss()).isEqualTo(10);
        assertThat(milestone.gap(amount("A", "I", 1)).expectedLoss()).isZero();
    }

    @Test
    void expectOfAMilestoneWhatTheMappingStates() {
        assertThat(TestMapping.ws()
                        .with(TestIndicator.of("I", Measure.MILESTONE)
                                .scores("WS", "S1", 10, TestIndicator.PROPORTIONAL)
                                .prior(0.7))
                        .gap()
                        .expectedLoss())
                .isCloseTo(3, within(1e-12));
    }
}
