package org.scoregap.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Scoring.Deduction;
import org.scoregap.mapping.Scoring.Proportional;
import org.scoregap.mapping.Scoring.Tier;
import org.scoregap.mapping.Scoring.Tiers;

class ScoringTest {
    private static final Scoring TIERS = new Tiers(List.of(
            new Tier(new Comparison(Operator.AT_LEAST, 0.95), 1),
            new Tier(new Comparison(Operator.AT_LEAST, 0.85), 0.6)));

    @Test
    void earnsTheFirstTierThatHolds() {
        assertThat(TIERS.share(0.95, 10)).isEqualTo(1);
        assertThat(TIERS.share(0.94, 10)).isEqualTo(0.6);
        assertThat(TIERS.share(0.85, 10)).isEqualTo(0.6);
        assertThat(TIERS.share(0.84, 10)).isZero();
    }

    @Test
    void bendsWhereTheShareIsNoLongerLinear() {
        assertThat(new Proportional(0.2, 0.9).bends(10)).containsExactly(0.2, 0.9);
        assertThat(TIERS.bends(10)).hasSize(2).satisfies(bends -> {
            assertThat(bends.get(0)).isCloseTo(0.95, within(2e-9));
            assertThat(bends.get(1)).isCloseTo(0.85, within(2e-9));
        });
        assertThat(new Deduction(2).bends(10)).containsExactly(0.0, 5.0);
        assertThat(new Deduction(2).bends(0)).containsExactly(0.0, 0.0);
    }

    /** Of a bound at 2,000 the tolerance is 2e-6. */
    @ParameterizedTest
    @EnumSource(Operator.class)
    void changesAtItsEdge(Operator operator) {
        for (double than : new double[] {0.95, -2000, 2000}) {
            Comparison comparison = new Comparison(operator, than);
            double step = 1e-10 * Math.max(1, Math.abs(than));
            boolean from = operator == Operator.AT_LEAST || operator == Operator.MORE_THAN;

            assertThat(comparison.holds(comparison.edge() + step)).isEqualTo(from);
            assertThat(comparison.holds(comparison.edge() - step)).isEqualTo(!from);
        }
    }
}
