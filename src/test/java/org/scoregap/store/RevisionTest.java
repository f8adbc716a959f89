package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.W28;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.total;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.CellRef;
import org.scoregap.model.Finding;
import org.scoregap.model.Observed;
import org.scoregap.model.Overrides;
import org.scoregap.model.Part;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Resubmit;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.Submission;
import org.scoregap.model.UnitId;

/** {@code correct} and {@code accept}: the file is read again and the new reading takes the old one's place. */
class RevisionTest {
    private static final CellRef F6 = new CellRef("Sheet1", 6, 6);
    private static final CellRef G7 = new CellRef("Sheet1", 7, 7);
    private static final Overrides CORRECT_F6 = new Overrides(Map.of(F6, "12"), Set.of());
    private static final Overrides ACCEPT_G7 =
            new Overrides(Map.of(), Set.of(new Overrides.Acceptance(G7, ProblemCode.JUMP)));
    private static final Instant SATURDAY = FRIDAY.plusSeconds(86_400);

    @TempDir
    Path folder;

    @BeforeEach
    void recordOne() {
        try (Store store = open(folder, FRIDAY)) {
            store.record(reading(1), FRIDAY, "m1");
        }
    }

    private static Submission reading(double passed) {
        return file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", passed, 20)));
    }

    private static List<Double> passed(Store store, Instant asOf) {
        return store.standing(W28, W28, asOf, Sites.NONE).observed().stream()
                .map(o -> ((Finding.Checks) o.tally().finding()).passed())
                .toList();
    }

    @Test
    void correctsOneOfTwoFilesOfTheSameBytes() {
        Part own = part(Resubmit.ROWS, total("WS-1", 1, 20));
        Part others = new Part(new UnitId("LYJ"), own.form(), W28, own.source(), Resubmit.ROWS, own.tallies());
        Submission second = file("b.csv", "a", others);
        try (Store store = open(folder, FRIDAY)) {
            store.record(second, FRIDAY, "m1");
            store.revise(1, reading(12), "m1", CORRECT_F6, "called");
            assertThat(passed(store, FRIDAY)).containsExactlyInAnyOrder(12.0, 1.0);
            assertThat(store.overrides(3)).isEqualTo(CORRECT_F6);
            assertThat(store.overridesOf(reading(1))).isEqualTo(CORRECT_F6);
            assertThat(store.overrides(2)).isEqualTo(Overrides.NONE);
            assertThat(store.overridesOf(second)).isEqualTo(Overrides.NONE);
        }
    }

    @Test
    void takesThePlaceOfTheReadingItCorrects() {
        try (Store store = open(folder, SATURDAY)) {
            assertThat(store.revise(1, reading(12), "m1", CORRECT_F6, "电话更正")).isEqualTo(new Recorded(2, true, false));
            assertThat(passed(store, SATURDAY)).containsExactly(12.0);
            assertThat(passed(store, FRIDAY)).containsExactly(1.0);
            assertThat(store.standing(W28, W28, SATURDAY, Sites.NONE).observed())
                    .singleElement()
                    .extracting(Observed::received)
                    .isEqualTo(FRIDAY);
            assertThat(store.submissions().find(2).orElseThrow().overrides())
                    .containsExactly(new OverrideEntry(F6, Optional.empty(), Optional.of("12"), "电话更正", SATURDAY));
            assertThat(store.submissions().history().get(0).replacedBy()).contains(2L);
            assertThat(store.submissions().history())
                    .extracting(HistoryEntry::counts)
                    .containsExactly(false, true);
        }
    }

    @Test
    void gathersTheDecisionsOfAllItsRevisionsWhicheverIsNamed() {
        try (Store store = open(folder, SATURDAY)) {
            store.revise(1, reading(12), "m1", CORRECT_F6, "电话更正");
            assertThat(store.revise(1, reading(12), "m1", ACCEPT_G7, "核实无误").id())
                    .isEqualTo(3);
            Overrides both = new Overrides(CORRECT_F6.corrections(), ACCEPT_G7.accepted());
            assertThat(store.overrides(1)).isEqualTo(both);
            assertThat(store.overridesOf(reading(1))).isEqualTo(both);
            assertThat(store.overridesOf(file("b.csv", "b", part(Resubmit.ROWS))))
                    .isEqualTo(Overrides.NONE);
            assertThat(passed(store, SATURDAY)).hasSize(1);
            assertThat(store.revise(3, reading(12), "m1", both, "再说一遍"))
                    .as("all of it is in force")
                    .isEqualTo(new Recorded(3, false, false));
            store.revise(3, reading(13), "m1", new Overrides(Map.of(F6, "13"), Set.of()), "又错了");
            assertThat(store.overrides(1).correction(F6)).contains("13");
        }
    }

    @Test
    void bringsTheEarlierReadingBackWhenUndone() {
        try (Store store = open(folder, SATURDAY)) {
            store.revise(1, reading(12), "m1", CORRECT_F6, "");
            assertThat(store.undo(2, "弄错了")).isEqualTo(new Undone(2, true, List.of(), Optional.of(1L)));
            assertThat(passed(store, SATURDAY)).containsExactly(1.0);
            assertThat(store.overrides(1)).isEqualTo(Overrides.NONE);
            assertThat(store.record(reading(1), SATURDAY, "m1").fresh()).isFalse();
        }
    }

    @Test
    void takesLaterRevisionsOutWithTheOneTheyBuildOn() {
        try (Store store = open(folder, SATURDAY)) {
            store.revise(1, reading(12), "m1", CORRECT_F6, "");
            store.revise(1, reading(12), "m1", ACCEPT_G7, "");
            assertThat(store.undo(2, "")).isEqualTo(new Undone(2, true, List.of(3L), Optional.of(1L)));
            store.revise(1, reading(7), "m1", ACCEPT_G7, "");
            assertThat(passed(store, SATURDAY)).containsExactly(7.0);
            assertThat(store.undo(1, "")).isEqualTo(new Undone(1, true, List.of(4L), Optional.empty()));
            assertThat(passed(store, SATURDAY)).isEmpty();
            assertThatThrownBy(() -> store.revise(1, reading(7), "m1", CORRECT_F6, ""))
                    .isInstanceOf(ScoregapException.class);
            assertThat(store.again(reading(7), SATURDAY, "m1", Set.of())).isEqualTo(new Recorded(4, true, false));
            assertThat(passed(store, SATURDAY)).containsExactly(7.0);
        }
    }

    @Test
    void doesNotBringBackAReadingUnderAMappingThatWasUndone() {
        try (Store store = open(folder, SATURDAY)) {
            store.record(Given.refused("b.csv", "b"), FRIDAY, "m1");
            Submission better = file("b.csv", "b", part(Resubmit.ROWS, total("WS-2", 5, 5)));
            long second = store.record(better, FRIDAY, "m2").id();
            store.undo(second, "");
            assertThat(store.record(better, FRIDAY, "m2").fresh()).isFalse();
            assertThat(store.again(better, FRIDAY, "m2", Set.of()).fresh()).isTrue();
            assertThat(passed(store, SATURDAY)).containsExactly(1.0, 5.0);
        }
    }

    @Test
    void refusesAReadingOfOtherBytes() {
        try (Store store = open(folder, SATURDAY)) {
            assertThatThrownBy(() -> store.revise(1, file("b.csv", "b"), "m1", CORRECT_F6, ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
