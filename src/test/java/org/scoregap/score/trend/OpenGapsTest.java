package org.scoregap.score.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.SectionId;
import org.scoregap.score.TestMapping;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.ReportState;

/** When a gap of a framework of 100 points opens and closes, with a threshold of 0.25. */
class OpenGapsTest {
    private static final double OPEN_FROM = 0.25;

    private static Gap gap(String id, double loss) {
        return new Gap(
                1,
                new IndicatorId(id),
                id,
                new FrameworkId("WS"),
                new SectionId("S1"),
                10,
                loss,
                loss,
                0,
                1 - loss / 10,
                ReportState.REPORTED,
                EvidenceState.FRESH,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                false,
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Forecast week(int number, Gap... gaps) {
        Period period = new Period(2022, number);
        return new Forecast(period, TestMapping.AFTER, period, List.of(), List.of(gaps), List.of(), List.of());
    }

    /** What became of one gap in the last of the weeks in which it lost so much; {@code -} for nothing. */
    private static String lastMove(double... losses) {
        List<Forecast> weeks = new ArrayList<>();
        IntStream.range(0, losses.length).forEach(i -> weeks.add(week(20 + i, gap("I", losses[i]))));
        List<Trend.Week> told = Trend.of(weeks, 99, OPEN_FROM, false).weeks();
        List<Trend.Move> moves = told.get(told.size() - 1).moves();
        return moves.isEmpty() ? "-" : moves.get(0).kind().name();
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({
        "0.25, 0.24, NEW",
        "0.249, 0.20, -",
        "0.125, 0.25, BETTER",
        "0.124, 0.25, CLOSED",
        "0.301, 0.25, WORSE",
        "0.299, 0.25, -",
        "0.25, 0.301, BETTER",
        "0.251, 0.30, -",
        "0, 0.30, CLOSED"
    })
    void aGapOpensAtTheThresholdAndClosesBelowHalfOfIt(double now, double before, String expected) {
        assertThat(lastMove(before, now)).isEqualTo(expected);
    }

    @Test
    void aGapThatHoversAboutTheThresholdStaysOpenSinceItOpened() {
        Trend trend = Trend.of(
                List.of(
                        week(24, gap("I", 0.20)),
                        week(25, gap("I", 0.26)),
                        week(26, gap("I", 0.24)),
                        week(27, gap("I", 0.13))),
                99,
                OPEN_FROM,
                false);

        assertThat(trend.open()).hasSize(1);
        assertThat(trend.open().get(0).since()).isEqualTo(new Period(2022, 25));
        assertThat(trend.open().get(0).weeks()).isEqualTo(3);
    }

    @Test
    void saysFromWhichWeekOnItLookedWhereMoreIsKnown() {
        List<Forecast> weeks = List.of(week(27, gap("I", 0.30)), week(28, gap("I", 0.30)));

        assertThat(Trend.of(weeks, 1, OPEN_FROM, true).lookedAtFrom()).contains(new Period(2022, 27));
        assertThat(Trend.of(weeks, 1, OPEN_FROM, false).lookedAtFrom()).isEmpty();
    }

    @Test
    void aGapThatHasClosedMustReachTheThresholdToOpenAgain() {
        assertThat(lastMove(0.30, 0.10, 0.20)).isEqualTo("-");
        assertThat(lastMove(0.30, 0.10, 0.25)).isEqualTo("NEW");
    }

    @Test
    void countsTheSmallLossesThatAreNotOpen() {
        Trend trend = Trend.of(
                List.of(week(28, gap("I", 0.30), gap("J", 0.20), gap("K", 0.005), gap("L", 0.004))),
                9,
                OPEN_FROM,
                false);

        assertThat(trend.open()).hasSize(1);
        assertThat(trend.small()).isEqualTo(2);
    }
}
