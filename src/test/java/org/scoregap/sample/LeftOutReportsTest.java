package org.scoregap.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.model.UnitId;
import org.scoregap.score.Scorer;
import org.scoregap.score.forecast.Forecast;

/**
 * Not reporting never pays: tried on the sample weeks, with each unit's last reports left out in turn.
 *
 * <p>What holds without exception holds of the indicator alone (its loss and charge together are all its points). Of a unit
 * or the city it need not: a bad report raises the city's mean rate, and with it what is expected of others.
 */
class LeftOutReportsTest {
    private static final Period LAST = new Period(2022, 28);
    private static final Instant AFTERWARDS = Instant.parse("2022-07-20T00:00:00Z");

    private static Mapping mapping;
    private static List<Observed> all;
    private static Map<UnitId, Double> before;

    @BeforeAll
    static void readTheWeeks() throws IOException {
        mapping = SampleWeeksTest.mapping();
        Judge judge = new Judge(mapping);
        SortedMap<Period, List<Judged>> weeks = new TreeMap<>();
        for (int week = 25; week <= 28; week++) {
            Period period = new Period(2022, week);
            weeks.put(period, judge.judge(SampleWeeksTest.FOLDER.resolve(period.toString())));
        }
        all = new Standing(weeks).observed();
        before = lossAndCharge(all);
    }

    private static Map<UnitId, Double> lossAndCharge(List<Observed> standing) {
        return Scorer.losses(mapping, LAST, AFTERWARDS, standing).units().stream()
                .collect(Collectors.toMap(
                        Forecast.UnitForecast::unit, unit -> unit.weightedLoss() + unit.weightedCharge()));
    }

    private static boolean isReportOf(Observed one, UnitId unit) {
        return one.source() == Source.SELF
                && one.period().equals(LAST)
                && one.reporter().equals(unit);
    }

    @Test
    void noUnitIsBetterOffForTheReportsOfTheWeekThatItLeavesOut() {
        SortedSet<UnitId> reporters = new TreeSet<>();
        all.stream()
                .filter(one -> one.source() == Source.SELF && one.period().equals(LAST))
                .forEach(one -> reporters.add(one.reporter()));
        assertThat(reporters).hasSizeGreaterThan(30);

        for (UnitId unit : reporters) {
            Map<UnitId, Double> after = lossAndCharge(
                    all.stream().filter(one -> !isReportOf(one, unit)).toList());

            assertThat(after.get(unit)).as(unit.value()).isGreaterThanOrEqualTo(before.get(unit) - 1e-9);
        }
    }

    @Test
    void lossesAloneAreThoseOfTheWholeForecast() {
        Forecast whole = Scorer.forecast(mapping, LAST, AFTERWARDS, all);
        Forecast alone = Scorer.losses(mapping, LAST, AFTERWARDS, all);

        assertThat(alone.units()).isNotEmpty().isEqualTo(whole.units());
        assertThat(alone.gaps())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("change", "causes")
                .containsExactlyElementsOf(whole.gaps());
        assertThat(losses(alone)).hasSizeGreaterThan(3).isEqualTo(losses(whole));
    }

    /** Of frameworks and their sections, whatever the draw would make of them. */
    private static List<String> losses(Forecast forecast) {
        return forecast.frameworks().stream()
                .flatMap(framework -> Stream.concat(
                        Stream.of(framework.id() + " " + framework.points() + " " + framework.expectedLoss() + " "
                                + framework.passMark()),
                        framework.sections().stream()
                                .map(section -> section.level() + " " + section.id() + " " + section.expectedLoss())))
                .toList();
    }
}
