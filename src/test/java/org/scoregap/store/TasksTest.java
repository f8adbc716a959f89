package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.model.Assignment;
import org.scoregap.model.CellRef;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.SiteId;
import org.scoregap.model.Task;
import org.scoregap.model.TaskEvent;
import org.scoregap.model.TaskEvent.Basis;
import org.scoregap.model.TaskEvent.Kind;

/** What the store keeps of tasks. */
class TasksTest {
    private static final Instant MONDAY = Instant.parse("2022-07-18T01:00:00Z");

    @TempDir
    Path folder;

    private static Assignment assignment(String indicator, Optional<String> site) {
        return new Assignment(
                Given.W28,
                new IndicatorId(indicator),
                Given.CGJ,
                site.map(SiteId::new),
                LocalDate.of(2022, 7, 15),
                Instant.parse("2022-07-22T10:00:00Z"),
                new TreeMap<>(Map.of(new FrameworkId("WS"), 2.5, new FrameworkId("WM"), 0.25)),
                "7/10, 暗访.csv C2",
                "创建办");
    }

    private static TaskEvent event(Kind kind, Optional<Basis> basis) {
        return event(kind, basis, Given.FRIDAY);
    }

    private static TaskEvent event(Kind kind, Optional<Basis> basis, Instant recorded) {
        return new TaskEvent(kind, LocalDate.of(2022, 7, 16), "=1+1", "张三", basis, recorded);
    }

    @Test
    void keepsTasksAndWhatBecameOfThemInOrder() {
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            long inspection = store.record(Given.file("a.csv", "a1"), Given.FRIDAY, Given.hash("m"))
                    .id();
            List<Task> fresh = store.tasks()
                    .issue(List.of(assignment("WS-2", Optional.empty()), assignment("WS-1", Optional.of("东市场"))));
            assertThat(fresh).extracting(Task::number).containsExactly(1L, 2L);
            TaskEvent claim = event(Kind.CLAIMED, Optional.empty());
            TaskEvent back = event(Kind.REOPENED, Optional.of(new Basis(inspection, new CellRef("合格率", 6, 7))));
            store.tasks().record(new TreeMap<>(Map.of(2L, claim)));
            store.tasks().record(new TreeMap<>(Map.of(2L, back)));
            assertThat(store.tasks().all(Given.FRIDAY))
                    .containsExactly(fresh.get(0), fresh.get(1).with(claim).with(back));
        }
    }

    @Test
    void whatAnOpenTaskAsksIsNotIssuedAgain() {
        Assignment asked = assignment("WS-1", Optional.empty());
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            assertThat(store.tasks().issue(List.of(asked, asked))).hasSize(1);
            assertThat(store.tasks().issue(List.of(asked))).isEmpty();
            store.tasks().record(new TreeMap<>(Map.of(1L, event(Kind.VERIFIED, Optional.empty()))));
            assertThat(store.tasks().issue(List.of(asked)))
                    .extracting(Task::number)
                    .containsExactly(2L);
        }
    }

    @Test
    void aUnitsTaskAsksForItsSitesAndASitesTaskForPartOfTheUnits() {
        Assignment all = assignment("WS-1", Optional.empty());
        Assignment east = assignment("WS-1", Optional.of("东市场"));
        Assignment west = assignment("WS-1", Optional.of("西市场"));
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            assertThat(store.tasks().issue(List.of(east, west))).hasSize(2);
            assertThat(store.tasks().issue(List.of(all))).isEmpty();
            store.tasks()
                    .record(new TreeMap<>(Map.of(
                            1L, event(Kind.VERIFIED, Optional.empty()), 2L, event(Kind.VERIFIED, Optional.empty()))));
            assertThat(store.tasks().issue(List.of(all))).hasSize(1);
            assertThat(store.tasks().issue(List.of(east))).isEmpty();
        }
    }

    @Test
    void knowsWhatWasRecordedThen() {
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            store.tasks().issue(List.of(assignment("WS-1", Optional.empty())));
        }
        try (Store store = Given.open(folder, MONDAY)) {
            store.tasks().record(new TreeMap<>(Map.of(1L, event(Kind.CLAIMED, Optional.empty(), MONDAY))));
            assertThat(store.tasks().all(Given.FRIDAY.minusNanos(1))).isEmpty();
            assertThat(store.tasks().all(MONDAY.minusNanos(1)).get(0).state()).isEqualTo(Task.State.ISSUED);
            assertThat(store.tasks().all(MONDAY).get(0).state()).isEqualTo(Task.State.CLAIMED);
        }
    }

    @Test
    void recordsAllOfACommandOrNothing() {
        try (Store store = Given.open(folder, Given.FRIDAY)) {
            store.tasks().issue(List.of(assignment("WS-1", Optional.empty())));
            TaskEvent claim = event(Kind.CLAIMED, Optional.empty());
            assertThatThrownBy(() -> store.tasks().record(new TreeMap<>(Map.of(1L, claim, 7L, claim))))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(store.tasks().all(Given.FRIDAY).get(0).events()).isEmpty();
        }
    }
}
