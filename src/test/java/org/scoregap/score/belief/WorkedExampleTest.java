package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.mapping.Mapping;
import org.scoregap.score.WorkedExample;
import org.scoregap.score.draw.Posterior;
import org.scoregap.score.evidence.Claims;
import org.scoregap.score.evidence.Standing;

/** Steps 1 to 6 against a city that was worked out elsewhere. */
class WorkedExampleTest {
    private static final Offset<Double> CLOSE = within(1e-8);
    private static final int UNITS = 4;

    static List<WorkedExample> examples() {
        return WorkedExample.all();
    }

    private static Standing standing(WorkedExample example) {
        return Standing.of(example.observed(), WorkedExample.NOW);
    }

    private static Beliefs beliefs(WorkedExample example) {
        return Beliefs.of(example.mapping(), WorkedExample.NOW, standing(example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reportedRatesAreThoseOfTheExample(WorkedExample example) {
        Mapping mapping = example.mapping();
        Claims claims = Claims.of(mapping, standing(example));
        ReportedRates rates =
                new ReportedRates(mapping, claims, new Fading(mapping.settings().model(), WorkedExample.NOW));

        assertThat(rates.mean().rate()).isCloseTo(example.expected("x_bar"), CLOSE);
        for (int week = 0; week < 4; week++) {
            for (int i = 0; i < example.size(); i++) {
                double expected =
                        example.node("reported_rate_by_week").get(week).get(i).asDouble();
                assertThat(rates.at(
                                WorkedExample.id(i),
                                mapping.indicator(WorkedExample.id(i))
                                        .orElseThrow()
                                        .lead(),
                                WorkedExample.period(week)))
                        .isCloseTo(expected, CLOSE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void underReportingIsThatOfTheExample(WorkedExample example) {
        UnderReporting underReporting = beliefs(example).underReporting();

        assertThat(underReporting.city().factor()).isCloseTo(example.expected("F"), CLOSE);
        for (int unit = 0; unit < UNITS; unit++) {
            Habit habit = underReporting.of(WorkedExample.owner(unit));
            assertThat(habit.empty()).isEqualTo(unit == 2);
            assertThat(habit.factor()).isCloseTo(example.expected("f_by_unit", unit), CLOSE);
            assertThat(habit.inspected().found()).isCloseTo(example.expected("found_by_unit", unit), CLOSE);
            assertThat(habit.inspected().expected()).isCloseTo(example.expected("expected_by_unit", unit), CLOSE);
            assertThat(habit.inspected().sites()).isCloseTo(example.expected("sites_by_unit", unit), CLOSE);
        }
        assertThat(underReporting.of(WorkedExample.owner(2)).emptyRate().orElseThrow())
                .isCloseTo(example.expected("mu_by_unit", 2), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void priorsAndPosteriorsAreThoseOfTheExample(WorkedExample example) {
        Beliefs beliefs = beliefs(example);
        for (int i = 0; i < example.size(); i++) {
            RateBelief belief = beliefs.rate(WorkedExample.id(i)).orElseThrow();
            Posterior posterior = belief.posterior();

            assertThat(belief.prior().parts().get(0).mean())
                    .isCloseTo(example.expected("prior_failing_rate", i), CLOSE);
            assertThat(belief.prior().weight()).isCloseTo(example.expected("prior_weight", i), CLOSE);
            assertThat(posterior.a()).isCloseTo(example.expected("posterior_a", i), CLOSE);
            assertThat(posterior.b()).isCloseTo(example.expected("posterior_b", i), CLOSE);
        }
    }
}
