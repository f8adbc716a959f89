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
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Scoring;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.Source;
import org.scoregap.score.Forecast.FrameworkForecast;
import org.scoregap.score.Forecast.Gap;
import org.scoregap.score.Forecast.SectionForecast;
import org.scoregap.score.Forecast.SitePart;
import org.scoregap.score.Forecast.UnitPart;

/** What holds for every mapping and all observations: tried on random ones. */
class ScorerPropertiesTest {

    static Stream<Long> seeds() {
        return IntStream.range(0, 60).mapToObj(i -> 1000L + i);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesBetweenNothingAndAll(long seed) {
        for (Gap gap : new City(seed).forecast().gaps()) {
            assertThat(gap.expectedLoss()).isBetween(0.0, gap.points());
            assertThat(gap.share()).isBetween(0.0, 1.0);
            assertThat(gap.charge()).isBetween(0.0, gap.points());
        }
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

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLosesMoreWhenMoreHasPassed(long seed) {
        City city = new City(seed);
        Forecast before = city.forecast();

        city.observed.replaceAll(ScorerPropertiesTest::onePassedMore);
        Forecast after = city.forecast();

        for (FrameworkForecast framework : before.frameworks()) {
            double loss = after.frameworks().stream()
                    .filter(each -> each.id().equals(framework.id()))
                    .mapToDouble(FrameworkForecast::expectedLoss)
                    .sum();
            assertThat(loss).isLessThanOrEqualTo(framework.expectedLoss() + 1e-9);
        }
    }

    private static Observed onePassedMore(Observed one) {
        if (!(one.tally().finding() instanceof Checks checks)) {
            return one;
        }
        double passed = Math.min(checks.checked(), checks.passed() + 1);
        Checks more = new Checks(passed, checks.checked());
        var tally = one.tally();
        return new Observed(
                new org.scoregap.model.Tally(
                        tally.unit(),
                        tally.territory(),
                        tally.indicator(),
                        tally.day(),
                        more,
                        tally.assumed(),
                        tally.origin(),
                        tally.sites(),
                        tally.note()),
                one.submission(),
                one.file(),
                one.reporter(),
                one.form(),
                one.period(),
                one.source(),
                one.received());
    }

    /** Two frameworks, 12 indicators of all kinds, four weeks of reports with holes. */
    private static final class City {
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
            for (int i = 0; i < 12; i++) {
                made.with(indicator("I" + i, i % 4 == 3 ? Measure.COUNT : Measure.RATE));
            }
            mapping = made.build();
            for (int i = 0; i < 12; i++) {
                for (int week = 25; week <= 28; week++) {
                    report("I" + i, i % 4 == 3, week);
                }
            }
        }

        private TestIndicator indicator(String id, Measure measure) {
            TestIndicator made = TestIndicator.of(id, measure)
                    .lead(UNITS.get(random.nextInt(4)))
                    .support("C", random.nextDouble() * 0.9)
                    .reportedBy(UNITS.get(random.nextInt(3)), UNITS.get(3 + random.nextInt(2)))
                    .territories(random.nextInt(3) / 2.0, "market");
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
