package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.W28;
import static org.scoregap.store.Given.faults;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.sites;
import static org.scoregap.store.Given.tamper;
import static org.scoregap.store.Given.total;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.Bytes;
import org.scoregap.model.Resubmit;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.StoreFault;
import org.scoregap.model.StoreFault.Kind;

/** What somebody does to the file behind the program's back is found and named. */
class StoreCheckTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fillAStore() {
        try (Store store = open(folder, FRIDAY)) {
            store.mappings().record("m1", W28, new TreeMap<>());
            store.record(
                    file("a.csv", "a", part(Resubmit.ROWS, total("WS-1", 1, 2), sites("WS-2", "HB", "A=1", "B=0"))),
                    FRIDAY,
                    "m1");
            store.record(file("b.csv", "b", part(Resubmit.ROWS, total("WS-3", 3, 4))), FRIDAY, "m1");
            store.undo(2, "交错了");
            store.published()
                    .publish(new ToPublish(
                            "gaps",
                            W28,
                            FRIDAY,
                            "m1",
                            "1",
                            "zh",
                            "md",
                            Optional.empty(),
                            Bytes.of(new byte[] {1, 2, 3}),
                            new PublishedFigures(List.of(), List.of())));
        }
    }

    @Test
    void aStoreThatNobodyTamperedWithIsSound() {
        assertThat(faults(folder)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE tally SET part = 99 WHERE id = 3               | ORPHAN              | tally         | part 99 |",
                "UPDATE undoing SET submission = 77                    | ORPHAN              | undoing       | submission 77 |",
                "DELETE FROM submission WHERE id = 1                   | ROWS_MISSING        | submission    | 1      | 2",
                "DELETE FROM tally WHERE id = 3                        | TOTALS_MISCOUNTED   | part 2        | 0      | 1",
                "UPDATE part SET first_tally = 2 WHERE id = 2          | TOTALS_MISCOUNTED   | part 2        | 1      | 1",
                "DELETE FROM tally_sites                               | SITES_MISCOUNTED    | tally 2       | 0      | 2",
                "UPDATE tally SET sites = 3 WHERE id = 2               | SITES_MISCOUNTED    | tally 2       | 2      | 3",
                "UPDATE tally SET passed = 2 WHERE id = 2              | TOTAL_DIFFERS       | tally 2       | 2.0/2  | 1.0/2",
                "UPDATE tally_sites SET site_found = ARRAY[1.0, 1.0]   | TOTAL_DIFFERS       | tally 2       | 1.0/2  | 2.0/2",
                "UPDATE publication SET content = X'010204'            | PUBLICATION_CHANGED | 1             |        |"
            })
    void whatWasChangedByHandIsNamed(String statement, Kind kind, String where, String found, String expected)
            throws SQLException {
        tamper(folder, statement);
        assertThat(faults(folder)).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.where()).isEqualTo(where);
            if (found != null) {
                assertThat(fault.found()).isEqualTo(found);
            }
            if (expected != null) {
                assertThat(fault.expected()).isEqualTo(expected);
            }
            if (kind != Kind.PUBLICATION_CHANGED) {
                return;
            }
            assertThat(fault.found()).isEqualTo(Bytes.of(new byte[] {1, 2, 4}).sha256());
            assertThat(fault.expected())
                    .isEqualTo(Bytes.of(new byte[] {1, 2, 3}).sha256());
        });
    }

    @Test
    void columnsOfDifferentLengthsAreNamed() throws SQLException {
        List<String> checks;
        try (Connection administrator = Access.ADMINISTRATOR.open(StoreFile.in(folder))) {
            checks = Statements.list(administrator, """
                    SELECT constraint_name FROM information_schema.table_constraints
                    WHERE table_name = 'TALLY_SITES' AND constraint_type = 'CHECK'
                    """, RowCursor::text);
        }
        for (String check : checks) {
            tamper(folder, "ALTER TABLE tally_sites DROP CONSTRAINT " + check);
        }
        tamper(folder, "UPDATE tally_sites SET site_row = ARRAY[2]");
        assertThat(faults(folder)).contains(new StoreFault(Kind.SITES_MISCOUNTED, "tally 2", "-1", "2"));
    }

    @Test
    void aPageThatCannotBeReadIsNamedOrTheStoreDoesNotOpen() throws IOException {
        Path database = folder.resolve("scoregap.mv.db");
        byte[] bytes = Files.readAllBytes(database);
        int named = 0;
        for (int at = 8192; at < bytes.length; at += 4096) {
            byte[] damaged = bytes.clone();
            java.util.Arrays.fill(damaged, at, Math.min(bytes.length, at + 512), (byte) 0x55);
            Files.write(database, damaged);
            try (Store store = open(folder, FRIDAY)) {
                named += store.whole().faults().isEmpty() ? 0 : 1;
            } catch (ScoregapException refused) {
                // What stands in a page of definitions is then none of ours.
                assertThat(refused.failure()).isIn(Failure.STORE_DAMAGED, Failure.STORE_FOREIGN);
                named++;
            }
        }
        assertThat(named).isPositive();
    }

    @Test
    void aCopyThatDiffersInOneValueIsNotTheSame(@TempDir Path other) throws IOException, SQLException {
        Files.copy(folder.resolve("scoregap.mv.db"), other.resolve("scoregap.mv.db"));
        assertThat(difference(other)).isEmpty();
        tamper(folder, "UPDATE tally SET note = 'x' WHERE id = 1");
        assertThat(difference(other)).contains("TALLY");
        tamper(folder, "UPDATE tally SET note = '' WHERE id = 1", "UPDATE publication SET content = X'010204'");
        assertThat(difference(other)).contains("PUBLICATION");
    }

    private Optional<String> difference(Path other) {
        try (Store here = open(folder, FRIDAY);
                Store there = open(other, FRIDAY)) {
            return here.whole().difference(there.whole());
        }
    }
}
