package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.total;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.Resubmit;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/** The store's file shrinks now and then, and nothing in it is lost by that. */
class CompactingTest {
    @TempDir
    Path folder;

    private StoreFile store;

    private void record(int from, int to) {
        try (Store open = open(folder, FRIDAY)) {
            for (int i = from; i < to; i++) {
                open.record(
                        file(
                                "周报" + i + ".csv",
                                String.format("%08x", i),
                                part(Resubmit.APPEND, total("WS-601", i, 200))),
                        FRIDAY,
                        "m1");
            }
        }
        store = StoreFile.in(folder);
    }

    private Fingerprint held() throws Exception {
        try (Connection connection = Access.DATA.open(store)) {
            return Fingerprint.of(connection);
        }
    }

    @Test
    void holdsTheSameInASmallerFileAndGoesOn() throws Exception {
        record(0, 60);
        Fingerprint before = held();
        long size = Files.size(store.path());

        try (Connection connection = Access.DATA.open(store)) {
            assertThat(Compacting.replace(store, connection)).isTrue();
        }

        assertThat(Files.size(store.path())).isLessThan(size / 2);
        assertThat(held()).isEqualTo(before);
        assertThat(Files.list(folder)).noneMatch(file -> file.toString().contains("compacting"));
        record(60, 61);
        assertThat(before.difference(held())).isPresent();
    }

    @Test
    void aDiskWithoutRoomLeavesAllAsItWas() throws Exception {
        record(0, 3);
        Fingerprint before = held();
        Files.createDirectory(folder.resolve("scoregap-compacting.mv.db"));
        Files.createFile(folder.resolve("scoregap-compacting.mv.db/in-the-way"));

        try (Connection connection = Access.DATA.open(store)) {
            assertThat(Compacting.replace(store, connection)).isFalse();
        }

        assertThat(held()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} MiB of which {1} % are in use: {2}")
    @CsvSource({"15, 10, false", "16, 24, true", "16, 25, false", "900, 13, true", "900, 80, false"})
    void isWrittenAnewWhenMostOfALargeFileIsOfNoUse(int mebibytes, int fill, boolean sparse) {
        assertThat(OpenFile.isSparse((long) mebibytes << 20, fill)).isEqualTo(sparse);
    }

    @Test
    void nobodyOpensTheStoreWhileAnotherFileIsPutThere() throws Exception {
        record(0, 1);
        Gate shut = Gate.shut(store).orElseThrow();
        try {
            assertThat(Gate.pass(store)).isEmpty();
            Optional<Failure> failure = Optional.empty();
            try (Store open = Store.open(folder, Duration.ZERO, java.time.Clock.systemUTC())) {
                assertThat(open).as("opened").isNull();
            } catch (ScoregapException e) {
                failure = Optional.of(e.failure());
            }
            assertThat(failure).contains(Failure.STORE_BUSY);
        } finally {
            shut.close();
        }
        record(1, 2);
    }
}
