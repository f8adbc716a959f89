package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.LossModel;
import org.scoregap.model.UnitId;

class PriorTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final LossModel.Prior BOUNDS = LossModel.DEFAULT.prior();

    private static Prior.Part part(String unit, double mean, double share, double reach) {
        Habit habit = new Habit(
                new UnitId(unit), Reported.NOTHING, Inspected.NOTHING, 1.5, OptionalDouble.empty(), 0.4, reach);
        return new Prior.Part(Optional.of(habit), mean, mean, share, true);
    }

    private final Prior prior = new Prior(List.of(part("A", 0.2, 0.75, 1), part("B", 0.4, 0.25, 0.5)), 10);

    @Test
    void isTheMeanOfItsPartsByTheirShares() {
        assertThat(prior.rate(Nudge.none(), BOUNDS)).isCloseTo(0.25, CLOSE);
        assertThat(prior.occurrences(Nudge.none())).isCloseTo(0.25, CLOSE);
    }

    @Test
    void isNudgedWhereTheUnitHasAPart() {
        double twice = Math.log(2);

        assertThat(prior.rate(new Nudge.OfUnit(new UnitId("A"), twice), BOUNDS)).isCloseTo(0.3 + 0.1, CLOSE);
        assertThat(prior.occurrences(new Nudge.OfUnit(new UnitId("B"), -twice))).isCloseTo(0.15 + 0.05, CLOSE);
        assertThat(prior.rate(new Nudge.OfUnit(new UnitId("C"), twice), BOUNDS)).isCloseTo(0.25, CLOSE);
    }

    @Test
    void isNudgedAsFarAsTheCityReachesTheUnit() {
        assertThat(prior.rate(new Nudge.OfCity(Math.log(2)), BOUNDS))
                .isCloseTo(0.75 * 0.4 + 0.25 * 0.4 * Math.sqrt(2), CLOSE);
    }

    @Test
    void isNotNudgedByWhatHappensUntilTheAssessment() {
        Nudge all = new Nudge.OfAll(Math.log(2));

        assertThat(prior.rate(all, BOUNDS)).isCloseTo(0.25, CLOSE);
        assertThat(all.ofRate()).isCloseTo(2, CLOSE);
        assertThat(new Nudge.OfCity(1).ofRate()).isEqualTo(1);
        assertThat(new Nudge.OfUnit(new UnitId("A"), 1).ofRate()).isEqualTo(1);
        assertThat(Nudge.none().ofRate()).isEqualTo(1);
    }

    @Test
    void isNotNudgedWhereTheMappingStatesIt() {
        Prior stated = new Prior(List.of(new Prior.Part(Optional.empty(), 0.3, 0.3, 1, false)), 5);

        assertThat(stated.rate(new Nudge.OfCity(1), BOUNDS)).isEqualTo(0.3);
        assertThat(stated.rate(new Nudge.OfUnit(new UnitId("A"), 1), BOUNDS)).isEqualTo(0.3);
    }

    @Test
    void staysWithinBoundsWhenNudged() {
        assertThat(new Prior(List.of(part("A", 0.5, 1, 1)), 5).rate(new Nudge.OfUnit(new UnitId("A"), 3), BOUNDS))
                .isEqualTo(0.97);
        assertThat(new Prior(List.of(part("A", 0.5, 1, 1)), 5).rate(new Nudge.OfUnit(new UnitId("A"), -30), BOUNDS))
                .isEqualTo(0.0001);
    }

    @Test
    void refusesToBeNothing() {
        assertThatThrownBy(() -> new Prior(List.of(), 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Prior(prior.parts(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Prior(prior.parts(), Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
