package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.faults;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.hash;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.tamper;
import static org.scoregap.store.Given.total;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.Resubmit;
import org.scoregap.model.RunWords;
import org.scoregap.model.StoreFault;
import org.scoregap.model.StoreFault.Kind;

class JournalTest {
    private static final RunWords INGEST = new RunWords("cyb", "ingest", "ingest inbox", "1.0");
    private static final RunWords UNDO = new RunWords("cyb", "undo", "undo 7 --reason x", "1.0");

    @TempDir
    Path folder;

    @BeforeEach
    void runThreeCommands() {
        try (Store store = open(folder, FRIDAY)) {
            long first = store.journal().begin(INGEST);
            record(store, "a");
            record(store, "b");
            store.journal().end(Optional.of(first), INGEST, FRIDAY, 0, Optional.empty(), List.of());
            store.journal().end(Optional.empty(), UNDO, FRIDAY, 2, Optional.of("NOT_FOUND"), List.of());
            store.journal().begin(INGEST);
            record(store, "c");
        }
    }

    private static void record(Store store, String name) {
        store.record(file(name + ".csv", name, part(Resubmit.ROWS, total("WS-1", 1, 1))), FRIDAY, "m1");
    }

    @Test
    void saysWhoRanWhatAndWhatCameOfIt() {
        try (Store store = open(folder, FRIDAY)) {
            List<RunEntry> runs = store.journal().runs();
            assertThat(runs).extracting(RunEntry::words).containsExactly(INGEST, UNDO, INGEST);
            RunEntry.End ingested = runs.get(0).end().orElseThrow();
            assertThat(ingested.submissions()).isEqualTo(2);
            assertThat(ingested.files())
                    .containsExactly("submission 1 " + hash("a") + " a.csv", "submission 2 " + hash("b") + " b.csv");
            RunEntry.End undone = runs.get(1).end().orElseThrow();
            assertThat(undone.failure()).contains("NOT_FOUND");
            assertThat(undone.status()).isEqualTo(2);
            assertThat(runs.get(2).end()).as("it was killed").isEmpty();
        }
    }

    @Test
    void whatNobodyTouchedIsSoundThoughARunHasNoEnd() {
        assertThat(faults(folder)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE journal SET account = 'nobody' WHERE id = 3        | JOURNAL_CHANGED     | 3",
                "UPDATE journal SET exit_status = 0 WHERE id = 4           | JOURNAL_CHANGED     | 4",
                "UPDATE journal SET failure = NULL WHERE id = 4            | JOURNAL_CHANGED     | 4",
                "UPDATE journal SET files = '' WHERE id = 2                | JOURNAL_CHANGED     | 2",
                "UPDATE journal SET noted_at = noted_at + INTERVAL '1' DAY WHERE id = 1 | JOURNAL_CHANGED | 1",
                "DELETE FROM journal WHERE id = 2                          | JOURNAL_ROW_MISSING | 2",
                "DELETE FROM journal WHERE id < 3                          | JOURNAL_ROW_MISSING | 1–2",
                "DELETE FROM journal WHERE id = 5                          | JOURNAL_BEHIND      | 4",
                "UPDATE submission SET file = 'x.csv' WHERE id = 2         | JOURNAL_DISAGREES   | 1",
                "UPDATE submission SET sha256 = REPEAT('f', 64) WHERE id = 1 | JOURNAL_DISAGREES | 1"
            })
    void aRowThatWasChangedOrTakenOutIsNamed(String statement, Kind kind, String where) throws SQLException {
        tamper(folder, statement);
        assertThat(faults(folder))
                .filteredOn(fault -> fault.kind() == kind)
                .extracting(StoreFault::where)
                .containsExactly(where);
        assertThat(faults(folder))
                .as("one row makes no other one wrong")
                .filteredOn(fault -> fault.kind() == Kind.JOURNAL_CHANGED)
                .hasSize(kind == Kind.JOURNAL_CHANGED ? 1 : 0);
    }

    @Test
    void aLaterRunGoesOnFromTheLastLink() {
        try (Store store = open(folder, FRIDAY)) {
            store.journal().end(Optional.empty(), UNDO, FRIDAY, 0, Optional.empty(), List.of("backup ff a.zip"));
        }
        assertThat(faults(folder)).isEmpty();
    }
}
