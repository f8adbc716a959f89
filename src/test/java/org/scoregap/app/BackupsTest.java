package org.scoregap.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.store.Store;

class BackupsTest {
    private static final Instant FRIDAY = Instant.parse("2022-07-15T08:00:00Z");

    @TempDir
    Path folder;

    /** The copy's own clock is asked when the copy is opened: it then makes the store hold more than was copied. */
    private static Clock writingTo(Store store) {
        return ((InstantSource) () -> {
                    store.mappings()
                            .record("later", new Period(2022, 27), new TreeMap<>(Map.of("units.yaml", "- id: WJW")));
                    return FRIDAY;
                })
                .withZone(ZoneOffset.UTC);
    }

    @Test
    void aCopyThatDoesNotHoldTheSameAsTheStoreIsNoBackup() throws IOException {
        Path backups = folder.resolve("backups");
        try (Store store = Store.open(folder.resolve("store"), Duration.ZERO, Clock.fixed(FRIDAY, ZoneOffset.UTC))) {
            store.mappings().record("first", new Period(2022, 25), new TreeMap<>(Map.of("units.yaml", "- id: CGJ")));
            Backups made = new Backups(store, backups, writingTo(store));

            assertThatThrownBy(() -> made.make(backups.resolve("a.zip")))
                    .isInstanceOfSatisfying(ScoregapException.class, e -> {
                        assertThat(e.failure()).isEqualTo(Failure.BACKUP_DIFFERS);
                        assertThat(e.details()).contains("MAPPING");
                    });
            assertThat(names(backups)).isEmpty();

            made.make(backups.resolve("a.zip"));
            assertThat(names(backups)).containsExactly("a.zip", "a.zip.sha256");
        }
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
