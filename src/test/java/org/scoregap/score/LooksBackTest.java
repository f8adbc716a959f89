package org.scoregap.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.score.TestIndicator.PROPORTIONAL;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestMapping.WEEK;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;
import static org.scoregap.score.TestReport.notApplicable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.mapping.Indicator.Cadence;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Reach;
import org.scoregap.model.Source;
import org.scoregap.score.change.Earlier;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.trend.Trend;

/** What is out of reach makes no difference, to the last digit; what is within does. */
class LooksBackTest {
    private static final int REACH = 5;
    private static final int WEEKS = 75;
    private static final List<String> UNITS = List.of("A", "B", "C");

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    private static Mapping mapping(Cadence second) {
        return TestMapping.ws()
                .reach(REACH)
                .hash(second.name())
                .with(
                        rate("W", 20).reportedBy("A", "B").lead("A"),
                        rate("M", 15).cadence(second).reportedBy("B", "C").lead("B"),
                        rate("Y", 5).cadence(Cadence.ANNUAL).reportedBy("C").lead("C"),
                        rate("O", 5).cadence(Cadence.ONCE),
                        value("V", 10).reportedBy("B"),
                        TestIndicator.of("D", Measure.MILESTONE).scores("WS", "S2", 5, PROPORTIONAL),
                        TestIndicator.of("N", Measure.COUNT).scores("WS", "S2", 5, PROPORTIONAL))
                .build();
    }

    /** Years of reports with holes in them, and inspections of this and that. */
    private static List<Observed> years(long seed) {
        Random random = new Random(seed);
        List<Observed> all = new ArrayList<>();
        for (int back = 0; back < WEEKS; back++) {
            Period week = WEEK.plus(-back);
            for (String unit : UNITS) {
                for (String rate : List.of("W", "M", "Y", "O")) {
                    int checked = 5 + random.nextInt(20);
                    TestReport report = random.nextInt(20) == 0
                            ? notApplicable(unit, rate)
                            : checks(unit, rate, random.nextInt(checked + 1), checked);
                    if (random.nextInt(4) > 0) {
                        all.add(report.of(week).build());
                    }
                    if (random.nextInt(6) == 0) {
                        all.add(checks(unit, rate, random.nextInt(4), 4)
                                .of(week)
                                .by(Source.INSPECTION)
                                .build());
                    }
                }
            }
            if (random.nextInt(9) == 0) {
                all.add(amount("B", "V", random.nextDouble()).of(week).build());
                all.add(amount("A", "D", random.nextInt(2)).of(week).build());
                all.add(amount("A", "N", random.nextInt(3)).of(week).build());
            }
        }
        return all;
    }

    private static List<Observed> within(Reach reach, List<Observed> all) {
        List<Observed> within = all.stream()
                .filter(one -> reach.holds(one.tally().indicator(), one.period()))
                .toList();
        assertThat(within).hasSizeLessThan(all.size());
        return within;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsOutOfReachMakesNoDifferenceToAForecastAndItsChanges(long seed) {
        List<Observed> all = years(seed);
        Mapping mapping = mapping(Cadence.MONTHLY);
        Mapping before = mapping(Cadence.QUARTERLY);
        Earlier asKnown = Earlier.asKnownNow(before);
        Earlier asPublished = Earlier.asPublished(before, all.subList(30, all.size()));
        List<Observed> within = within(LooksBack.forecast(List.of(mapping, before), WEEK), all);
        Earlier publishedWithin = Earlier.asPublished(
                before,
                within(LooksBack.forecast(List.of(mapping, before), WEEK.plus(-1)), all.subList(30, all.size())));

        assertThat(Scorer.forecast(mapping, WEEK, TestMapping.AFTER, within, asKnown))
                .isEqualTo(Scorer.forecast(mapping, WEEK, TestMapping.AFTER, all, asKnown));
        assertThat(Scorer.forecast(mapping, WEEK, TestMapping.AFTER, within, publishedWithin))
                .isEqualTo(Scorer.forecast(mapping, WEEK, TestMapping.AFTER, all, asPublished));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsOutOfReachMakesNoDifferenceToHabitsAndProposals(long seed) {
        List<Observed> all = years(seed);
        Mapping mapping = mapping(Cadence.MONTHLY);
        SortedMap<Period, Mapping> mappings = new TreeMap<>();
        for (int back = 0; back < 6; back++) {
            mappings.put(WEEK.plus(-back), mapping(back < 3 ? Cadence.MONTHLY : Cadence.WEEKLY));
        }
        Mapping before = mappings.get(WEEK.plus(-1));
        Earlier earlier = Earlier.asKnownNow(before);

        assertThat(Scorer.underReporting(mapping, WEEK, within(LooksBack.habits(mapping, WEEK), all)))
                .isEqualTo(Scorer.underReporting(mapping, WEEK, all));
        assertThat(Scorer.judged(
                        mappings, TestMapping.AFTER, within(LooksBack.streaks(mappings, before), all), earlier))
                .isEqualTo(Scorer.judged(mappings, TestMapping.AFTER, all, earlier));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsOutOfReachMakesNoDifferenceToATrendOfAYear(long seed) {
        List<Observed> all = years(seed);
        SortedMap<Period, Mapping> mappings = new TreeMap<>();
        for (int back = 0; back < WEEKS; back++) {
            mappings.put(WEEK.plus(-back), mapping(Cadence.MONTHLY));
        }
        Reach reach = LooksBack.trend(mappings, mapping(Cadence.MONTHLY), 4);
        Trend trend = Scorer.trend(mappings, TestMapping.AFTER, within(reach, all), 4);

        assertThat(trend).isEqualTo(Scorer.trend(mappings, TestMapping.AFTER, all, 4));
        assertThat(trend.lookedAtFrom()).contains(WEEK.plus(-52));
        assertThat(trend.weeks()).hasSize(4);
        assertThat(Scorer.trend(mappings.tailMap(WEEK.plus(-52)), TestMapping.AFTER, all, 4))
                .isEqualTo(new Trend(trend.openFrom(), trend.weeks(), trend.open(), Optional.empty()));
        assertThat(Scorer.trend(mappings, TestMapping.AFTER, all, 60).lookedAtFrom())
                .contains(WEEK.plus(-60));
    }

    @Test
    void whatIsWithinReachDoesMakeADifference() {
        Mapping mapping = mapping(Cadence.MONTHLY);
        Observed last = checks("A", "W", 5, 10).of(WEEK.plus(-REACH)).build();
        Observed beforeLast = checks("A", "W", 5, 10).of(WEEK.plus(-REACH - 1)).build();
        Observed gone = checks("A", "W", 5, 10).of(WEEK.plus(-REACH - 2)).build();

        assertThat(evidence(mapping, last)).isEqualTo(EvidenceState.STALE);
        assertThat(evidence(mapping, beforeLast)).isEqualTo(EvidenceState.NONE);
        assertThat(forecast(mapping, beforeLast).gaps().get(0).change()).isPresent();
        assertThat(forecast(mapping, gone)).isEqualTo(forecast(mapping));
        assertThat(forecast(mapping, last)).isNotEqualTo(forecast(mapping));
    }

    @Test
    void figuresOfAnIndicatorThatLeftTheMappingMakeNoDifferenceHoweverOldTheyAre() {
        Mapping mapping = mapping(Cadence.MONTHLY);
        Observed left = checks("A", "GONE", 5, 10).of(WEEK.plus(-1)).build();
        Observed leftLongAgo = checks("A", "GONE", 5, 10).of(WEEK.plus(-60)).build();

        assertThat(forecast(mapping, left)).isEqualTo(forecast(mapping));
        assertThat(forecast(mapping, leftLongAgo)).isEqualTo(forecast(mapping));
    }

    private static EvidenceState evidence(Mapping mapping, Observed... observed) {
        return forecast(mapping, observed).gaps().stream()
                .filter(gap -> gap.indicator().equals(new IndicatorId("W")))
                .findFirst()
                .orElseThrow()
                .evidence();
    }

    private static Forecast forecast(Mapping mapping, Observed... observed) {
        return Scorer.forecast(mapping, WEEK, TestMapping.AFTER, List.of(observed));
    }
}
