package org.scoregap.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.mapping.LossModel.Ageing;
import org.scoregap.mapping.LossModel.Assessors;
import org.scoregap.mapping.LossModel.Counts;
import org.scoregap.mapping.LossModel.Empty;
import org.scoregap.mapping.LossModel.Prior;
import org.scoregap.mapping.LossModel.Reports;
import org.scoregap.mapping.LossModel.Swing;
import org.scoregap.mapping.LossModel.UnderReporting;

class LossModelTest {

    @Test
    void theDefaultsAreThoseThatTheModelWasChosenWith() {
        LossModel model = LossModel.DEFAULT;

        assertThat(model.strictness()).isEqualTo(1);
        assertThat(model.clustering()).isZero();
        assertThat(model.evidenceHalfLife()).isEqualTo(4);
        assertThat(model.habitHalfLife()).isEqualTo(8);
        assertThat(model.reports()).isEqualTo(new Reports(20, 5, 0.1, 1));
        assertThat(model.empty()).isEqualTo(new Empty(5, 0.1, 8, 1, 5));
        assertThat(model.underReporting()).isEqualTo(new UnderReporting(1.5, 4, 6));
        assertThat(model.prior()).isEqualTo(new Prior(30, 5, 5, 0.0001, 0.97));
        assertThat(model.counts()).isEqualTo(new Counts(0.5, 0.1, 0.5, 2));
        assertThat(model.swing()).isEqualTo(new Swing(0.05, 2, 4));
        assertThat(model.territories()).isEqualTo(5);
    }

    @Test
    void otherAssessorsChangeNothingElse() {
        LossModel strict = LossModel.DEFAULT.with(new Assessors(1.3, 0.15));

        assertThat(strict.strictness()).isEqualTo(1.3);
        assertThat(strict.clustering()).isEqualTo(0.15);
        assertThat(strict.with(new Assessors(1, 0))).isEqualTo(LossModel.DEFAULT);
    }

    @Test
    void takesTheSmallestFiguresThatMakeSense() {
        assertThatCode(() -> {
                    new Assessors(0.001, 0.999);
                    new Reports(0, 0.001, 1, 1);
                    new Empty(0.001, 0, 0.001, 1, 1);
                    new Empty(0.001, 1, 0.001, 1, 1);
                    new Prior(0.001, 0.001, 0.001, 0.5, 0.501);
                    new Swing(0, 0.001, 0);
                })
                .doesNotThrowAnyException();
    }

    /** Zero or less would divide by nothing somewhere, infinity or no number at all would spread. */
    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNotMoreThanNothing(double figure) {
        assertRefused(() -> new Assessors(figure, 0));
        assertRefused(() -> new Ageing(figure, 8, 52));
        assertRefused(() -> new Ageing(4, figure, 52));
        assertRefused(() -> new Reports(20, figure, 0.1, 1));
        assertRefused(() -> new Reports(20, 5, figure, 1));
        assertRefused(() -> new Reports(20, 5, 0.1, figure));
        assertRefused(() -> new Empty(figure, 0.1, 8, 1, 5));
        assertRefused(() -> new Empty(5, 0.1, figure, 1, 5));
        assertRefused(() -> new Empty(5, 0.1, 8, figure, 5));
        assertRefused(() -> new Empty(5, 0.1, 8, 1, figure));
        assertRefused(() -> new UnderReporting(figure, 4, 6));
        assertRefused(() -> new UnderReporting(1.5, figure, 6));
        assertRefused(() -> new UnderReporting(1.5, 4, figure));
        assertRefused(() -> new Prior(figure, 5, 5, 0.0001, 0.97));
        assertRefused(() -> new Prior(30, figure, 5, 0.0001, 0.97));
        assertRefused(() -> new Prior(30, 5, figure, 0.0001, 0.97));
        assertRefused(() -> new Prior(30, 5, 5, figure, 0.97));
        assertRefused(() -> new Prior(30, 5, 5, 0.0001, figure));
        assertRefused(() -> new Counts(figure, 0.1, 0.5, 2));
        assertRefused(() -> new Counts(0.5, figure, 0.5, 2));
        assertRefused(() -> new Counts(0.5, 0.1, figure, 2));
        assertRefused(() -> new Counts(0.5, 0.1, 0.5, figure));
        assertRefused(() -> new Swing(0.05, figure, 4));
        assertRefused(() -> territories(figure));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsLessThanNothing(double figure) {
        assertRefused(() -> new Assessors(1, figure));
        assertRefused(() -> new Reports(figure, 5, 0.1, 1));
        assertRefused(() -> new Empty(5, figure, 8, 1, 5));
        assertRefused(() -> new Swing(figure, 2, 4));
    }

    @Test
    void refusesWhatContradictsItself() {
        assertRefused(() -> new Assessors(1, 1));
        assertRefused(() -> new Reports(20, 5, 1.001, 1));
        assertRefused(() -> new Empty(5, 1.001, 8, 1, 5));
        assertRefused(() -> new Empty(5, 0.1, 8, 5.001, 5));
        assertRefused(() -> new Prior(30, 5, 5, 0.97, 0.97));
        assertRefused(() -> new Prior(30, 5, 5, 0.0001, 1));
        assertRefused(() -> new Swing(0.05, 2, -1));
    }

    private static void territories(double checks) {
        LossModel model = LossModel.DEFAULT;
        new LossModel(model.assessors(), model.ageing(), model.claims(), model.counts(), model.swing(), checks);
    }

    private static void assertRefused(Runnable building) {
        assertThatThrownBy(building::run).isInstanceOf(IllegalArgumentException.class);
    }
}
