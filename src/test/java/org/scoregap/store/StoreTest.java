package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scoregap.store.Given.CGJ;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.W28;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.hash;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.refused;
import static org.scoregap.store.Given.total;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.Finding;
import org.scoregap.model.FormId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Part;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Resubmit;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;
import org.scoregap.model.Source;
import org.scoregap.model.Submission;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;

class StoreTest {
    @TempDir
    Path folder;

    private static Finding.Checks checks(double passed, int checked) {
        return new Finding.Checks(passed, checked);
    }

    private static List<Finding> findings(Store store, Instant asOf) {
        return store.standing(W28, W28, asOf, Sites.NONE).observed().stream()
                .map(o -> o.tally().finding())
                .toList();
    }

    @Test
    void givesBackASubmissionAsItWasRecorded() {
        Tally ledger = new Tally(
                CGJ,
                Optional.of(new UnitId("HB")),
                new IndicatorId("WS-601"),
                LocalDate.of(2022, 7, 13),
                checks(1.5, 3),
                false,
                new CellRef("台账", 2, 6),
                List.of(
                        new SiteFinding(new SiteId("MKT-1"), 2, 1, 1, "整改中"),
                        new SiteFinding(new SiteId("MKT-2"), 3, 2, 0.5, "")),
                "");
        Tally amount = new Tally(
                CGJ,
                Optional.empty(),
                new IndicatorId("WS-7"),
                W28.sunday(),
                new Finding.Amount(-0.1),
                true,
                new CellRef("", 9, 3),
                List.of(),
                "约");
        Tally notApplicable = new Tally(
                CGJ,
                Optional.empty(),
                new IndicatorId("WS-8"),
                W28.sunday(),
                new Finding.NotApplicable(),
                false,
                new CellRef("", 10, 3),
                List.of(),
                "");
        Submission submission = new Submission(
                "市城管局7月第2周报表(1).xls",
                hash("a"),
                4321,
                Optional.of(LocalDate.of(2022, 7, 15)),
                5,
                4,
                List.of(
                        new Part(CGJ, new FormId("weekly"), W28, Source.SELF, Resubmit.ROWS, List.of(ledger, amount)),
                        new Part(
                                new UnitId("WJW"),
                                new FormId("weekly"),
                                W28,
                                Source.SELF,
                                Resubmit.ROWS,
                                List.of(notApplicable)),
                        new Part(CGJ, new FormId("survey"), W28, Source.SURVEY, Resubmit.APPEND, List.of())),
                List.of(
                        Problem.of(
                                        ProblemCode.RATE_DISAGREES,
                                        "市城管局7月第2周报表(1).xls",
                                        new CellRef("台账", 2, 6),
                                        "95",
                                        "0.5")
                                .suggesting(Optional.of("0.5"))
                                .about(new IndicatorId("WS-601"), 25)
                                .vouchedFor(),
                        Problem.of(ProblemCode.NOT_A_NUMBER, "市城管局7月第2周报表(1).xls", CellRef.ofRow("台账", 4), "", "0–1")),
                List.of(new Decision(Decision.Subject.HEADER, CellRef.ofSheet("台账"), "3", "content")));
        Instant recorded = Instant.parse("2022-07-15T10:00:00.123456789Z");
        try (Store store = open(folder, recorded)) {
            assertThat(store.record(submission, FRIDAY, "m1")).isEqualTo(new Recorded(1, true, false));
        }
        try (Store store = open(folder, FRIDAY.plusSeconds(60))) {
            assertThat(store.submissions().find(1))
                    .contains(new StoredSubmission(
                            1,
                            submission,
                            FRIDAY,
                            recorded,
                            "m1",
                            Optional.empty(),
                            "",
                            List.of(),
                            Optional.empty(),
                            true));
            assertThat(store.submissions().find(2)).isEmpty();
        }
    }

    @Test
    void splitsALongListOfSitesAndPutsItTogetherAgain() {
        List<SiteFinding> many = new ArrayList<>();
        for (int i = 0; i < TallyWriter.LONGEST_ARRAY + 1; i++) {
            many.add(new SiteFinding(new SiteId("S" + i), i + 2, 1, i % 2, i % 2 == 0 ? "" : "注"));
        }
        Tally tally = new Tally(
                CGJ,
                Optional.empty(),
                new IndicatorId("WS-1"),
                W28.sunday(),
                checks(4_096, 8_193),
                false,
                new CellRef("", 2, 3),
                many,
                "");
        try (Store store = open(folder, FRIDAY)) {
            store.record(file("big.csv", "a", part(Resubmit.ROWS, tally)), FRIDAY, "m1");
            Standing standing = store.standing(W28, W28, FRIDAY, Sites.ALL);
            assertThat(standing.observed())
                    .singleElement()
                    .satisfies(o -> assertThat(o.tally()).isEqualTo(tally));
        }
    }

    @Test
    void changesNothingForTheSameBytesUnderTheSameMapping() {
        try (Store store = open(folder, FRIDAY)) {
            assertThat(store.known(hash("a"), "m1")).isEmpty();
            store.record(file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 3, 4))), FRIDAY, "m1");
            assertThat(store.known(hash("a"), "m1")).contains(new Recorded(1, false, false));
            assertThat(store.record(file("b.csv", "a", part(Resubmit.ROWS, total("WS-1", 0, 9))), FRIDAY, "m1"))
                    .isEqualTo(new Recorded(1, false, false));
            assertThat(findings(store, FRIDAY)).containsExactly(checks(3, 4));
            assertThat(store.submissions().history()).hasSize(1);
        }
    }

    @Test
    void keepsTheSameBytesApartWhereTheirNamesTellOfAnotherUnitOrWeek() {
        Tally tally = total("WS-1", 3, 4);
        Part health = part(Resubmit.ROWS, tally);
        Part forestry = new Part(new UnitId("LYJ"), health.form(), W28, Source.SELF, Resubmit.ROWS, List.of(tally));
        Part weekAfter =
                new Part(CGJ, health.form(), W28.plus(1), Source.SELF, Resubmit.ROWS, List.of(total("WS-1", 3, 4)));
        try (Store store = open(folder, FRIDAY)) {
            assertThat(store.record(file("a.csv", "a", health), FRIDAY, "m1")).isEqualTo(new Recorded(1, true, false));
            assertThat(store.record(file("b.csv", "a", forestry), FRIDAY, "m1"))
                    .isEqualTo(new Recorded(2, true, false));
            assertThat(store.record(file("c.csv", "a", weekAfter), FRIDAY, "m1"))
                    .isEqualTo(new Recorded(3, true, false));
            assertThat(store.record(file("b (1).csv", "a", forestry), FRIDAY, "m1"))
                    .isEqualTo(new Recorded(2, false, false));
            assertThat(store.standing(W28, W28.plus(1), FRIDAY, Sites.NONE).observed())
                    .extracting(Observed::submission)
                    .containsExactlyInAnyOrder(1L, 2L, 3L);
        }
    }

    @Test
    void undoesAndRevivesOneOfTwoFilesOfTheSameBytes() {
        Tally tally = total("WS-1", 3, 4);
        Part health = part(Resubmit.ROWS, tally);
        Part forestry = new Part(new UnitId("LYJ"), health.form(), W28, Source.SELF, Resubmit.ROWS, List.of(tally));
        try (Store store = open(folder, FRIDAY)) {
            store.record(file("a.csv", "a", health), FRIDAY, "m1");
            store.record(file("b.csv", "a", forestry), FRIDAY, "m1");
            assertThat(store.undo(2, "x").back()).isEmpty();
            assertThat(store.record(file("b.csv", "a", forestry), FRIDAY, "m1"))
                    .isEqualTo(new Recorded(2, false, true));
            assertThat(findings(store, FRIDAY)).hasSize(1);
            assertThat(store.again(file("b.csv", "a", forestry), FRIDAY, "m1", Set.of()))
                    .isEqualTo(new Recorded(2, true, false));
            assertThat(findings(store, FRIDAY)).hasSize(2);
        }
    }

    @Test
    void takesTheSameBytesOfTheSameNameForOneFileEvenInAnotherYear() {
        Part then = part(Resubmit.ROWS, total("WS-1", 3, 4));
        Part yearAfter = new Part(
                CGJ, then.form(), new Period(2023, 28), Source.SELF, Resubmit.ROWS, List.of(total("WS-1", 3, 4)));
        try (Store store = open(folder, FRIDAY)) {
            store.record(file("第28周.csv", "a", then), FRIDAY, "m1");
            assertThat(store.record(file("第28周.csv", "a", yearAfter), FRIDAY, "m1"))
                    .isEqualTo(new Recorded(1, false, false));
        }
    }

    @Test
    void readsARefusedFileAgainOnceTheMappingHasChangedAndKeepsItsTime() {
        Instant monday = FRIDAY.plusSeconds(3 * 86_400);
        try (Store store = open(folder, FRIDAY)) {
            store.record(refused("a.csv", "a"), FRIDAY, "m1");
            assertThat(store.known(hash("a"), "m2")).isEmpty();
            Submission better = file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 3, 4)));
            assertThat(store.record(better, monday, "m2")).isEqualTo(new Recorded(2, true, false));
            assertThat(store.record(better, monday, "m3"))
                    .as("nothing was refused this time")
                    .isEqualTo(new Recorded(2, false, false));
            assertThat(store.standing(W28, W28, FRIDAY, Sites.NONE).observed())
                    .singleElement()
                    .extracting(Observed::received)
                    .isEqualTo(FRIDAY);
            assertThat(store.submissions().find(2).orElseThrow().corrects()).contains(1L);
            assertThat(store.submissions().problems(W28, FRIDAY)).isEmpty();
        }
    }

    @Test
    void takesAFileOutAndLeavesItOutUntilAskedForItAgain() {
        Submission submission = file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 3, 4)));
        Instant later = FRIDAY.plusSeconds(10);
        Instant latest = FRIDAY.plusSeconds(20);
        try (Store store = open(folder, FRIDAY)) {
            store.record(submission, FRIDAY, "m1");
        }
        try (Store store = open(folder, later)) {
            assertThat(store.undo(1, "报错了")).isEqualTo(new Undone(1, true, List.of(), Optional.empty()));
            assertThat(store.undo(1, "报错了")).isEqualTo(new Undone(1, false, List.of(), Optional.empty()));
            assertThat(store.record(submission, FRIDAY, "m1")).isEqualTo(new Recorded(1, false, true));
            assertThat(findings(store, later)).isEmpty();
            assertThat(findings(store, FRIDAY)).as("as it was known before").hasSize(1);
            assertThat(store.submissions().periods(later)).isEmpty();
        }
        try (Store store = open(folder, latest)) {
            assertThat(store.again(submission, latest, "m1", Set.of())).isEqualTo(new Recorded(1, true, false));
            assertThat(store.again(submission, latest, "m1", Set.of())).isEqualTo(new Recorded(1, false, false));
            assertThat(findings(store, latest)).hasSize(1);
            assertThat(findings(store, later)).isEmpty();
        }
    }

    @Test
    void makesASupersededFileTheLatestWhenItIsSentAgain() {
        Submission first = file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 3, 4)));
        Submission second = file("b.csv", "b", part(Resubmit.ROWS, total("WS-1", 1, 4)));
        try (Store store = open(folder, FRIDAY)) {
            store.record(first, FRIDAY, "m1");
            store.record(second, FRIDAY.plusSeconds(1), "m1");
            assertThat(findings(store, FRIDAY)).containsExactly(checks(1, 4));
            assertThat(store.again(first, FRIDAY.plusSeconds(2), "m1", Set.of()))
                    .isEqualTo(new Recorded(3, true, false));
            assertThat(findings(store, FRIDAY)).containsExactly(checks(3, 4));
            assertThat(store.again(first, FRIDAY.plusSeconds(3), "m1", Set.of()))
                    .isEqualTo(new Recorded(3, false, false));
            store.undo(3, "");
            assertThat(findings(store, FRIDAY)).containsExactly(checks(1, 4));
        }
    }

    @Test
    void saysWhichNumberThereIsNot() {
        try (Store store = open(folder, FRIDAY)) {
            store.record(refused("a.csv", "a"), FRIDAY, "m1");
            assertThatThrownBy(() -> store.undo(7, "")).isInstanceOfSatisfying(ScoregapException.class, e -> {
                assertThat(e.failure()).isEqualTo(ScoregapException.Failure.SUBMISSION_UNKNOWN);
                assertThat(e.details()).containsExactly("7", "1");
            });
            assertThatThrownBy(() -> store.overrides(0)).isInstanceOf(ScoregapException.class);
        }
    }
}
