package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.Appeal;
import org.scoregap.model.Appeal.State;
import org.scoregap.model.Bytes;
import org.scoregap.model.EvidenceFile;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Objection;
import org.scoregap.model.Ruling;
import org.scoregap.model.ScoregapException;

/** What the store keeps of appeals. */
class AppealsTest {
    private static final Instant MONDAY = Instant.parse("2022-07-18T01:00:00Z");
    private static final EvidenceFile PHOTO = new EvidenceFile("现场照片.jpg", Given.hash("a"));
    private static final EvidenceFile LETTER = new EvidenceFile("复函.docx", Given.hash("b"));

    @TempDir
    Path folder;

    @BeforeEach
    void aListIsPublished() {
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            store.published()
                    .publish(new ToPublish(
                            "gaps",
                            Given.W28,
                            Given.FRIDAY,
                            Given.hash("m"),
                            "1",
                            "zh",
                            "md",
                            Optional.empty(),
                            Bytes.of(new byte[] {1}),
                            new PublishedFigures(List.of(), List.of())));
        }
    }

    private static Objection objection(EvidenceFile... evidence) {
        return new Objection(
                1,
                Optional.of(new FrameworkId("WS")),
                new IndicatorId("WS-601"),
                Given.CGJ,
                "=1+1",
                Optional.of("18/20"),
                List.of(evidence));
    }

    @Test
    void keepsAnAppealWithItsEvidenceAndItsDecisionWithItsOwn() {
        Objection bare = new Objection(
                1, Optional.empty(), new IndicatorId("WS-1"), Given.CGJ, "漏计", Optional.empty(), List.of());
        Ruling ruling = new Ruling(true, "属实", List.of(LETTER));
        try (Store store = Given.open(folder, MONDAY)) {
            assertThat(store.appeals().open(objection(PHOTO, LETTER)).appeal().number())
                    .isEqualTo(1);
            assertThat(store.appeals().open(bare).appeal().number()).isEqualTo(2);
            AppealOutcome decided = store.appeals().decide(1, ruling);
            assertThat(decided.fresh()).isTrue();
            assertThat(store.appeals().all(MONDAY))
                    .containsExactly(
                            new Appeal(
                                    1,
                                    objection(PHOTO, LETTER),
                                    MONDAY,
                                    Optional.of(new Appeal.Decided(ruling, MONDAY))),
                            new Appeal(2, bare, MONDAY, Optional.empty()))
                    .startsWith(decided.appeal());
        }
    }

    @Test
    void theSameAppealIsNotOpenedAgainWhateverItsFilesAreCalled() {
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            store.appeals().open(objection(PHOTO, LETTER));
            EvidenceFile renamed = new EvidenceFile("照片1.jpg", PHOTO.sha256());
            AppealOutcome again = store.appeals().open(objection(LETTER, renamed));
            assertThat(again.fresh()).isFalse();
            assertThat(again.appeal().objection()).isEqualTo(objection(PHOTO, LETTER));
            assertThat(store.appeals().open(objection(PHOTO)).appeal().number())
                    .as("other evidence")
                    .isEqualTo(2);
        }
    }

    @Test
    void isDecidedOnceAndStaysSo() {
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            store.appeals().open(objection());
            store.appeals().decide(1, new Ruling(false, "证据不足", List.of()));
            AppealOutcome again = store.appeals().decide(1, new Ruling(true, "属实", List.of(LETTER)));
            assertThat(again.fresh()).isFalse();
            assertThat(again.appeal().state()).isEqualTo(State.REJECTED);
            assertThat(store.appeals().all(Given.FRIDAY)).containsExactly(again.appeal());
        }
    }

    @Test
    void aNumberThatNoAppealHasIsNotFound() {
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            store.appeals().open(objection());
            assertThatThrownBy(() -> store.appeals().decide(2, new Ruling(true, "属实", List.of())))
                    .isInstanceOfSatisfying(
                            ScoregapException.class,
                            e -> assertThat(e.details()).containsExactly("2", "1"));
        }
    }

    @Test
    void knowsWhatWasRecordedThen() {
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            store.appeals().open(objection(PHOTO));
        }
        try (Store store = Given.open(folder, MONDAY)) {
            store.appeals().decide(1, new Ruling(true, "属实", List.of(LETTER)));
            assertThat(store.appeals().all(Given.FRIDAY.minusNanos(1))).isEmpty();
            assertThat(store.appeals().all(MONDAY.minusNanos(1)))
                    .containsExactly(new Appeal(1, objection(PHOTO), Given.FRIDAY, Optional.empty()));
            assertThat(store.appeals().all(MONDAY).get(0).state()).isEqualTo(State.UPHELD);
        }
    }

    @Test
    void recordsAllOfAnAppealAndOfADecisionOrNothing() {
        EvidenceFile impossible = new EvidenceFile("a.jpg", "0".repeat(65));
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            assertThatThrownBy(() -> store.appeals().open(objection(PHOTO, impossible)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(store.appeals().all(Given.FRIDAY)).isEmpty();
            store.appeals().open(objection(PHOTO));
            assertThatThrownBy(() -> store.appeals().decide(1, new Ruling(true, "属实", List.of(impossible))))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(store.appeals().all(Given.FRIDAY))
                    .containsExactly(new Appeal(1, objection(PHOTO), Given.FRIDAY, Optional.empty()));
        }
    }
}
