package org.scoregap.report.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scoregap.model.UnitId;
import org.scoregap.report.Points;
import org.scoregap.score.forecast.Forecast.UnitPart;

class PartRoundingTest {

    private static UnitPart part(String unit, double loss) {
        return new UnitPart(new UnitId(unit), loss, 0, false);
    }

    @Test
    void aUnitThatIsAlwaysRoundedUpHandsAHundredthBack() {
        PartRounding rounding = new PartRounding();
        for (int i = 0; i < 3; i++) {
            rounding.add(Points.alone(0.01), List.of(part("A", 0.0051), part("B", 0.0049)));
        }
        assertThat(rounding.total(new UnitId("A")).plain()).isEqualTo("0.03");
        rounding.settle();
        assertThat(rounding.total(new UnitId("A")).plain()).isEqualTo("0.02");
        assertThat(rounding.total(new UnitId("B")).plain()).isEqualTo("0.01");
        for (int i = 0; i < 3; i++) {
            assertThat(rounding.parts(i).stream().mapToLong(Points::hundredths).sum())
                    .isEqualTo(1);
        }
    }

    @Test
    void gapsAndUnitsAddUpInHundredsOfCities() {
        Random random = new Random(7);
        for (int city = 0; city < 300; city++) {
            List<List<UnitPart>> gaps = new ArrayList<>();
            List<Double> losses = new ArrayList<>();
            Map<UnitId, Double> exact = new TreeMap<>();
            for (int i = 0; i < 60; i++) {
                List<UnitPart> parts = new ArrayList<>();
                int first = random.nextInt(12);
                double left = random.nextDouble() * 10;
                int count = 1 + random.nextInt(5);
                losses.add(left);
                for (int j = 0; j < count; j++) {
                    double loss = j == count - 1 ? left : left * random.nextDouble();
                    left -= loss;
                    parts.add(part("U" + (first + j) % 12, loss));
                    exact.merge(parts.get(j).unit(), loss, Double::sum);
                }
                gaps.add(parts);
            }
            Points framework = Points.alone(
                    losses.stream().mapToDouble(Double::doubleValue).sum());
            List<Points> wholes = LargestRemainder.split(framework, losses);
            PartRounding rounding = new PartRounding();
            for (int i = 0; i < gaps.size(); i++) {
                rounding.add(wholes.get(i), gaps.get(i));
            }
            rounding.settle();
            long units = 0;
            for (UnitId unit : exact.keySet()) {
                Points total = rounding.total(unit);
                assertThat(Math.abs(total.hundredths() / 100.0 - exact.get(unit)))
                        .isLessThan(0.01);
                units += total.hundredths();
            }
            assertThat(units)
                    .isEqualTo(wholes.stream().mapToLong(Points::hundredths).sum());
            for (int i = 0; i < gaps.size(); i++) {
                List<Points> parts = rounding.parts(i);
                assertThat(parts.stream().mapToLong(Points::hundredths).sum())
                        .isEqualTo(wholes.get(i).hundredths());
                assertThat(parts)
                        .allSatisfy(part -> assertThat(Math.abs(part.hundredths() / 100.0 - part.exact()))
                                .isLessThan(0.0100001));
            }
        }
    }
}
