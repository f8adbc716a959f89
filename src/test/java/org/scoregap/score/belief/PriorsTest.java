package org.scoregap.score.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.LossModel;
import org.scoregap.model.Measure;
import org.scoregap.model.Source;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;

class PriorsTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private final TestMapping mapping = TestMapping.ws().with(rate("I", 10).reportedBy("A", "B"));

    @Test
    void expectsTheCitysMeanOfWhatWasNeverReported() {
        Steps steps = Steps.of(TestMapping.ws().with(rate("I", 10)));
        Prior prior = steps.ofRate("I");

        // x̄ = 0.1 / 1, f = 1.5
        assertThat(steps.priorRate("I")).isCloseTo(0.15, CLOSE);
        assertThat(prior.weight()).isEqualTo(5);
        assertThat(prior.parts()).hasSize(1);
        assertThat(prior.parts().get(0).claimed()).isFalse();
        assertThat(prior.parts().get(0).reported()).isEqualTo(0.1);
    }

    @Test
    void correctsWhatWasReportedByTheUnitsFactor() {
        Steps steps = Steps.of(mapping, checks("A", "I", 6, 10));
        Prior prior = steps.ofRate("I");

        // x̄ = 4.1 / 11, x = (4 + 25x̄) / 35
        assertThat(steps.priorRate("I")).isCloseTo(1.5 * (4 + 25 * 4.1 / 11) / 35, CLOSE);
        assertThat(prior.weight()).isEqualTo(15);
        assertThat(prior.parts()).hasSize(1);
        assertThat(prior.parts().get(0).claimed()).isTrue();
    }

    @ParameterizedTest(name = "{0} checked in 2022-W{1}: {2}")
    @CsvSource({
        "10, 28, 15",
        "24, 28, 29",
        "25, 28, 30",
        "26, 28, 30",
        "1000, 28, 30",
        "10, 24, 7.5",
        "10, 20, 5",
        "1000, 24, 15",
        "1000, 1, 5"
    })
    void weighsAClaimByItsChecksAndItsAgeButNeverLessThanNone(int checked, int week, double weight) {
        Steps steps = Steps.of(mapping, checks("A", "I", checked, checked).week(week));

        assertThat(steps.ofRate("I").weight()).isCloseTo(weight, CLOSE);
    }

    @Test
    void keepsTheRateWithinItsBounds() {
        assertThat(Steps.of(mapping, checks("A", "I", 0, 1000)).priorRate("I")).isEqualTo(0.97);
        assertThat(Steps.of(mapping, checks("A", "I", 1000, 1000)).priorRate("I"))
                .isEqualTo(0.0001);
    }

    @Test
    void weighsSeveralReportersByWhatTheyLastCheckedAsItFades() {
        Steps steps = Steps.of(
                mapping,
                checks("A", "I", 20, 30),
                checks("B", "I", 5, 10).week(24),
                checks("B", "I", 0, 99).week(23));
        Prior prior = steps.ofRate("I");

        // 30 and 10 / 2 checks; 30 + 15 / 2, at most 30
        assertThat(prior.parts()).extracting(Prior.Part::share).containsExactly(30 / 35.0, 5 / 35.0);
        assertThat(prior.weight()).isEqualTo(30);
        assertThat(steps.priorRate("I"))
                .isCloseTo(
                        30 / 35.0 * 1.5 * steps.rate("I", "A") + 5 / 35.0 * Math.min(0.97, 1.5 * steps.rate("I", "B")),
                        CLOSE);
    }

    @Test
    void addsUpTheWeightsOfSeveralReporters() {
        assertThat(Steps.of(mapping, checks("A", "I", 5, 5), checks("B", "I", 5, 5))
                        .ofRate("I")
                        .weight())
                .isEqualTo(20);
    }

    @Test
    void letsClaimsOfWhichAgeHasLeftNothingCountAlike() {
        LossModel model = LossModel.DEFAULT;
        Steps steps = Steps.of(
                mapping.model(new LossModel(
                        model.assessors(),
                        new LossModel.Ageing(0.001, 8, 52),
                        model.claims(),
                        model.counts(),
                        model.swing(),
                        model.territories())),
                checks("A", "I", 20, 30).week(2),
                checks("B", "I", 5, 10).week(2));

        assertThat(steps.ofRate("I").parts()).extracting(Prior.Part::share).containsExactly(0.5, 0.5);
        assertThat(steps.ofRate("I").weight()).isEqualTo(10);
    }

    @Test
    void takesAPriorThatTheMappingStates() {
        Steps higher = Steps.of(TestMapping.ws().with(rate("I", 10).prior(0.8, 7)), checks("A", "I", 0, 10));
        Steps lower =
                Steps.of(TestMapping.ws().with(rate("I", 10).lowerIsBetter().prior(0.8, 7)));
        Steps certain = Steps.of(TestMapping.ws().with(rate("I", 10).prior(1, 7)));

        assertThat(higher.priorRate("I")).isCloseTo(0.2, CLOSE);
        assertThat(higher.ofRate("I").weight()).isEqualTo(7);
        assertThat(higher.ofRate("I").parts().get(0).habit()).isEmpty();
        assertThat(lower.priorRate("I")).isCloseTo(0.8, CLOSE);
        assertThat(certain.priorRate("I")).isEqualTo(0.0001);
    }

    @Test
    void expectsOfAnEmptyReporterWhatStandsInForItsReports() {
        Steps steps = Steps.of(
                TestMapping.ws()
                        .with(
                                rate("I", 10),
                                rate("J", 10).lead("B").reportedBy("B"),
                                rate("K").reportedBy("B")),
                checks("A", "I", 80, 100),
                checks("B", "J", 100, 100));
        double rate = steps.habit("B").emptyRate().orElseThrow();

        assertThat(steps.priorRate("J")).isEqualTo(rate);
        assertThat(steps.ofRate("J").weight()).isEqualTo(8);
        // also of what it has never reported
        assertThat(steps.priorRate("K")).isEqualTo(rate);
        assertThat(steps.ofRate("K").weight()).isEqualTo(8);
    }

    @Test
    void sharesWhatWasNeverReportedAmongThoseWhoOweIt() {
        Steps steps = Steps.of(
                TestMapping.ws()
                        .with(
                                rate("I", 10),
                                rate("J", 10).lead("B").reportedBy("B"),
                                rate("K", 10).reportedBy("B", "C")),
                checks("A", "I", 80, 100),
                checks("B", "J", 100, 100));
        double empty = steps.habit("B").emptyRate().orElseThrow();

        assertThat(steps.ofRate("K").parts()).extracting(Prior.Part::share).containsExactly(0.5, 0.5);
        assertThat(steps.ofRate("K").weight()).isEqualTo((8 + 5) / 2.0);
        assertThat(steps.priorRate("K")).isCloseTo((empty + 1.5 * steps.mean()) / 2, CLOSE);
    }

    @Test
    void asksTheLeadWhereNobodyOwesAReport() {
        Steps steps = Steps.of(
                TestMapping.ws().with(rate("I", 10), rate("J", 10).reportedBy()),
                checks("A", "I", 8, 10),
                checks("A", "I", 0, 10).by(Source.INSPECTION));

        assertThat(steps.priorRate("J")).isCloseTo(steps.habit("A").factor() * steps.mean(), CLOSE);
        assertThat(steps.ofRate("J").parts().get(0).habit().orElseThrow().unit().value())
                .isEqualTo("A");
    }

    private static TestMapping counts(String... reporters) {
        return TestMapping.ws()
                .with(TestIndicator.of("I", Measure.COUNT).lowerIsBetter().reportedBy(reporters));
    }

    private static double occurrences(Prior prior) {
        return prior.occurrences(Nudge.none());
    }

    @Test
    void expectsHalfAnOccurrenceOfWhatNobodyEverCounted() {
        Prior one = Steps.of(counts("A")).ofCount("I");
        Prior two = Steps.of(counts("A", "B")).ofCount("I");
        Prior nobody = Steps.of(counts()).ofCount("I");

        assertThat(occurrences(one)).isCloseTo(0.75, CLOSE);
        assertThat(one.weight()).isEqualTo(0.5);
        assertThat(one.parts().get(0).claimed()).isFalse();
        assertThat(occurrences(two)).isCloseTo(0.75, CLOSE);
        assertThat(two.parts()).hasSize(2);
        assertThat(occurrences(nobody)).isCloseTo(0.75, CLOSE);
    }

    @Test
    void correctsCountsByTheUnitsFactor() {
        Prior prior = Steps.of(counts("A"), amount("A", "I", 3)).ofCount("I");

        assertThat(occurrences(prior)).isCloseTo(1.5 * 3.05 / 1.1, CLOSE);
        assertThat(prior.weight()).isCloseTo(1.1, CLOSE);
        assertThat(prior.parts().get(0).claimed()).isTrue();
    }

    @ParameterizedTest(name = "{0} weeks to 2022-W{1}: {2}")
    @CsvSource({"3, 28, 2", "1, 24, 0.5", "3, 24, 0.9566", "3, 20, 0.5"})
    void weighsCountsByPeriodsAndAge(int weeks, int last, double weight) {
        TestReport[] reports = new TestReport[weeks];
        for (int i = 0; i < weeks; i++) {
            reports[i] = amount("A", "I", 3).week(last - i);
        }

        // 3 weeks to W24: 2^(−4/8) + 2^(−5/8) + 2^(−6/8) + 0.1 = 2.0501, at most 2; halved
        double expected = weight == 0.9566
                ? Math.min(2, 0.1 + Math.pow(2, -0.5) + Math.pow(2, -0.625) + Math.pow(2, -0.75)) / 2
                : weight;
        assertThat(Steps.of(counts("A"), reports).ofCount("I").weight()).isCloseTo(expected, CLOSE);
    }

    @Test
    void addsUpOccurrencesOfSeveralUnitsAndTakesTheFresherOnesWeight() {
        Prior prior = Steps.of(
                        counts("A", "B"),
                        amount("A", "I", 3),
                        amount("B", "I", 2).week(24))
                .ofCount("I");
        double h = Math.pow(2, -0.5);

        assertThat(occurrences(prior)).isCloseTo(1.5 * (3.05 / 1.1 + (2 * h + 0.05) / (h + 0.1)), CLOSE);
        assertThat(prior.weight()).isCloseTo(1.1, CLOSE);
        assertThat(prior.parts()).extracting(Prior.Part::share).containsExactly(1.0, 1.0);
    }

    @Test
    void takesACountThatTheMappingStates() {
        Prior prior = Steps.of(TestMapping.ws()
                        .with(TestIndicator.of("I", Measure.COUNT)
                                .lowerIsBetter()
                                .prior(4, 3)))
                .ofCount("I");

        assertThat(occurrences(prior)).isEqualTo(4);
        assertThat(prior.weight()).isEqualTo(3);
    }

    @Test
    void takesACountOfWhichMoreIsBetterAsItIsReported() {
        TestMapping good = TestMapping.ws().with(TestIndicator.of("I", Measure.COUNT));
        Prior reported = Steps.of(good, amount("A", "I", 3)).ofCount("I");
        Prior unreported = Steps.of(good).ofCount("I");

        assertThat(occurrences(reported)).isCloseTo(3.05 / 1.1, CLOSE);
        assertThat(reported.parts().get(0).habit()).isEmpty();
        assertThat(occurrences(unreported)).isEqualTo(0.5);
    }
}
