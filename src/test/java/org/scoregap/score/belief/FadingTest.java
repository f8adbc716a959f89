package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.LossModel.Ageing;
import org.scoregap.mapping.LossModel.Assessors;
import org.scoregap.model.Period;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;

class FadingTest {
    private final Fading fading = new Fading(LossModel.DEFAULT, TestMapping.WEEK);

    /** 2022-W28 is in July; W24 is in June, W15 in April. */
    @ParameterizedTest(name = "{0} from 2022-W{1}: {2}")
    @CsvSource({
        "WEEKLY, 28, 1",
        "WEEKLY, 24, 0.5",
        "WEEKLY, 20, 0.25",
        "WEEKLY, 29, 1",
        "MONTHLY, 27, 1",
        "MONTHLY, 10, 0.5",
        "QUARTERLY, 27, 1",
        "ANNUAL, 1, 1",
        "ONCE, 1, 1",
    })
    void halvesEvidenceEveryFourOfItsOwnCycles(Cadence cadence, int week, double left) {
        assertThat(fading.evidence(TestIndicator.rate("I").cadence(cadence).build(), new Period(2022, week)))
                .isEqualTo(left);
    }

    @Test
    void halvesHabitsEveryEightWeeks() {
        assertThat(fading.habit(new Period(2022, 28))).isEqualTo(1);
        assertThat(fading.habit(new Period(2022, 27))).isEqualTo(Math.pow(2, -1 / 8.0));
        assertThat(fading.habit(new Period(2022, 20))).isEqualTo(0.5);
        assertThat(fading.habit(new Period(2022, 29))).isEqualTo(1);
    }

    @Test
    void goesByTheSettings() {
        LossModel standard = LossModel.DEFAULT;
        Fading fast = new Fading(
                new LossModel(
                        new Assessors(1, 0.5),
                        new Ageing(1, 2, 52),
                        standard.claims(),
                        standard.counts(),
                        standard.swing(),
                        standard.territories()),
                TestMapping.WEEK);

        assertThat(fast.evidence(TestIndicator.rate("I").build(), new Period(2022, 25)))
                .isEqualTo(0.125);
        assertThat(fast.habit(new Period(2022, 26))).isEqualTo(0.5);
        assertThat(fast.clustered(3)).isEqualTo(0.5);
    }

    @Test
    void letsEachSiteStandForItselfUnlessTheyAreAlike() {
        assertThat(fading.clustered(1000)).isEqualTo(1);

        Fading alike = new Fading(LossModel.DEFAULT.with(new Assessors(1, 0.15)), TestMapping.WEEK);
        assertThat(alike.clustered(1)).isEqualTo(1);
        assertThat(alike.clustered(0.5)).isEqualTo(1);
        assertThat(alike.clustered(11)).isCloseTo(1 / 2.5, within(1e-15));
    }
}
