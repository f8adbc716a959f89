package org.scoregap.score.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.pinned;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestReport.amount;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.Measure;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.evidence.Standing;
import org.scoregap.score.item.Items;
import org.scoregap.score.item.Judgements;

/**
 * A rate never reported fails by 0.15 (x̄ = 0.1, f = 1.5) with a weight of 5, so multiplying it by e^(±s) moves a loss of P
 * points by P · 0.15 · sinh(s).
 */
class SwingsTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final UnitId A = new UnitId("A");

    private static Swings swings(TestMapping mapping, TestReport... reports) {
        Standing standing = Standing.of(TestReport.all(reports), TestMapping.WEEK);
        Items items = Items.of(Judgements.of(mapping.build(), TestMapping.WEEK, standing));
        return Swings.of(items.all(), items.beliefs());
    }

    @Test
    void comeFromTheUnitTheCityAndTheWeeksToTheAssessment() {
        Swings swings = swings(TestMapping.ws().with(rate("I", 10)));
        double ofUnit = 1.5 * Math.sinh(1 / Math.sqrt(6));
        double ofCity = 1.5 * Math.sinh(0.5);
        double ofDrift = 1.5 * Math.sinh(0.1);
        double variance = 100 * 0.15 * 0.85 / 6;

        assertThat(swings.ofUnit(A)).isCloseTo(ofUnit, CLOSE);
        assertThat(swings.ofCity()).isCloseTo(ofCity, CLOSE);
        assertThat(swings.ofDrift()).isCloseTo(ofDrift, CLOSE);
        assertThat(swings.ofUnit(new UnitId("B"))).isZero();
        assertThat(swings.stretch())
                .isCloseTo(Math.sqrt(1 + (ofUnit * ofUnit + ofCity * ofCity + ofDrift * ofDrift) / variance), CLOSE);
    }

    @Test
    void addUpOverIndicatorsOfOneCauseAndAsSquaresOverCauses() {
        Swings swings = swings(TestMapping.ws()
                .with(rate("I", 10), rate("J", 6), rate("K", 4).lead("B").reportedBy("B")));
        double ofUnit = 0.15 * Math.sinh(1 / Math.sqrt(6));
        double others = 20 * 20 * 0.15 * 0.15 * (Math.pow(Math.sinh(0.5), 2) + Math.pow(Math.sinh(0.1), 2));
        double variance = (100 + 36 + 16) * 0.15 * 0.85 / 6;

        assertThat(swings.ofUnit(A)).isCloseTo(16 * ofUnit, CLOSE);
        assertThat(swings.ofUnit(new UnitId("B"))).isCloseTo(4 * ofUnit, CLOSE);
        assertThat(swings.ofCity()).isCloseTo(20 * 0.15 * Math.sinh(0.5), CLOSE);
        assertThat(swings.stretch())
                .isCloseTo(
                        Math.sqrt(1 + (Math.pow(16 * ofUnit, 2) + Math.pow(4 * ofUnit, 2) + others) / variance), CLOSE);
    }

    @Test
    void areSharedByThoseWhoOweAReport() {
        Swings swings = swings(TestMapping.ws().with(rate("I", 10).reportedBy("A", "B")));
        double half = 0.75 * Math.sinh(1 / Math.sqrt(6));

        assertThat(swings.ofUnit(A)).isCloseTo(half, CLOSE);
        assertThat(swings.ofUnit(new UnitId("B"))).isCloseTo(half, CLOSE);
    }

    @Test
    void reachCounts() {
        Swings swings = swings(TestMapping.ws()
                .with(TestIndicator.of("I", Measure.COUNT)
                        .lowerIsBetter()
                        .scores("WS", "S1", 1000, new Scoring.Deduction(1))));

        // 0.75 occurrences, so many points
        assertThat(swings.ofUnit(A)).isCloseTo(0.75 * Math.sinh(1 / Math.sqrt(6)), CLOSE);
        assertThat(swings.ofCity()).isCloseTo(0.75 * Math.sinh(0.5), CLOSE);
        assertThat(swings.ofDrift()).isCloseTo(0.75 * Math.sinh(0.1), CLOSE);
    }

    @Test
    void moveNothingThatStandsAsItIs() {
        Swings swings = swings(TestMapping.ws().with(value("I", 10), value("J", 10)), amount("A", "I", 0.5));

        assertThat(swings.ofUnit(A)).isZero();
        assertThat(swings.ofCity()).isZero();
        assertThat(swings.ofDrift()).isZero();
        assertThat(swings.stretch()).isEqualTo(1);
    }

    @Test
    void stretchNothingWhereNothingVaries() {
        Swings swings = swings(TestMapping.ws().with(pinned("I", 10, 0.5)));

        // whoever reports it, its rate is stated; but until the assessment all rates may move
        assertThat(swings.ofUnit(A)).isZero();
        assertThat(swings.ofCity()).isZero();
        assertThat(swings.ofDrift()).isCloseTo(5 * Math.sinh(0.1), CLOSE);
        assertThat(swings.stretch()).isEqualTo(1);
    }
}
