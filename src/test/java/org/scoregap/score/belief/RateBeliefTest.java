package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.LossModel;
import org.scoregap.model.Observed;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestMapping;
import org.scoregap.score.draw.Posterior;
import org.scoregap.score.evidence.DirectFigure;

class RateBeliefTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final UnitId A = new UnitId("A");

    private static Prior prior(double failing, double weight) {
        Habit habit = new Habit(A, Reported.NOTHING, Inspected.NOTHING, 1.5, OptionalDouble.empty(), 0.4, 0.5);
        return new Prior(List.of(new Prior.Part(Optional.of(habit), failing, failing, 1, true)), weight);
    }

    private static WeighedFigure figure(double passed, int checked, double weight) {
        Observed observed =
                checks("A", "I", passed, checked).by(Source.INSPECTION).build();
        return new WeighedFigure(new DirectFigure(observed, TestMapping.WEEK, checked - passed, checked), weight);
    }

    private static RateBelief belief(
            double failing, double weight, double strictness, double clustering, WeighedFigure... figures) {
        return new RateBelief(
                prior(failing, weight),
                List.of(figures),
                LossModel.DEFAULT.with(new LossModel.Assessors(strictness, clustering)));
    }

    private static void is(Posterior posterior, double passes, double failures) {
        assertThat(posterior.a()).isCloseTo(passes, CLOSE);
        assertThat(posterior.b()).isCloseTo(failures, CLOSE);
    }

    @Test
    void isItsPriorUntilOthersLook() {
        is(belief(0.2, 10, 1, 0).posterior(), 8, 2);
    }

    @Test
    void addsWhatWasFoundByItsWeight() {
        RateBelief belief = belief(0.2, 10, 1, 0, figure(4, 5, 0.5), figure(0, 3, 1));

        is(belief.posterior(), 8 + 2, 2 + 0.5 + 3);
        is(belief.found(), 10, 5.5);
    }

    @Test
    void takesOneMoreFigureOfNow() {
        is(belief(0.2, 10, 1, 0).with(figure(4, 5, 1).figure()).found(), 8 + 4, 2 + 1);
        // five sites alike by a quarter count half
        is(belief(0.2, 10, 1, 0.25).with(figure(4, 5, 1).figure()).found(), 8 + 2, 2 + 0.5);
    }

    @Test
    void multipliesTheFailingRateByStrictnessAndKeepsTheWeight() {
        is(belief(0.2, 10, 1.3, 0).posterior(), 7.4, 2.6);
        is(belief(0.2, 10, 0.5, 0).posterior(), 9, 1);
        is(belief(0.2, 10, 1.3, 0).found(), 8, 2);
    }

    @Test
    void capsWhatStrictnessMakesOfItUnlessMoreWasFound() {
        is(belief(0.5, 10, 5, 0).posterior(), 0.3, 9.7);
        is(belief(0.97, 10, 5, 0).posterior(), 0.3, 9.7);
        is(belief(0.9, 10, 5, 0, figure(0, 90, 1)).posterior(), 1, 99);
    }

    @Test
    void weighsLessWhereSitesAreAlike() {
        // 1 / (0.5 + 0.5 / 11) − 1 = 0.83333
        double kept = 1 / (0.5 + 0.5 / 11) - 1;
        is(belief(0.2, 10, 1, 0.5).posterior(), 0.8 * kept, 0.2 * kept);
        assertThat(kept).isCloseTo(10 / 12.0, CLOSE);
        // so little that 1 + it is 1: still something
        is(belief(0.2, 1e-20, 1, 0.5).posterior(), 0, 0);
        assertThat(belief(0.2, 1e-20, 1, 0.5).posterior().mean()).isCloseTo(0.8, CLOSE);
    }

    @Test
    void isNudgedInItsPriorOrAsAWhole() {
        RateBelief belief = belief(0.2, 10, 1, 0, figure(8, 10, 1));
        double twice = Math.log(2);

        is(belief.posterior(new Nudge.OfUnit(A, twice)), 6 + 8, 4 + 2);
        is(belief.posterior(new Nudge.OfCity(2 * twice)), 6 + 8, 4 + 2);
        is(belief.posterior(new Nudge.OfAll(twice)), 12, 8);
        is(belief.posterior(new Nudge.OfAll(-twice)), 18, 2);
        is(belief.posterior(new Nudge.OfAll(5)), 0.6, 19.4);
    }

    @Test
    void isRaisedByStrictnessBeforeItDrifts() {
        // 0.5 × 1.5 = 0.75, × 1.2 = 0.9; and 0.5 × 5 → 0.97, × 1/2
        is(belief(0.5, 10, 1.5, 0).posterior(new Nudge.OfAll(Math.log(1.2))), 1, 9);
        is(belief(0.5, 10, 5, 0).posterior(new Nudge.OfAll(-Math.log(2))), 5.15, 4.85);
    }

    @Test
    void takesMarksForAsFarApartAsTheyAre() {
        Posterior half = new Posterior(5, 5);

        // nothing seen: p(1 − p)
        assertThat(belief(0.5, 10, 1, 0).markVariance(half)).isCloseTo(0.25, CLOSE);
        // one mark is no nearer to any other
        assertThat(belief(0.5, 10, 1, 0, marks(1, 0.8)).markVariance(half)).isCloseTo(0.25, CLOSE);
        // 0.5 and 1: Σ(g − 0.75)² = 0.125, and 0.25 as one more, over 3
        assertThat(belief(0.5, 10, 1, 0, marks(1, 0.5, 1)).markVariance(half)).isCloseTo(0.375 / 3, CLOSE);
        // of half the weight: 0.0625 + 0.25, over 2
        assertThat(belief(0.5, 10, 1, 0, marks(0.5, 0.5, 1)).markVariance(half)).isCloseTo(0.3125 / 2, CLOSE);
        // equal marks
        assertThat(belief(0.5, 10, 1, 0, marks(1, 0.8, 0.8, 0.8)).markVariance(half))
                .isCloseTo(0.25 / 4, CLOSE);
        // a total has no marks
        assertThat(belief(0.5, 10, 1, 0, figure(4, 5, 1)).markVariance(half)).isCloseTo(0.25, CLOSE);
    }

    @Test
    void takesTheMeanMarkOfASiteAndNoneOfOneWithNothingToLookAt() {
        Observed observed = checks("A", "I", 5, 6)
                .by(Source.INSPECTION)
                .site("X", 2, 4)
                .site("Y", 0, 0)
                .site("Z", 2, 2)
                .build();
        WeighedFigure figure = new WeighedFigure(new DirectFigure(observed, TestMapping.WEEK, 1, 6), 1);

        // 2/4 and 2/2
        assertThat(belief(0.5, 10, 1, 0, figure).markVariance(new Posterior(5, 5)))
                .isCloseTo(0.375 / 3, CLOSE);
    }

    private static WeighedFigure marks(double weight, double... marks) {
        var report = checks("A", "I", marks.length, marks.length).by(Source.INSPECTION);
        for (int i = 0; i < marks.length; i++) {
            report.site("X" + i, marks[i], 1);
        }
        return new WeighedFigure(new DirectFigure(report.build(), TestMapping.WEEK, 0, marks.length), weight);
    }
}
