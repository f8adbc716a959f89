package org.scoregap.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestMapping.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.Source;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.SectionForecast;
import org.scoregap.score.forecast.Forecast.SitePart;
import org.scoregap.score.forecast.Forecast.UnitPart;

/** What holds for every mapping and all observations: tried on random ones. */
class ScorerPropertiesTest {

    static Stream<Long> seeds() {
        return IntStream.range(0, 40).mapToObj(i -> 1000L + i);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesBetweenNothingAndAllAndIsAlwaysFinite(long seed) {
        TestForecasts.sound(new City(seed).forecast());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpUnitsToGaps(long seed) {
        for (Gap gap : new City(seed).forecast().gaps()) {
            double loss = 0;
            for (UnitPart part : gap.units()) {
                assertThat(part.loss()).isNotNegative();
                loss += part.loss();
            }
            assertThat(Math.abs(loss - gap.expectedLoss())).isLessThanOrEqualTo(Math.ulp(gap.expectedLoss()));
            assertThat(gap.units().stream().mapToDouble(UnitPart::charge).sum()).isCloseTo(gap.charge(), within(1e-12));
            assertThat(gap.sites().stream().mapToDouble(SitePart::loss).sum())
                    .isLessThanOrEqualTo(gap.expectedLoss() + 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpGapsToFrameworksAndSectionsToFrameworks(long seed) {
        Forecast forecast = new City(seed).forecast();
        for (FrameworkForecast framework : forecast.frameworks()) {
            double gaps = forecast.gaps().stream()
                    .filter(gap -> gap.framework().equals(framework.id()))
                    .mapToDouble(Gap::expectedLoss)
                    .sum();
            double sections = framework.sections().stream()
                    .filter(section -> section.level() == 1)
                    .mapToDouble(SectionForecast::expectedLoss)
                    .sum();
            double units = forecast.units().stream()
                    .flatMap(unit -> unit.frameworks().stream())
                    .filter(part -> part.framework().equals(framework.id()))
                    .mapToDouble(Forecast.FrameworkPart::loss)
                    .sum();
            assertThat(gaps).isCloseTo(framework.expectedLoss(), within(1e-9));
            assertThat(sections).isCloseTo(framework.expectedLoss(), within(1e-9));
            assertThat(units).isCloseTo(framework.expectedLoss(), within(1e-9));
            assertThat(framework.expected() + framework.expectedLoss()).isCloseTo(framework.points(), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void knowsNoOrderOfObservations(long seed) {
        City city = new City(seed);
        Forecast before = city.forecast();

        Collections.shuffle(city.observed, new Random(seed));

        assertThat(city.forecast()).isEqualTo(before);
    }

    /** Of the indicator itself: what it says of its unit's other indicators is another matter. */
    @ParameterizedTest
    @MethodSource("seeds")
    void losesAndIsChargedNoLessWhenAReportIsLeftOut(long seed) {
        City city = new City(seed);
        List<Observed> all = List.copyOf(city.observed);
        Random random = new Random(seed);
        Forecast before = city.forecast();
        for (int i = 0; i < 2; i++) {
            Observed left = all.get(random.nextInt(all.size()));
            city.observed.clear();
            city.observed.addAll(all);
            city.observed.removeIf(one -> one.source() == Source.SELF
                    && one.period().equals(TestMapping.WEEK)
                    && one.tally().unit().equals(left.tally().unit())
                    && one.tally().indicator().equals(left.tally().indicator()));
            Forecast after = city.forecast();
            for (Gap gap : before.gaps()) {
                if (gap.indicator().equals(left.tally().indicator()) && city.owes(left)) {
                    after.gaps().stream()
                            .filter(each -> each.indicator().equals(gap.indicator())
                                    && each.framework().equals(gap.framework()))
                            .forEach(each -> assertThat(each.expectedLoss() + each.charge())
                                    .isGreaterThanOrEqualTo(gap.expectedLoss() + gap.charge() - 1e-9));
                }
            }
        }
    }

    /** Two frameworks, indicators of all kinds, four weeks of reports with holes. */
    private static final class City {
        private static final List<Measure> MEASURES = List.of(
                Measure.RATE,
                Measure.RATE,
                Measure.GRADE,
                Measure.COUNT,
                Measure.RATE,
                Measure.VALUE,
                Measure.RATE,
                Measure.COUNT,
                Measure.GRADE,
                Measure.RATE,
                Measure.MILESTONE,
                Measure.RATE);
        private static final List<String> UNITS = List.of("A", "B", "C", "T1", "T2", "T1S");

        private final Random random;
        private final Mapping mapping;
        private final List<Observed> observed = new ArrayList<>();

        City(long seed) {
            random = new Random(seed);
            TestMapping made = TestMapping.empty()
                    .framework("WS", 300, OptionalDouble.of(200), section("S1", section("S1.1")), section("S2"))
                    .framework("WM", 100, OptionalDouble.of(60), section("M1"));
            for (int i = 0; i < 8; i++) {
                made.site("X" + i, i % 3 == 0 ? "road" : "market", random.nextBoolean() ? "T1S" : "T2");
            }
            if (random.nextInt(3) == 0) {
                made.model(LossModel.DEFAULT.with(
                        new LossModel.Assessors(0.5 + 2 * random.nextDouble(), 0.9 * random.nextDouble())));
            }
            for (int i = 0; i < MEASURES.size(); i++) {
                made.with(indicator("I" + i, MEASURES.get(i)));
            }
            mapping = made.build();
            for (int i = 0; i < MEASURES.size(); i++) {
                for (int week = 25; week <= 28; week++) {
                    report("I" + i, !MEASURES.get(i).sampled(), week);
                }
            }
        }

        boolean owes(Observed report) {
            return mapping.indicator(report.tally().indicator()).orElseThrow().reportedBy().stream()
                    .anyMatch(unit -> unit.equals(report.tally().unit()));
        }

        private TestIndicator indicator(String id, Measure measure) {
            TestIndicator made = TestIndicator.of(id, measure)
                    .lead(UNITS.get(random.nextInt(4)))
                    .support("C", random.nextDouble() * 0.9)
                    .reportedBy(UNITS.get(random.nextInt(3)), UNITS.get(3 + random.nextInt(2)))
                    .territories(random.nextInt(3) / 2.0, "market");
            if (random.nextInt(5) == 0) {
                made.prior(random.nextDouble(), 10 * random.nextDouble() + 0.1);
            }
            if (random.nextBoolean()) {
                made.sample(1 + random.nextInt(30));
            }
            if (measure == Measure.VALUE || measure == Measure.MILESTONE) {
                return made.scores("WS", "S1", 6, TestIndicator.PROPORTIONAL);
            }
            if (measure == Measure.COUNT) {
                return made.lowerIsBetter().scores("WS", "S1", 1 + random.nextInt(20), new Scoring.Deduction(1.5));
            }
            if (random.nextInt(4) == 0) {
                made.gate(Operator.LESS_THAN, 0.5);
            }
            Scoring tiers = TestIndicator.tiers(
                    TestIndicator.tier(Operator.AT_LEAST, 0.9, 1), TestIndicator.tier(Operator.AT_LEAST, 0.6, 0.6));
            return made.scores("WS", "S1.1", 20 * random.nextDouble(), TestIndicator.PROPORTIONAL)
                    .scores("WS", "S2", 5, tiers)
                    .scores("WM", "M1", 7 * random.nextDouble(), tiers);
        }

        private void report(String indicator, boolean count, int week) {
            for (String unit : UNITS) {
                int dice = random.nextInt(10);
                int checked = random.nextInt(30);
                double passed = checked * random.nextDouble();
                if (dice == 0) {
                    observed.add(
                            TestReport.notApplicable(unit, indicator).week(week).build());
                } else if (dice < 5 && count) {
                    observed.add(TestReport.amount(unit, indicator, random.nextInt(6))
                            .week(week)
                            .by(dice == 1 ? Source.INSPECTION : Source.SELF)
                            .build());
                } else if (dice < 5) {
                    TestReport report =
                            TestReport.checks(unit, indicator, passed, checked).week(week);
                    observed.add((checked > 3 ? report.site("X" + random.nextInt(8), passed, checked) : report)
                            .by(dice == 1 ? Source.INSPECTION : Source.SELF)
                            .build());
                }
            }
        }

        Forecast forecast() {
            return Scorer.forecast(mapping, TestMapping.WEEK, TestMapping.AFTER, observed);
        }
    }
}
