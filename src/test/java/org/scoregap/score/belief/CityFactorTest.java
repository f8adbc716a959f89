package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.LossModel;

class CityFactorTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final LossModel.UnderReporting CONSTANTS = LossModel.DEFAULT.underReporting();

    @Test
    void isOneAndAHalfWithoutAnyInspection() {
        CityFactor city = CityFactor.of(List.of(), CONSTANTS);

        assertThat(city.factor()).isCloseTo(1.5, CLOSE);
        assertThat(city.swing()).isEqualTo(0.5);
        assertThat(city.of(Inspected.NOTHING, CONSTANTS)).isCloseTo(1.5, CLOSE);
    }

    @Test
    void isWorkedOutTwiceThatNoUnitDominates() {
        Inspected unit = new Inspected(10, 20, 4, 3, 10, 20);
        CityFactor city = CityFactor.of(List.of(unit), CONSTANTS);
        double first = (10 + 4) / (4 + 4 / 1.5); // 2.1
        double weight = 6 / (6 + first * 4); // 0.41667
        double factor = (weight * 10 + 4) / (weight * 4 + 4 / 1.5); // 1.88462

        assertThat(city.found()).isCloseTo(weight * 10, CLOSE);
        assertThat(city.expected()).isCloseTo(weight * 4, CLOSE);
        assertThat(city.factor()).isCloseTo(factor, CLOSE).isCloseTo(1.884615, within(1e-6));
        assertThat(city.swing()).isCloseTo(1 / Math.sqrt(4 + 6 * factor * 4 / (6 + factor * 4)), CLOSE);
        assertThat(city.of(unit, CONSTANTS)).isCloseTo((10 + 6) / (4 + 6 / factor), CLOSE);
        assertThat(CityFactor.tempered(unit, factor, CONSTANTS)).isCloseTo(6 / (6 + factor * 4), CLOSE);
    }

    @Test
    void addsUpUnits() {
        List<Inspected> units = List.of(new Inspected(1, 9, 1, 1, 1, 9), new Inspected(0, 5, 2, 1, 0, 5));
        double first = 5 / (3 + 4 / 1.5);
        double one = 6 / (6 + first);
        double other = 6 / (6 + first * 2);

        assertThat(CityFactor.of(units, CONSTANTS).factor()).isCloseTo((one + 4) / (one + 2 * other + 4 / 1.5), CLOSE);
    }

    @Test
    void holdsAUnitThatWasNeverInspectedForOneLikeTheCity() {
        assertThat(CityFactor.tempered(Inspected.NOTHING, 3, CONSTANTS)).isEqualTo(1);
        assertThat(new CityFactor(3, 0, 0, 0.5).of(Inspected.NOTHING, CONSTANTS))
                .isCloseTo(3, CLOSE);
    }
}
