package org.scoregap.validate.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.FormId;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Source;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.model.Unread;
import org.scoregap.validate.TestMapping;
import org.scoregap.validate.across.UnreadFigures.Sent;

class UnreadFiguresTest {
    private static final Period W28 = new Period(2022, 28);
    private static final Instant NOON = Instant.parse("2022-07-15T04:00:00Z");

    private static Problem refused(String cell, String indicator, double points) {
        return Problem.of(ProblemCode.NOT_A_NUMBER, "a.csv", CellRef.parse(cell), "x", "12")
                .about(new IndicatorId(indicator), points);
    }

    private static Problem refused(ProblemCode code, CellRef where) {
        return Problem.of(code, "a.csv", where, "", "");
    }

    private static Sent sent(String unit, Set<String> read, Problem... problems) {
        return new Sent(
                Set.of(new UnitId(unit)),
                Set.of(W28),
                NOON,
                read.stream().map(IndicatorId::new).collect(Collectors.toSet()),
                List.of(problems));
    }

    private static Observed standing(String unit, String indicator, Period period, Instant received) {
        Tally tally = new Tally(
                new UnitId(unit),
                Optional.empty(),
                new IndicatorId(indicator),
                period.sunday(),
                new Finding.Checks(1, 2),
                false,
                CellRef.parse("D2"),
                List.of(),
                "");
        return new Observed(tally, 7, "b.csv", new UnitId(unit), new FormId("weekly"), period, Source.SELF, received);
    }

    private static Unread unread(List<Observed> standing, Sent... files) {
        return new UnreadFigures(TestMapping.CITY, standing).of(List.of(files));
    }

    @Test
    void addsUpThePointsOfRefusedFiguresEachIndicatorOnce() {
        Unread unread = unread(
                List.of(),
                sent(
                        "WJW",
                        Set.of(),
                        refused("D4", "WS-601", 25),
                        refused("E4", "WS-601", 25),
                        refused("D5", "WS-602", 10)),
                sent("SCJG", Set.of(), refused("D4", "WS-601", 25)));

        assertThat(unread.places()).isEqualTo(4);
        assertThat(unread.points()).containsExactly(java.util.Map.entry(new FrameworkId("WS"), 35.0));
        assertThat(unread.unknown()).isZero();
    }

    @Test
    void warningsAndWhatSomebodyVouchedForHoldNothingBack() {
        Problem doubted = Problem.of(ProblemCode.JUMP, "a.csv", CellRef.parse("D4"), "", "");
        Problem vouchedFor = refused("D5", "WS-602", 10).vouchedFor();

        assertThat(unread(List.of(), sent("WJW", Set.of(), doubted, vouchedFor)).isEmpty())
                .isTrue();
    }

    @Test
    void aFigureSentAgainHangsNoLonger() {
        Sent file = sent("WJW", Set.of(), refused("D4", "WS-601", 25));
        Instant later = NOON.plusSeconds(1);

        assertThat(unread(List.of(standing("WJW", "WS-601", W28, later)), file).isEmpty())
                .isTrue();
        assertThat(Stream.of(
                                standing("WJW", "WS-601", W28, NOON),
                                standing("WJW", "WS-602", W28, later),
                                standing("SCJG", "WS-601", W28, later),
                                standing("WJW", "WS-601", W28.plus(-1), later))
                        .map(other -> unread(List.of(other), file).places()))
                .containsExactly(1, 1, 1, 1);
    }

    @Test
    void onARefusedTableHangsWhatItsUnitOwesAndDoesNotBring() {
        Problem noHeader = refused(ProblemCode.HEADER_NOT_FOUND, CellRef.FILE);
        Problem wrongUnit =
                refused(ProblemCode.UNIT_DISAGREES, CellRef.parse("A1")).staking(25);

        assertThat(unread(List.of(), sent("WJW", Set.of(), noHeader)).points())
                .containsExactly(java.util.Map.entry(new FrameworkId("WS"), 35.0));
        assertThat(unread(List.of(), sent("WJW", Set.of("WS-601"), wrongUnit)).points())
                .containsExactly(java.util.Map.entry(new FrameworkId("WS"), 10.0));
    }

    @Test
    void aRefusedFileTakesNothingFromWhatStandsAlready() {
        Sent damaged = sent("WJW", Set.of(), refused(ProblemCode.FILE_DAMAGED, CellRef.FILE));
        Observed before = standing("WJW", "WS-601", W28, NOON.minusSeconds(60));

        assertThat(unread(List.of(before), damaged).points())
                .containsExactly(java.util.Map.entry(new FrameworkId("WS"), 10.0));
    }

    @Test
    void whatNobodyCanTellTheIndicatorOfIsCountedAndCostsNothingKnown() {
        Unread unread =
                unread(List.of(), sent("WJW", Set.of(), refused(ProblemCode.INDICATOR_UNKNOWN, CellRef.parse("A9"))));

        assertThat(unread.places()).isOne();
        assertThat(unread.unknown()).isOne();
        assertThat(unread.points()).isEmpty();
    }

    @Test
    void aFileOfNoKnownPeriodIsCountedBeside() {
        Sent file = new Sent(
                Set.of(new UnitId("WJW")),
                Set.of(),
                NOON,
                Set.of(),
                List.of(refused(ProblemCode.PERIOD_MISSING, CellRef.FILE)));

        assertThat(unread(List.of(), file)).isEqualTo(new Unread(0, sorted(), new java.util.TreeMap<>(), 0, 1));
    }

    private static java.util.SortedSet<IndicatorId> sorted() {
        return new java.util.TreeSet<>();
    }
}
