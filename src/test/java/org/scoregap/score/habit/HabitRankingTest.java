package org.scoregap.score.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scoregap.score.TestIndicator.rate;
import static org.scoregap.score.TestReport.checks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Unit;
import org.scoregap.model.Source;
import org.scoregap.score.Scorer;
import org.scoregap.score.TestMapping;
import org.scoregap.score.TestReport;
import org.scoregap.score.belief.Inspected;
import org.scoregap.score.habit.ReportingHabits.Level;
import org.scoregap.score.habit.ReportingHabits.OfUnit;

class HabitRankingTest {

    @ParameterizedTest(name = "{0} with {1} at least: {2}")
    @CsvSource({
        "1.19, 1.1, HONEST",
        "1.20, 1.0, POSSIBLE",
        "5.00, 1.0, POSSIBLE",
        "1.20, 1.01, SOME",
        "1.99, 1.01, SOME",
        "2.00, 1.01, MANY",
        "2.99, 1.01, MANY",
        "3.00, 1.01, MOST"
    })
    void callsAFactorByItsName(double factor, double low, Level level) {
        assertThat(HabitRanking.level(factor, new Interval(low, 9))).isEqualTo(level);
    }

    @Test
    void ranksNobodyByOneInspectionOrByFewerThanTwoFailures() {
        assertThat(HabitRanking.enough(new Inspected(9, 50, 9, 1, 9, 50), 1.5)).isFalse();
        assertThat(HabitRanking.enough(new Inspected(1.9, 50, 1.2, 2, 2, 50), 1.5))
                .isFalse();
        assertThat(HabitRanking.enough(new Inspected(2, 50, 0, 2, 2, 50), 1.5)).isTrue();
        assertThat(HabitRanking.enough(new Inspected(0, 50, 1.4, 2, 0, 50), 1.5))
                .isTrue();
    }

    @Test
    void theIntervalIsThatOfTheGammaDistribution() {
        // Gamma with shape 6: quantiles 2.613015 and 10.513035 by tables of chi-squared with 12 degrees of freedom.
        Interval interval = Interval.ofFactor(1.5, 1 / Math.sqrt(6));

        assertThat(interval.low()).isCloseTo(1.5 / 6 * 2.613015, within(1e-5));
        assertThat(interval.high()).isCloseTo(1.5 / 6 * 10.513035, within(1e-5));
    }

    @Test
    void theIntervalOfARateIsThatOfTheBetaDistribution() {
        // Beta(1, 1) is uniform; its coefficient of variation is 1/√3.
        Interval interval = Interval.ofRate(0.5, 1 / Math.sqrt(3));

        assertThat(interval.low()).isCloseTo(0.05, within(1e-9));
        assertThat(interval.high()).isCloseTo(0.95, within(1e-9));
    }

    private static ReportingHabits habits() {
        Mapping mapping = TestMapping.ws()
                .with(
                        rate("I").reportedBy("A"),
                        rate("J").reportedBy("B"),
                        rate("K").reportedBy("C"),
                        rate("L").reportedBy("A"))
                .build();
        return Scorer.underReporting(
                mapping,
                TestMapping.WEEK,
                TestReport.all(
                        checks("A", "I", 90, 100).week(27),
                        checks("A", "L", 90, 100).week(27),
                        checks("B", "J", 180, 200).week(27),
                        checks("C", "K", 1000, 1000).week(27),
                        checks("A", "I", 10, 20).week(27).by(Source.INSPECTION),
                        checks("A", "L", 12, 20).week(28).by(Source.INSPECTION),
                        checks("B", "J", 9, 10).week(28).by(Source.INSPECTION),
                        checks("C", "K", 8, 10).week(28).by(Source.INSPECTION),
                        checks("B", "J", 0, 200).week(29)));
    }

    @Test
    void tellsRankedUnitsFewChecksAndEmptyReportsApart() {
        ReportingHabits habits = habits();

        assertThat(ids(habits.ranked())).containsExactly("A");
        assertThat(ids(habits.few())).containsExactly("B");
        assertThat(ids(habits.empty())).containsExactly("C");
        assertThat(habits.few().get(0).level()).isEqualTo(Level.UNKNOWN);
        assertThat(habits.empty().get(0).level()).isEqualTo(Level.EMPTY);
    }

    @Test
    void ranksTheLargestFactorTheMostInspectionsAndTheLongestEmptyReportFirst() {
        Mapping mapping = TestMapping.ws()
                .unit("D", Unit.Kind.DEPARTMENT, "")
                .unit("E", Unit.Kind.DEPARTMENT, "")
                .unit("F", Unit.Kind.DEPARTMENT, "")
                .with(
                        rate("IA").reportedBy("A"),
                        rate("IB").reportedBy("B"),
                        rate("IC").reportedBy("C"),
                        rate("ID").reportedBy("D"),
                        rate("IE").reportedBy("E"),
                        rate("IF").reportedBy("F"))
                .build();
        ReportingHabits habits = Scorer.underReporting(
                mapping,
                TestMapping.WEEK,
                TestReport.all(
                        checks("A", "IA", 90, 100).week(27),
                        checks("A", "IA", 16, 20).week(27).by(Source.INSPECTION),
                        checks("A", "IA", 16, 20).by(Source.INSPECTION),
                        checks("B", "IB", 90, 100).week(27),
                        checks("B", "IB", 8, 20).week(27).by(Source.INSPECTION),
                        checks("B", "IB", 8, 20).by(Source.INSPECTION),
                        checks("C", "IC", 90, 100),
                        checks("D", "ID", 90, 100).week(27),
                        checks("D", "ID", 9, 10).by(Source.INSPECTION),
                        checks("E", "IE", 1000, 1000),
                        checks("F", "IF", 3000, 3000)));

        assertThat(ids(habits.ranked())).containsExactly("B", "A");
        assertThat(ids(habits.few())).containsExactly("D", "C");
        assertThat(ids(habits.empty())).containsExactly("F", "E");
    }

    @Test
    void showsTheCountsAsTheyWereBesideTheFadedOnes() {
        OfUnit unit = habits().ranked().get(0);

        assertThat(unit.habit().reported().countedFailures()).isEqualTo(20);
        assertThat(unit.habit().reported().countedChecked()).isEqualTo(200);
        assertThat(unit.habit().inspected().countedFound()).isEqualTo(18);
        assertThat(unit.habit().inspected().countedSites()).isEqualTo(40);
        assertThat(unit.habit().inspected().found()).isLessThan(18);
        double f = (unit.habit().inspected().found() + 6)
                / (unit.habit().inspected().expected() + 6 / habits().city().factor());
        assertThat(unit.habit().factor()).isCloseTo(f, within(1e-12));
        assertThat(f).isBetween(unit.interval().low(), unit.interval().high());
    }

    @Test
    void theLastWeekOfTheCityIsNow() {
        ReportingHabits habits = habits();

        assertThat(habits.city().weeks())
                .extracting(week -> week.period().toString())
                .containsExactly("2022-W27", "2022-W28");
        assertThat(habits.city().weeks().get(1).factor())
                .isEqualTo(habits.city().factor());
    }

    private static List<String> ids(List<OfUnit> units) {
        return units.stream().map(unit -> unit.habit().unit().value()).toList();
    }
}
