package org.scoregap.score.ladder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Ladder.Condition;
import org.scoregap.mapping.Ladder.Criterion;
import org.scoregap.mapping.Ladder.Level;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.SectionId;
import org.scoregap.model.UnitId;
import org.scoregap.score.TestHabits;
import org.scoregap.score.TestMapping;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.ReportState;
import org.scoregap.score.forecast.Forecast.UnitForecast;
import org.scoregap.score.forecast.Forecast.UnitPart;
import org.scoregap.score.habit.ReportingHabits;
import org.scoregap.score.ladder.Proposal.Placed;
import org.scoregap.score.ladder.UnitRanking.LeftOff;

/** Departments A, B, C, D…; territories T1, T2. */
class ProposingTest {
    private static final ReportingHabits HONEST = TestHabits.none(TestMapping.WEEK);

    private static Condition when(Criterion criterion, double least) {
        return new Condition(Map.of(criterion, least));
    }

    private static Condition when(Criterion one, double least, Criterion other, double leastOther) {
        return new Condition(Map.of(one, least, other, leastOther));
    }

    private static Level level(String id, Condition... when) {
        return new Level(id, id, Optional.empty(), List.of(when));
    }

    private static Ladder ladder(Level... levels) {
        return new Ladder(1, 0.5, 0, 0, List.of(levels), List.of());
    }

    private static Ladder lists(int red, int black) {
        return new Ladder(1, 0.5, red, black, List.of(level("talk", when(Criterion.POINTS, 100))), List.of());
    }

    /** What a unit answers for: one indicator. */
    private record Unit(
            String id, double loss, double charge, int missing, int late, boolean easy, EvidenceState seen) {
        static Unit of(String id, double loss) {
            return new Unit(id, loss, 0, 0, 0, false, EvidenceState.FRESH);
        }

        Unit charged(double other) {
            return new Unit(id, loss, other, missing, late, easy, seen);
        }

        Unit owing(int missed, int tardy) {
            return new Unit(id, loss, charge, missed, tardy, easy, seen);
        }

        Unit onEasyItems() {
            return new Unit(id, loss, charge, missing, late, true, seen);
        }

        Unit seen(EvidenceState other) {
            return new Unit(id, loss, charge, missing, late, easy, other);
        }
    }

    private static Forecast week(Unit... units) {
        List<Gap> gaps = new ArrayList<>();
        List<UnitForecast> forecasts = new ArrayList<>();
        for (Unit unit : units) {
            gaps.add(gap(gaps.size() + 1, unit));
            forecasts.add(new UnitForecast(
                    new UnitId(unit.id()),
                    1,
                    unit.easy() ? 1 : 0,
                    unit.missing(),
                    unit.late(),
                    List.of(),
                    unit.loss(),
                    unit.charge()));
        }
        return forecast(gaps, forecasts);
    }

    private static Forecast forecast(List<Gap> gaps, List<UnitForecast> units) {
        return new Forecast(
                TestMapping.WEEK, TestMapping.AFTER, new Period(2022, 1), List.of(), gaps, units, List.of());
    }

    /** Its loss is half of its weighted loss, as in a framework of 50 points. */
    private static Gap gap(int rank, Unit unit) {
        return new Gap(
                rank,
                new IndicatorId("I" + rank),
                "",
                new FrameworkId("WS"),
                new SectionId("S1"),
                20,
                unit.loss() / 2,
                unit.loss(),
                0,
                0.5,
                ReportState.REPORTED,
                unit.seen(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                unit.easy(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(new UnitPart(new UnitId(unit.id()), unit.loss() / 2, 0, false)),
                List.of(),
                Optional.empty());
    }

    private static Proposal propose(Ladder ladder, ReportingHabits habits, Forecast... weeks) {
        return Proposing.of(TestMapping.ws().ladder(ladder).build(), Arrays.asList(weeks), habits);
    }

    private static Placed unit(Proposal proposal, String id) {
        return proposal.units()
                .filter(unit -> unit.unit().unit().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String level(Proposal proposal, String id) {
        return unit(proposal, id).level().map(Level::id).orElse("none");
    }

    private static String places(List<Placed> units) {
        return units.stream()
                .map(unit ->
                        (unit.place().rank().isPresent() ? unit.place().rank().getAsInt() + " " : "")
                                + unit.unit().unit())
                .collect(joining(", "));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"4.99, none", "4.994, none", "4.995, talk", "5, talk", "9.99, talk", "10, refer"})
    void aLevelBeginsAtItsThresholdAsTheListPrintsTheFigure(double loss, String expected) {
        Ladder ladder = ladder(level("talk", when(Criterion.POINTS, 5)), level("refer", when(Criterion.POINTS, 10)));

        assertThat(level(propose(ladder, HONEST, week(Unit.of("A", loss))), "A"))
                .isEqualTo(expected);
    }

    @Test
    void everyConditionOfTheProposedLevelThatIsMetIsAReasonWithItsFigures() {
        Ladder ladder = ladder(
                level("remind", when(Criterion.POINTS, 1)),
                level(
                        "talk",
                        when(Criterion.POINTS, 5),
                        when(Criterion.MISSING, 3),
                        when(Criterion.CHARGE, 2, Criterion.LATE, 1)));
        Proposal proposal =
                propose(ladder, HONEST, week(Unit.of("A", 5.75).charged(2.5).owing(2, 1)));

        assertThat(unit(proposal, "A").reasons())
                .containsExactly(
                        new Proposal.Reason(when(Criterion.POINTS, 5), Map.of(Criterion.POINTS, 5.75)),
                        new Proposal.Reason(
                                when(Criterion.CHARGE, 2, Criterion.LATE, 1),
                                Map.of(Criterion.CHARGE, 2.5, Criterion.LATE, 1.0)));
    }

    @Test
    void allFiguresOfAConditionMustBeReached() {
        Ladder ladder = ladder(level("talk", when(Criterion.POINTS, 5, Criterion.LATE, 2)));
        Proposal proposal = propose(
                ladder,
                HONEST,
                week(
                        Unit.of("A", 6).owing(0, 1),
                        Unit.of("B", 4).owing(0, 2),
                        Unit.of("C", 5).owing(0, 2)));

        assertThat(List.of(level(proposal, "A"), level(proposal, "B"), level(proposal, "C")))
                .containsExactly("none", "none", "talk");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "SHARE, 0.75, talk",
        "SHARE, 0.751, none",
        "EASY, 3, talk",
        "EASY, 3.01, none",
        "EASY_ITEMS, 1, talk",
        "EASY_ITEMS, 2, none",
        "CHARGE, 2, talk",
        "CHARGE, 2.01, none",
        "MISSING, 2, talk",
        "MISSING, 3, none",
        "LATE, 1, talk",
        "LATE, 2, none",
        "UNDER_REPORTING, 2.05, talk",
        "UNDER_REPORTING, 2.06, none",
        "EMPTY_REPORTS, 1, none"
    })
    void whateverALevelMayDependOnCountsFromItsThreshold(Criterion criterion, double least, String expected) {
        ReportingHabits habits =
                TestHabits.of(TestMapping.WEEK, List.of(TestHabits.factor("A", 2.05)), List.of(TestHabits.empty("B")));
        Forecast week = week(Unit.of("A", 3).charged(2).owing(2, 1).onEasyItems(), Unit.of("B", 1));

        assertThat(level(propose(ladder(level("talk", when(criterion, least))), habits, week), "A"))
                .isEqualTo(expected);
    }

    @Test
    void whoReportsPracticallyNothingHasNoFactorButEmptyReports() {
        ReportingHabits habits = TestHabits.of(TestMapping.WEEK, List.of(), List.of(TestHabits.empty("B")));
        Ladder ladder = ladder(
                level("talk", when(Criterion.UNDER_REPORTING, 0.1)), level("refer", when(Criterion.EMPTY_REPORTS, 1)));

        Proposal proposal = propose(ladder, habits, week(Unit.of("A", 3), Unit.of("B", 1)));

        assertThat(level(proposal, "A")).isEqualTo("none");
        assertThat(level(proposal, "B")).isEqualTo("refer");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} weeks")
    @CsvSource({"5, 5, 5, 3", "1, 1, 1, 3", "5, 0.99, 5, 1", "0.5, 5, 5, 2", "5, 5, 0.5, 0"})
    void weeksInARowAreCountedBackFromThisOne(double first, double second, double third, int expected) {
        Proposal proposal = propose(
                ladder(), HONEST, week(Unit.of("A", first)), week(Unit.of("A", second)), week(Unit.of("A", third)));

        assertThat(unit(proposal, "A").figures()).containsEntry(Criterion.WEEKS, (double) expected);
    }

    @Test
    void aWeekWithoutTheUnitInterrupts() {
        Proposal proposal =
                propose(ladder(), HONEST, week(Unit.of("A", 5)), week(Unit.of("B", 5)), week(Unit.of("A", 5)));

        assertThat(unit(proposal, "A").figures()).containsEntry(Criterion.WEEKS, 1.0);
    }

    @Test
    void weeksOfAConditionAreThoseWithItsPoints() {
        Ladder ladder = ladder(level("talk", when(Criterion.POINTS, 5, Criterion.WEEKS, 2)));
        Forecast now = week(Unit.of("A", 6), Unit.of("B", 6));

        Proposal proposal = propose(ladder, HONEST, week(Unit.of("A", 4.99), Unit.of("B", 5)), now);

        assertThat(level(proposal, "A")).isEqualTo("none");
        assertThat(unit(proposal, "B").reasons())
                .containsExactly(new Proposal.Reason(
                        when(Criterion.POINTS, 5, Criterion.WEEKS, 2),
                        Map.of(Criterion.POINTS, 6.0, Criterion.WEEKS, 2.0)));
    }

    @Test
    void looksBackAQuarter() {
        Forecast[] weeks = new Forecast[20];
        Arrays.fill(weeks, week(Unit.of("A", 5)));
        Proposal proposal = propose(ladder(), HONEST, weeks);

        assertThat(unit(proposal, "A").figures()).containsEntry(Criterion.WEEKS, 13.0);
        assertThat(proposal.weeksKnown()).isEqualTo(13);
    }

    @Test
    void unitsThatPrintTheSameLossShareARankAndTheNextOneIsBehindThemAll() {
        Proposal proposal = propose(
                ladder(),
                HONEST,
                week(
                        Unit.of("A", 2),
                        Unit.of("B", 2.004),
                        Unit.of("C", 3),
                        Unit.of("D", 1.996).charged(1),
                        Unit.of("E", 1)));

        assertThat(places(proposal.groups().get(0).units())).isEqualTo("1 C, 2 D, 2 A, 2 B, 5 E");
    }

    @Test
    void theBlackListHoldsEverybodyTiedWithItsLast() {
        Proposal proposal = propose(
                lists(0, 2),
                HONEST,
                week(
                        Unit.of("A", 2),
                        Unit.of("B", 2),
                        Unit.of("C", 3),
                        Unit.of("D", 2),
                        Unit.of("E", 1),
                        Unit.of("F", 0)));

        assertThat(places(proposal.groups().get(0).black())).isEqualTo("1 C, 2 A, 2 B, 2 D");
        assertThat(proposal.groups().get(0).red()).isEmpty();
    }

    @Test
    void theRedListHoldsThoseThatLoseLeastAndGiveNoOtherCause() {
        ReportingHabits habits = TestHabits.of(TestMapping.WEEK, List.of(), List.of(TestHabits.empty("E")));
        Proposal proposal = propose(
                lists(2, 1),
                habits,
                week(
                        Unit.of("A", 0).owing(1, 0),
                        Unit.of("B", 0.1).charged(0.5),
                        Unit.of("C", 0.2).owing(0, 1),
                        Unit.of("D", 0.3),
                        Unit.of("E", 0.4),
                        Unit.of("F", 0.5),
                        Unit.of("G", 0.5),
                        Unit.of("H", 200)));

        assertThat(places(proposal.groups().get(0).red())).isEqualTo("5 D, 2 F, 2 G");
        assertThat(places(proposal.groups().get(0).black())).isEqualTo("1 H");
    }

    @Test
    void whoIsOnALevelIsNotOnTheRedList() {
        ReportingHabits habits = TestHabits.of(TestMapping.WEEK, List.of(TestHabits.factor("A", 2.05)), List.of());
        Ladder ladder = new Ladder(1, 0, 2, 0, List.of(level("talk", when(Criterion.UNDER_REPORTING, 1.5))), List.of());
        Proposal proposal =
                propose(ladder, habits, week(Unit.of("A", 0.1), Unit.of("B", 0.2), Unit.of("C", 0.3), Unit.of("D", 9)));

        assertThat(places(proposal.groups().get(0).red())).isEqualTo("3 B, 2 C");
    }

    @Test
    void nobodyIsOnTheBlackListForNothing() {
        Proposal proposal = propose(
                lists(0, 2), HONEST, week(Unit.of("A", 0.1), Unit.of("B", 0), Unit.of("C", 0.004), Unit.of("D", 0)));

        assertThat(places(proposal.groups().get(0).black())).isEqualTo("1 A");
    }

    @Test
    void ofOneUnitThereIsNeitherBestNorWorstAndNoShare() {
        Ladder ladder = new Ladder(1, 0, 3, 3, List.of(level("talk", when(Criterion.SHARE, 0.1))), List.of());
        Proposal proposal = propose(ladder, HONEST, week(Unit.of("A", 5)));

        assertThat(places(proposal.groups().get(0).units())).isEqualTo("1 A");
        assertThat(proposal.groups().get(0).black()).isEmpty();
        assertThat(proposal.groups().get(0).red()).isEmpty();
        assertThat(level(proposal, "A")).isEqualTo("none");
    }

    @Test
    void whereNobodyReachesALevelNoneIsProposed() {
        Proposal proposal = propose(
                ladder(level("talk", when(Criterion.POINTS, 5))), HONEST, week(Unit.of("A", 1), Unit.of("T1", 2)));

        assertThat(proposal.units()).allSatisfy(unit -> {
            assertThat(unit.level()).isEmpty();
            assertThat(unit.reasons()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"FRESH, true", "STALE, false", "NONE, false"})
    void aUnitIsRankedWhereEnoughOfItsLossRestsOnFreshFigures(EvidenceState half, boolean ranked) {
        Unit unit = Unit.of("A", 5).seen(half);
        Proposal proposal = propose(ladder(), HONEST, week(unit, Unit.of("B", 1)));

        assertThat(unit(proposal, "A").place().rank().isPresent()).isEqualTo(ranked);
        assertThat(unit(proposal, "A").place().leftOff())
                .isEqualTo(ranked ? Optional.empty() : Optional.of(LeftOff.LITTLE_EVIDENCE));
        assertThat(places(proposal.groups().get(0).units())).isEqualTo(ranked ? "1 A, 2 B" : "1 B, A");
    }

    @ParameterizedTest(name = "{0} % of the loss seen")
    @CsvSource({"2, 2, true", "1.98, 2.02, false"})
    void halfOfTheLossIsEnoughAndLessIsNot(double seen, double estimated, boolean ranked) {
        Gap fresh = gap(1, Unit.of("A", seen));
        Gap unknown = gap(2, Unit.of("A", estimated).seen(EvidenceState.NONE));
        UnitForecast unit = new UnitForecast(new UnitId("A"), 2, 0, 0, 0, List.of(), 4, 0);
        Proposal proposal = propose(ladder(), HONEST, forecast(List.of(fresh, unknown), List.of(unit)));

        assertThat(unit(proposal, "A").place().evidence()).isEqualTo(seen / 4);
        assertThat(unit(proposal, "A").place().rank().isPresent()).isEqualTo(ranked);
    }

    @Test
    void aUnitThatIsLeftOffAnswersForHowItReportsAndNotForWhatIsEstimated() {
        Ladder ladder = ladder(level("remind", when(Criterion.MISSING, 2)), level("talk", when(Criterion.POINTS, 1)));
        Proposal proposal = propose(
                ladder,
                HONEST,
                week(
                        Unit.of("A", 5).seen(EvidenceState.NONE).owing(2, 0),
                        Unit.of("B", 5).seen(EvidenceState.NONE)));

        assertThat(level(proposal, "A")).isEqualTo("remind");
        assertThat(level(proposal, "B")).isEqualTo("none");
    }

    @Test
    void aUnitWithoutItemsIsLeftOff() {
        UnitForecast unit = new UnitForecast(new UnitId("A"), 0, 0, 0, 0, List.of(), 0, 0);
        Ladder ladder = new Ladder(1, 0, 1, 1, List.of(), List.of());

        assertThat(unit(propose(ladder, HONEST, forecast(List.of(), List.of(unit))), "A")
                        .place()
                        .leftOff())
                .contains(LeftOff.NO_ITEMS);
    }

    @Test
    void departmentsTerritoriesAndTheMappingsOwnGroupsAreRankedApart() {
        Ladder.Group windows =
                new Ladder.Group("Win-dows", "窗口", Optional.empty(), List.of(new UnitId("B"), new UnitId("T2")));
        Ladder ladder = new Ladder(1, 0, 0, 0, List.of(level("talk", when(Criterion.SHARE, 0.8))), List.of(windows));
        Proposal proposal = propose(
                ladder,
                HONEST,
                week(Unit.of("A", 1), Unit.of("B", 8), Unit.of("C", 2), Unit.of("T1", 5), Unit.of("T2", 2)));

        assertThat(proposal.groups().stream().map(group -> group.id() + ": " + places(group.units())))
                .containsExactly("departments: 1 C, 2 A", "territories: 1 T1", "group_win_dows: 1 B, 2 T2");
        assertThat(level(proposal, "B")).isEqualTo("talk");
        assertThat(level(proposal, "C")).isEqualTo("none");
    }
}
