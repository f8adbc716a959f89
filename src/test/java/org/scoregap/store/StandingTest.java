package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.W28;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.hash;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.sites;
import static org.scoregap.store.Given.total;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.Finding;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Reach;
import org.scoregap.model.Resubmit;
import org.scoregap.model.Source;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Submission;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

class StandingTest {
    @TempDir
    Path folder;

    private record Arrival(Submission submission, Instant received) {}

    private static Arrival arrival(int hour, Submission submission) {
        return new Arrival(submission, FRIDAY.plusSeconds(hour * 3600L));
    }

    /** What stands, without the numbers, which say in which order the files were recorded. */
    private static List<Observed> numberless(Standing standing) {
        return standing.observed().stream()
                .map(o -> new Observed(
                        o.tally(),
                        0,
                        o.file(),
                        o.reporter(),
                        o.form(),
                        o.period(),
                        o.source(),
                        o.received(),
                        o.first()))
                .toList();
    }

    @Test
    void isTheSameInWhateverOrderTheFilesAreRecorded() {
        Part inspection = new Part(
                new UnitId("AK"),
                new FormId("secret-visits"),
                W28,
                Source.INSPECTION,
                Resubmit.APPEND,
                List.of(sites("WS-1", "HB", "A=0")));
        Part again = new Part(
                new UnitId("AK"),
                new FormId("secret-visits"),
                W28,
                Source.INSPECTION,
                Resubmit.APPEND,
                List.of(sites("WS-1", "HB", "A=1")));
        List<Arrival> arrivals = new ArrayList<>(List.of(
                arrival(1, file("a.csv", "a", part(Resubmit.ROWS, total("WS-2", 1, 5), total("WS-1", 1, 5)))),
                arrival(2, file("b.csv", "b", part(Resubmit.ROWS, total("WS-1", 2, 5)))),
                arrival(2, file("c.csv", "c", part(Resubmit.ROWS, total("WS-1", 3, 5)))),
                arrival(3, file("d.csv", "d", part(Resubmit.ROWS, sites("WS-3", "HB", "A=0", "B=0", "C=1")))),
                arrival(4, file("e.csv", "e", part(Resubmit.ROWS, sites("WS-3", "HY", "B=1")))),
                arrival(5, file("f.csv", "f", inspection)),
                arrival(5, file("f.csv", "9", again)),
                arrival(6, Given.refused("g.csv", "8"))));
        Random random = new Random(28);
        Standing first = new Standing(List.of(), List.of());
        for (int round = 0; round < 12; round++) {
            try (Store store = open(folder.resolve("round" + round), FRIDAY)) {
                arrivals.forEach(a -> store.record(a.submission(), a.received(), "m1"));
                Standing standing = store.standing(W28, W28, FRIDAY, round % 2 == 0 ? Sites.ALL : Sites.NONE);
                if (round < 2) {
                    first = standing;
                    assertThat(standing.observed()).hasSize(6);
                    assertThat(standing.doubts()).singleElement().satisfies(doubt -> {
                        assertThat(doubt.problem().code()).isEqualTo(ProblemCode.ORDER_DOUBTFUL);
                        assertThat(doubt.problem().file()).isEqualTo("c.csv");
                        assertThat(doubt.problem().found()).isEqualTo("b.csv 2022-07-15T12:00:00Z");
                    });
                } else if (round % 2 == 1) {
                    assertThat(numberless(standing)).isEqualTo(numberless(first));
                }
            }
            Collections.shuffle(arrivals, random);
        }
    }

    @Test
    void leavesTheSitesOutWhereOnlyTotalsAreWantedAndStillReplacesThem() {
        try (Store store = open(folder, FRIDAY)) {
            store.record(
                    file("a.csv", "a", part(Resubmit.ROWS, sites("WS-1", "HB", "A=0", "B=0", "C=1"))), FRIDAY, "m1");
            store.record(
                    file("b.csv", "b", part(Resubmit.ROWS, sites("WS-1", "HB", "B=1"))), FRIDAY.plusSeconds(1), "m1");
            List<Tally> totals = store.standing(W28, W28, FRIDAY, Sites.NONE).observed().stream()
                    .map(Observed::tally)
                    .toList();
            assertThat(totals)
                    .extracting(Tally::finding)
                    .containsExactly(new Finding.Checks(1, 2), new Finding.Checks(1, 1));
            assertThat(totals).allSatisfy(tally -> assertThat(tally.sites()).isEmpty());
            assertThat(store.standing(W28, W28, FRIDAY, Sites.ALL).observed())
                    .extracting(o -> o.tally().sites().size())
                    .containsExactly(2, 1);
        }
    }

    @Test
    void listsByIndicatorUnitAndTerritory() {
        try (Store store = open(folder, FRIDAY)) {
            store.record(
                    file(
                            "a.csv",
                            "a",
                            part(
                                    Resubmit.ROWS,
                                    sites("WS-2", "HY", "A=1"),
                                    sites("WS-2", "HB", "B=1"),
                                    total("WS-2", 1, 1),
                                    total("WS-1", 1, 1))),
                    FRIDAY,
                    "m1");
            assertThat(store.standing(W28, W28, FRIDAY, Sites.NONE).observed())
                    .extracting(o -> o.tally().indicator() + " "
                            + o.tally().territory().map(UnitId::value).orElse("-"))
                    .containsExactly("WS-1 -", "WS-2 -", "WS-2 HB", "WS-2 HY");
        }
    }

    @Test
    void saysWhenAFigureWasFirstReportedHoweverLateItsCorrectionIs() {
        try (Store store = open(folder, FRIDAY)) {
            store.record(
                    file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 1, 5), total("WS-2", 1, 5))),
                    FRIDAY.minusSeconds(60),
                    "m1");
            store.record(
                    file("b.csv", "b", part(Resubmit.ROWS, total("WS-1", 2, 5), total("WS-3", 1, 5))), FRIDAY, "m1");
            assertThat(store.standing(W28, W28, FRIDAY, Sites.NONE).observed())
                    .extracting(o -> o.tally().indicator() + " " + o.received() + " first " + o.first())
                    .containsExactly(
                            "WS-1 " + FRIDAY + " first " + FRIDAY.minusSeconds(60),
                            "WS-2 " + FRIDAY.minusSeconds(60) + " first " + FRIDAY.minusSeconds(60),
                            "WS-3 " + FRIDAY + " first " + FRIDAY);
        }
    }

    @Test
    void readsOnlyThePeriodsAskedFor() {
        try (Store store = open(folder, FRIDAY)) {
            store.record(file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 1, 1))), FRIDAY, "m1");
            assertThat(store.standing(W28.plus(1), W28.plus(9), FRIDAY, Sites.NONE)
                            .observed())
                    .isEmpty();
            assertThat(store.standing(W28.plus(-3), W28.plus(-1), FRIDAY, Sites.NONE)
                            .observed())
                    .isEmpty();
            assertThat(store.standing(W28.plus(-3), W28, FRIDAY.minusNanos(1), Sites.NONE)
                            .observed())
                    .isEmpty();
            assertThat(store.standing(W28.plus(-3), W28, FRIDAY, Sites.NONE).observed())
                    .hasSize(1);
            assertThat(hash("a")).hasSize(64);
        }
    }

    private static Part seen(Period week, Tally... tallies) {
        return new Part(
                Given.CGJ, new FormId("secret-visits"), week, Source.INSPECTION, Resubmit.APPEND, List.of(tallies));
    }

    /** Among many others the few are looked for one by one, among few all are read: it makes no difference. */
    @ParameterizedTest
    @ValueSource(ints = {0, 200})
    void ofWeeksOutOfReachOnlyTheIndicatorsThatReachFurtherStandAsTheyDoAmongAll(int others) {
        IndicatorId further = new IndicatorId("WS-2");
        Reach reach = new Reach(W28.plus(-1), Map.of(further, W28.plus(-9)));
        try (Store store = open(folder, FRIDAY)) {
            List<Submission> files = List.of(
                    file(
                            "1.csv",
                            "1",
                            part(W28.plus(-9), Resubmit.ROWS, total("WS-1", 1, 5), sites("WS-2", "HB", "A=0", "B=0"))),
                    file(
                            "2.csv",
                            "2",
                            part(W28.plus(-9), Resubmit.ROWS, total("WS-3", 1, 5), sites("WS-2", "HB", "B=1"))),
                    file("3.csv", "3", seen(W28.plus(-9), sites("WS-2", "HB", "C=0"), sites("WS-1", "HB", "D=0"))),
                    file("4.csv", "4", seen(W28.plus(-10), sites("WS-2", "HB", "E=0"))),
                    file("5.csv", "5", part(Resubmit.ROWS, total("WS-1", 2, 5), total("WS-2", 3, 5))));
            for (int i = 0; i < files.size(); i++) {
                store.record(files.get(i), FRIDAY.plusSeconds(i), "m1");
            }
            Tally[] many = IntStream.range(0, others)
                    .mapToObj(i -> total("WS-9" + i, 1, 5))
                    .toArray(Tally[]::new);
            store.record(file("6.csv", "6", part(W28.plus(-9), Resubmit.ROWS, many)), FRIDAY, "m1");
            for (Sites sites : Sites.values()) {
                List<Observed> all =
                        store.standing(Period.FIRST, W28, FRIDAY, sites).observed();
                assertThat(store.standing(reach, W28, FRIDAY, sites).observed())
                        .hasSize(5)
                        .containsExactlyElementsOf(all.stream()
                                .filter(one -> reach.holds(one.tally().indicator(), one.period()))
                                .toList());
            }
            assertThat(store.standing(reach, W28.plus(-2), FRIDAY, Sites.ALL).observed())
                    .extracting(one -> one.file() + " " + one.tally().sites().size())
                    .containsExactly("1.csv 1", "2.csv 1", "3.csv 1");
        }
    }

    /** A file that replaces another one does so also where it says nothing of the indicator that is wanted. */
    @Test
    void whatWasReplacedWholeLongAgoDoesNotComeBack() {
        Reach reach = new Reach(W28, Map.of(new IndicatorId("WS-2"), Period.FIRST));
        try (Store store = open(folder, FRIDAY)) {
            store.record(file("1.csv", "1", part(W28.plus(-9), Resubmit.REPLACE, total("WS-2", 1, 5))), FRIDAY, "m1");
            store.record(
                    file("2.csv", "2", part(W28.plus(-9), Resubmit.REPLACE, total("WS-1", 1, 5))),
                    FRIDAY.plusSeconds(1),
                    "m1");

            assertThat(store.standing(reach, W28, FRIDAY, Sites.NONE).observed())
                    .isEmpty();
            store.undo(2, "test");
            assertThat(store.standing(reach, W28, store.clock().instant(), Sites.NONE)
                            .observed())
                    .hasSize(1);
        }
    }

    /** Of the weeks that are asked for with their sites the sites are read, of the others the totals. */
    @Test
    void comesWeekByWeekAsItDoesAllAtOnce() {
        Part before = part(W28.plus(-2), Resubmit.ROWS, sites("WS-1", "HB", "A=0"), total("WS-2", 1, 5));
        try (Store store = open(folder, FRIDAY)) {
            store.record(file("b.csv", "b", part(Resubmit.ROWS, sites("WS-3", "HB", "B=1")), before), FRIDAY, "m1");
            store.record(file("a.csv", "a", part(Resubmit.ROWS, sites("WS-3", "HB", "B=0"))), FRIDAY, "m1");
            List<Period> weeks = new ArrayList<>();
            List<Observed> observed = new ArrayList<>();
            List<StoredProblem> doubts = new ArrayList<>();
            store.standingByPeriod(
                    W28.plus(-9), W28, FRIDAY, week -> week.equals(W28) ? Sites.ALL : Sites.NONE, (week, standing) -> {
                        weeks.add(week);
                        observed.addAll(standing.observed());
                        doubts.addAll(standing.doubts());
                    });
            Standing early = store.standing(W28.plus(-9), W28.plus(-1), FRIDAY, Sites.NONE);
            Standing last = store.standing(W28, W28, FRIDAY, Sites.ALL);

            assertThat(weeks).containsExactly(W28.plus(-2), W28);
            assertThat(observed).hasSize(3).startsWith(early.observed().toArray(Observed[]::new));
            assertThat(observed).endsWith(last.observed().toArray(Observed[]::new));
            assertThat(doubts).isEqualTo(last.doubts()).hasSize(1);
        }
    }
}
