package org.scoregap.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivedTimesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    @BeforeEach
    void list() throws IOException {
        Files.writeString(
                folder.resolve("received.csv"),
                "file,received\n甲.csv,2022-07-15T18:00\n乙.csv,2022-07-15T18:00:00+00:00\n");
    }

    @Test
    void theListBesideAFileKnowsWhenItArrived() {
        ReceivedTimes times = new ReceivedTimes(Optional.empty(), SHANGHAI);
        assertThat(times.of(folder.resolve("甲.csv"))).contains(Instant.parse("2022-07-15T10:00:00Z"));
        assertThat(times.of(folder.resolve("乙.csv"))).contains(Instant.parse("2022-07-15T18:00:00Z"));
    }

    @Test
    void aFileThatTheListDoesNotNameAndAFolderWithoutAListSayNothing() {
        ReceivedTimes times = new ReceivedTimes(Optional.empty(), SHANGHAI);
        assertThat(times.of(folder.resolve("丙.csv"))).isEmpty();
        assertThat(times.of(folder.resolve("别处/甲.csv"))).isEmpty();
    }

    @Test
    void whatIsStatedHoldsForEveryFile() {
        Instant stated = Instant.parse("2022-07-16T00:00:00Z");
        ReceivedTimes times = new ReceivedTimes(Optional.of(stated), SHANGHAI);
        assertThat(times.of(folder.resolve("甲.csv"))).contains(stated);
        assertThat(times.of(folder.resolve("丙.csv"))).contains(stated);
    }
}
