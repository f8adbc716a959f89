package org.scoregap.score.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.PROPORTIONAL;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestIndicator.tier;
import static org.scoregap.score.TestIndicator.tiers;
import static org.scoregap.score.TestIndicator.value;
import static org.scoregap.score.TestReport.amount;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scoregap.mapping.Comparison.Operator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Source;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestIndicator;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.trend.Trend.Kind;
import org.scoregap.score.trend.Trend.Move;
import org.scoregap.score.trend.Trend.Week;

class TrendTest {
    private static Mapping mapping(double points) {
        return TestMapping.ws()
                .with(rate("I", points).prior(0.9, 1), rate("J", 10).prior(0.9, 1))
                .build();
    }

    private static Trend trend(int last, TreeMap<Period, Mapping> weeks, TestReport... reports) {
        List<Observed> standing = TestReport.all(reports);
        return Scorer.trend(weeks, TestMapping.AFTER, standing, last);
    }

    private static TreeMap<Period, Mapping> weeks(int... weeks) {
        TreeMap<Period, Mapping> mappings = new TreeMap<>();
        for (int week : weeks) {
            mappings.put(new Period(2022, week), mapping(20));
        }
        return mappings;
    }

    /** So many inspected that hardly anything else counts. */
    private static TestReport inspected(String indicator, int week, double passed) {
        return checks("A", indicator, passed * 1_000_000, 1_000_000).week(week).by(Source.INSPECTION);
    }

    private static List<String> moves(Week week) {
        return week.moves().stream()
                .map(move -> move.gap().indicator() + " " + move.kind())
                .toList();
    }

    @Test
    void tellsNewWorseBetterAndClosedGaps() {
        Trend trend = trend(
                9,
                weeks(25, 26, 27, 28),
                inspected("I", 25, 1),
                inspected("J", 25, 0.5),
                inspected("I", 26, 0.9),
                inspected("I", 27, 0.5),
                inspected("J", 27, 0.9),
                inspected("J", 28, 0.9));

        assertThat(trend.weeks()).hasSize(4);
        assertThat(trend.weeks().get(0).moves()).isEmpty();
        assertThat(trend.weeks().get(0).before()).isEmpty();
        assertThat(moves(trend.weeks().get(1))).containsExactly("I NEW");
        assertThat(moves(trend.weeks().get(2))).containsExactly("I WORSE", "J BETTER");
        assertThat(trend.weeks().get(2).count(Kind.WORSE)).isEqualTo(1);
        assertThat(trend.weeks().get(2).count(Kind.CLOSED)).isZero();
    }

    @Test
    void aGapClosesWhenItCostsLessThanAFractionOfAPoint() {
        Trend trend = trend(
                9,
                weeks(8, 28),
                inspected("I", 8, 0.9),
                inspected("J", 8, 0.9),
                checks("A", "I", 2_000_000_000, 2_000_000_000).week(28).by(Source.INSPECTION));

        Move closed = trend.weeks().get(1).moves().get(0);
        assertThat(closed.kind()).isEqualTo(Kind.CLOSED);
        assertThat(closed.before()).isCloseTo(2, within(0.01));
        assertThat(closed.change()).isEqualTo(closed.now() - closed.before());
        assertThat(trend.open())
                .extracting(open -> open.gap().indicator().value())
                .containsExactly("J");
    }

    @Test
    void countsWeeksInARowThatAGapHasBeenOpenAlsoBeforeThoseShown() {
        Trend trend = trend(
                2, weeks(24, 25, 26, 27, 28), inspected("I", 24, 1), inspected("J", 24, 0.5), inspected("I", 26, 0.5));

        assertThat(trend.weeks())
                .extracting(week -> week.forecast().period().week())
                .containsExactly(27, 28);
        assertThat(trend.open())
                .extracting(open -> open.gap().indicator().value())
                .containsExactly("J", "I");
        assertThat(trend.open()).extracting(Trend.OpenGap::weeks).containsExactly(5, 3);
        assertThat(trend.open()).extracting(open -> open.since().week()).containsExactly(24, 26);
    }

    @Test
    void whatIsShownDoesNotHangOnHowManyWeeksAreShown() {
        TestReport[] reports = {inspected("I", 24, 0.7), inspected("J", 25, 0.5), inspected("I", 27, 0.6)};
        Trend all = trend(9, weeks(24, 25, 26, 27, 28), reports);
        Trend two = trend(2, weeks(24, 25, 26, 27, 28), reports);

        assertThat(two.open()).isEqualTo(all.open());
        assertThat(two.weeks().get(1).forecast()).isEqualTo(all.weeks().get(4).forecast());
        assertThat(two.weeks().get(0).forecast()).isEqualTo(all.weeks().get(3).forecast());
        assertThat(two.weeks().get(0).moves()).isEqualTo(all.weeks().get(3).moves());
        assertThat(two.weeks().get(0).before().orElseThrow().frameworks())
                .isEqualTo(all.weeks().get(2).forecast().frameworks());
    }

    @Test
    void theLastWeekIsTheForecastOfThatWeek() {
        TestReport[] reports = {inspected("I", 27, 0.7), inspected("J", 28, 0.5)};
        Forecast last = trend(9, weeks(27, 28), reports).weeks().get(1).forecast();
        Forecast forecast =
                Scorer.forecast(mapping(20), new Period(2022, 28), TestMapping.AFTER, TestReport.all(reports));

        assertThat(last.frameworks()).isEqualTo(forecast.frameworks());
        assertThat(last.units()).isEqualTo(forecast.units());
    }

    @Test
    void anEarlierWeekHasItsTotalsAndUnitsToo() {
        TestReport[] reports = {inspected("I", 27, 0.7), inspected("J", 28, 0.5)};
        Forecast earlier = trend(9, weeks(27, 28), reports).weeks().get(0).forecast();
        Forecast forecast =
                Scorer.forecast(mapping(20), new Period(2022, 27), TestMapping.AFTER, TestReport.all(reports));

        assertThat(earlier.frameworks().get(0).expected())
                .isEqualTo(forecast.frameworks().get(0).expected());
        assertThat(earlier.units()).isNotEmpty().isEqualTo(forecast.units());
    }

    private static Trend trendOf(TestMapping before, TestMapping now, TestReport... reports) {
        TreeMap<Period, Mapping> weeks = new TreeMap<>();
        weeks.put(new Period(2022, 27), before.build());
        weeks.put(new Period(2022, 28), now.build());
        return trend(9, weeks, reports);
    }

    /** Of 30 points in play each weighs 10/3. */
    @Test
    void aGapComesAndGoesWithItsIndicator() {
        Trend trend = trendOf(
                TestMapping.ws().with(value("I", 20), value("J", 10)),
                TestMapping.ws().with(value("I", 20), value("K", 10)),
                amount("A", "I", 0.5).week(27),
                amount("A", "J", 0.5).week(27),
                amount("A", "K", 0.75).week(28));

        List<Move> moves = trend.weeks().get(1).moves();
        assertThat(moves(trend.weeks().get(1))).containsExactly("J CLOSED", "K NEW");
        assertThat(moves).extracting(Move::before).containsExactly(5.0, 0.0);
        assertThat(moves).extracting(Move::now).containsExactly(0.0, 2.5);
        assertThat(moves.get(0).weighted()).isCloseTo(-50.0 / 3, within(1e-12));
        assertThat(moves.get(1).weighted()).isCloseTo(25.0 / 3, within(1e-12));
    }

    /** I and J lose four points less each, though what is left of them differs; of 40 points in play each weighs 2.5. */
    @Test
    void equalChangesAreToldByIndicatorThenByFramework() {
        TestMapping mapping = TestMapping.ws()
                .framework("A2", 40, OptionalDouble.empty(), TestMapping.section("X"))
                .with(
                        TestIndicator.of("I", Measure.VALUE)
                                .scores("WS", "S1", 20, tiers(tier(Operator.AT_LEAST, 0.6, 0.2)))
                                .scores("A2", "X", 20, PROPORTIONAL),
                        value("J", 20),
                        TestIndicator.of("K", Measure.VALUE).scores("A2", "X", 20, PROPORTIONAL));
        Trend trend = trendOf(
                mapping,
                mapping,
                amount("A", "I", 0.5).week(27),
                amount("A", "I", 0.7).week(28),
                amount("A", "J", 0.1).week(27),
                amount("A", "J", 0.3).week(28),
                amount("A", "K", 0.5).week(27));

        assertThat(trend.weeks().get(1).moves())
                .extracting(move -> move.gap().indicator() + " " + move.gap().framework() + " " + move.weighted())
                .containsExactly("I A2 -10.0", "I WS -10.0", "J WS -10.0");
    }

    @Test
    void isOfOneWeekAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trend(0.25, List.of(), List.of(), Optional.empty()))
                .withMessageContaining("without weeks");
    }

    @Test
    void eachWeekGoesByItsOwnMapping() {
        TreeMap<Period, Mapping> weeks = weeks(27, 28);
        weeks.put(new Period(2022, 27), mapping(40));
        Trend trend = trend(9, weeks, inspected("I", 27, 0.5), inspected("J", 27, 0.5));

        assertThat(trend.weeks().get(0).forecast().frameworks().get(0).points()).isEqualTo(50);
        assertThat(trend.weeks().get(1).forecast().frameworks().get(0).points()).isEqualTo(30);
        assertThat(moves(trend.weeks().get(1))).contains("I BETTER");
    }

    @Test
    void laterFiguresAreNotKnownInEarlierWeeks() {
        Trend trend = trend(9, weeks(27, 28), inspected("I", 27, 1), inspected("I", 28, 0));

        assertThat(trend.weeks().get(0).forecast().gaps())
                .filteredOn(gap -> gap.indicator().value().equals("I"))
                .allSatisfy(gap -> assertThat(gap.expectedLoss()).isLessThan(0.01));
    }
}
