package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scoregap.store.Given.FRIDAY;
import static org.scoregap.store.Given.W28;
import static org.scoregap.store.Given.file;
import static org.scoregap.store.Given.open;
import static org.scoregap.store.Given.part;
import static org.scoregap.store.Given.refused;
import static org.scoregap.store.Given.total;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.Part;
import org.scoregap.model.Resubmit;

class HistoryOfSomeTest {
    @TempDir
    Path folder;

    @Test
    void saysTheSameOfSomeSubmissionsAsOfAll() {
        Part before = part(W28.plus(-1), Resubmit.ROWS, total("WS-1", 1, 5), total("WS-2", 1, 5));
        Part correction = part(W28.plus(-1), Resubmit.ROWS, total("WS-1", 2, 5));
        try (Store store = open(folder, FRIDAY)) {
            store.record(file("1.csv", "1", before), FRIDAY, "m1");
            store.record(file("2.csv", "2", part(Resubmit.ROWS, total("WS-1", 2, 5))), FRIDAY, "m1");
            store.record(file("3.csv", "3", correction), FRIDAY.plusSeconds(1), "m1");
            store.record(refused("4.csv", "4"), FRIDAY, "m1");
            store.record(file("5.csv", "5", part(Resubmit.ROWS, total("WS-3", 2, 5))), FRIDAY, "m1");
            store.undo(5, "by mistake");
            Instant now = store.clock().instant();
            List<HistoryEntry> all = store.submissions().history(now);

            assertThat(all).hasSize(5);
            assertThat(all.get(0).superseded()).isEqualTo(1);
            assertThat(store.submissions().history(now, Set.of())).isEmpty();
            for (HistoryEntry entry : all) {
                assertThat(store.submissions().history(now, Set.of(entry.id()))).containsExactly(entry);
            }
            assertThat(store.submissions().history(now, Set.of(4L, 1L, 9L))).containsExactly(all.get(0), all.get(3));
        }
    }
}
