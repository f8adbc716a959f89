package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.W28;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.total;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.Bytes;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Period;
import org.scoregap.model.Resubmit;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** What was published is there for good, byte for byte. */
class PublicationTest {
    private static final FrameworkId WS = new FrameworkId("WS");
    private static final FrameworkId SL = new FrameworkId("SL");
    private static final List<PublishedLine> LINES = List.of(
            new PublishedLine(WS, new IndicatorId("WS-601"), 25, 7.312345678901234, 0),
            new PublishedLine(WS, new IndicatorId("WS-602"), 20, 0.1 + 0.2, 19.7));
    private static final List<PublishedTotal> TOTALS = List.of(
            new PublishedTotal(SL, 34, 30, 28, 32, OptionalDouble.empty()),
            new PublishedTotal(WS, 1000, 812.4, 781, 841.2, OptionalDouble.of(0.63)));

    private static final PublishedFigures FIGURES = new PublishedFigures(LINES, TOTALS);

    @TempDir
    Path folder;

    private static ToPublish list(String list, Period period, Bytes content) {
        return new ToPublish(list, period, FRIDAY, "m1", "0.1.0", "zh", "md", Optional.of("报市领导"), content, FIGURES);
    }

    private static ToPublish list(String content) {
        return list("gaps", W28, bytes(content));
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void givesBackTheVeryBytesWithTheFiguresBehindThem() {
        Instant published = FRIDAY.plusNanos(7);
        try (Store store = open(folder, published)) {
            assertThat(store.published().publish(list("# 差距清单\r\n")))
                    .isEqualTo(new Published(1, bytes("# 差距清单\r\n").sha256(), true));
        }
        try (Store store = open(folder, FRIDAY.plusSeconds(60))) {
            assertThat(store.published().existing(1))
                    .isEqualTo(new Publication(
                            new PublicationHead(
                                    1,
                                    "gaps",
                                    W28,
                                    FRIDAY,
                                    published,
                                    "m1",
                                    "0.1.0",
                                    "zh",
                                    "md",
                                    bytes("# 差距清单\r\n").sha256(),
                                    Optional.of("报市领导")),
                            bytes("# 差距清单\r\n"),
                            FIGURES));
        }
    }

    @Test
    void keepsADocumentOfSeveralMegabytes() {
        byte[] noise = new byte[3_000_001];
        new Random(7).nextBytes(noise);
        try (Store store = open(folder, FRIDAY)) {
            store.published().publish(list("gaps", W28, Bytes.of(noise)));
        }
        try (Store store = open(folder, FRIDAY)) {
            assertThat(store.published().existing(1).content()).isEqualTo(Bytes.of(noise));
        }
    }

    @Test
    void theSameBytesAgainChangeNothingAndOtherBytesDo() {
        try (Store store = open(folder, FRIDAY)) {
            store.published().publish(list("a"));
            assertThat(store.published().publish(list("a")))
                    .isEqualTo(new Published(1, bytes("a").sha256(), false));
            assertThat(store.published().publish(list("b")).number()).isEqualTo(2);
            assertThat(store.published()
                            .publish(list("accountability", W28, bytes("a")))
                            .number())
                    .isEqualTo(3);
            assertThat(store.published()
                            .publish(list("gaps", W28.plus(1), bytes("a")))
                            .number())
                    .isEqualTo(4);
            assertThat(store.published().publish(list("a")).number()).isEqualTo(1);
            assertThat(store.published().all(FRIDAY))
                    .extracting(PublicationHead::number)
                    .containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void knowsTheLatestOfAPeriodAtAnInstant() {
        Instant later = FRIDAY.plusSeconds(60);
        try (Store store = open(folder, FRIDAY)) {
            assertThat(store.published().latest(W28, FRIDAY)).isEmpty();
            store.published().publish(list("a"));
        }
        try (Store store = open(folder, later)) {
            store.published().publish(list("accountability", W28, bytes("b")));
            store.published().publish(list("gaps", W28.plus(1), bytes("c")));
            assertThat(store.published().latest(W28, FRIDAY.minusNanos(1))).isEmpty();
            assertThat(store.published().latest(W28, FRIDAY).orElseThrow().number())
                    .isEqualTo(1);
            assertThat(store.published()
                            .latest(W28, later.minusNanos(1))
                            .orElseThrow()
                            .number())
                    .isEqualTo(1);
            assertThat(store.published().latest(W28, later).orElseThrow().number())
                    .isEqualTo(2);
            assertThat(store.published().latest(W28.plus(-1), later)).isEmpty();
            assertThat(store.published().all(later.minusNanos(1)))
                    .extracting(PublicationHead::number)
                    .containsExactly(1L);
        }
    }

    @Test
    void isNeverPublishedBeforeTheInstantItSpeaksOf() {
        Instant wrongClock = FRIDAY.minusSeconds(60);
        try (Store store = open(folder, wrongClock)) {
            store.published().publish(list("a"));
            assertThat(store.published().existing(1).head().published()).isEqualTo(FRIDAY);
        }
    }

    @Test
    void saysWhichNumberThereIsNot() {
        try (Store store = open(folder, FRIDAY)) {
            assertRefused(store, 1, Failure.PUBLICATION_UNKNOWN, "1", "");
            store.published().publish(list("a"));
            assertRefused(store, 2, Failure.PUBLICATION_UNKNOWN, "2", "1");
        }
    }

    @Test
    void saysThatBytesAreNotThosePublished() throws SQLException {
        try (Store store = open(folder, FRIDAY)) {
            store.published().publish(list("a"));
        }
        try (Connection administrator = Access.ADMINISTRATOR.open(StoreFile.in(folder))) {
            Statements.update(administrator, "UPDATE publication SET content = ?", bytes("A"));
        }
        try (Store store = open(folder, FRIDAY)) {
            assertRefused(
                    store,
                    1,
                    Failure.STORE_DAMAGED,
                    folder.resolve("scoregap.mv.db").toString(),
                    "1: " + bytes("A").sha256() + " ≠ " + bytes("a").sha256());
            assertThat(store.published().figures(1)).isEqualTo(FIGURES);
        }
    }

    private static void assertRefused(Store store, long number, Failure failure, String... details) {
        assertThatThrownBy(() -> store.published().existing(number))
                .isInstanceOfSatisfying(ScoregapException.class, e -> {
                    assertThat(e.failure()).isEqualTo(failure);
                    assertThat(e.details()).containsExactly(details);
                });
    }

    @Test
    void leavesNothingOfAListThatCannotBeStoredWhole() {
        ToPublish twice = new ToPublish(
                "gaps",
                W28,
                FRIDAY,
                "m1",
                "0.1.0",
                "zh",
                "md",
                Optional.empty(),
                bytes("a"),
                new PublishedFigures(List.of(LINES.get(0), LINES.get(0)), TOTALS));
        try (Store store = open(folder, FRIDAY)) {
            assertThatThrownBy(() -> store.published().publish(twice)).isInstanceOf(IllegalStateException.class);
            assertThat(store.published().all(FRIDAY)).isEmpty();
            assertThat(store.published().publish(list("a")).fresh()).isTrue();
        }
    }

    @Test
    void aStoreOfTheFirstVersionIsUpgradedWhereItLies() throws SQLException {
        try (Connection administrator = Access.ADMINISTRATOR.create(StoreFile.in(folder))) {
            Creation.prepare(administrator);
            Migration.run(StoreFile.in(folder), MigrationVersion.fromVersion("1"));
            assertThat(Migration.version(administrator)).contains(1);
            Statements.update(
                    administrator,
                    "INSERT INTO mapping (id, hash, from_period, recorded_at) VALUES (1, 'm1', '2022-W25', ?)",
                    FRIDAY);
        }
        try (Store store = open(folder, FRIDAY)) {
            assertThat(store.mappings().holdingFor(W28).orElseThrow().hash()).isEqualTo("m1");
            store.record(file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 1, 1))), FRIDAY, "m1");
            assertThat(store.published().publish(list("a")).number()).isEqualTo(1);
        }
    }

    @Test
    void anUpgradeThatWasKilledIsRunAgain() throws SQLException {
        try (Store store = open(folder, FRIDAY)) {
            store.published().publish(list("a"));
        }
        try (Connection administrator = Access.ADMINISTRATOR.open(StoreFile.in(folder))) {
            Statements.update(administrator, "DROP TABLE publication_total");
            Statements.update(administrator, "DELETE FROM \"schema_history\" WHERE \"version\" >= '2'");
        }
        try (Store store = open(folder, FRIDAY)) {
            assertThat(store.published().publish(list("b")).number()).isEqualTo(2);
            assertThat(store.published().figures(1).lines()).isEqualTo(LINES);
        }
    }

    @Test
    void tellsWhatWasKnownEarlier() {
        Instant later = FRIDAY.plusSeconds(60);
        try (Store store = open(folder, FRIDAY)) {
            assertThat(store.submissions().firstRecorded()).isEmpty();
            store.record(file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 1, 1))), FRIDAY, "m1");
        }
        try (Store store = open(folder, later)) {
            store.undo(1, "报错了");
            store.record(Given.refused("b.csv", "b"), later, "m1");
            assertThat(store.submissions().firstRecorded()).contains(FRIDAY);
            assertThat(store.submissions().periods(FRIDAY.minusNanos(1))).isEmpty();
            assertThat(store.submissions().history(later.minusNanos(1)))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.counts()).isTrue());
            assertThat(store.submissions().history(later)).hasSize(2);
            assertThat(store.submissions().problems(W28, later.minusNanos(1))).isEmpty();
            assertThat(store.submissions().problems(W28, later)).hasSize(1);
        }
    }
}
