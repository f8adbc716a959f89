package org.scoregap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scoregap.model.Assignment;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.SiteId;
import org.scoregap.model.Task;
import org.scoregap.model.TaskEvent;
import org.scoregap.model.TaskEvent.Basis;
import org.scoregap.model.UnitId;

/** Tasks and what became of them; nothing of either is ever changed. */
final class TasksTable {
    private final Connection connection;

    TasksTable(Connection connection) {
        this.connection = connection;
    }

    /** What was recorded by {@code asOf}, in the order of the numbers. */
    List<Task> all(Instant asOf) throws SQLException {
        Map<Long, SortedMap<FrameworkId, Double>> stakes = new HashMap<>();
        Statements.each(
                connection,
                "SELECT task, framework, points FROM task_stake",
                row -> stakes.computeIfAbsent(row.number(), task -> new TreeMap<>())
                        .put(new FrameworkId(row.text()), row.real()));
        Map<Long, List<TaskEvent>> events = new HashMap<>();
        Statements.each(
                connection,
                """
                SELECT task, kind, event_day, reason, said_by, recorded_at, submission, sheet, sheet_row, sheet_column
                FROM task_event WHERE recorded_at <= ? ORDER BY task, place
                """,
                row -> events.computeIfAbsent(row.number(), task -> new ArrayList<>())
                        .add(event(row)),
                asOf);
        return Statements.list(connection, """
                SELECT id, recorded_at, period, indicator, unit, site, issued_on, deadline, evidence, issued_by
                FROM task WHERE recorded_at <= ? ORDER BY id
                """, row -> task(row, stakes, events), asOf);
    }

    private static Task task(
            RowCursor row, Map<Long, SortedMap<FrameworkId, Double>> stakes, Map<Long, List<TaskEvent>> events)
            throws SQLException {
        long number = row.number();
        Instant recorded = row.instant();
        return new Task(
                number,
                new Assignment(
                        row.period(),
                        new IndicatorId(row.text()),
                        new UnitId(row.text()),
                        row.optionalText().map(SiteId::new),
                        row.day(),
                        row.instant(),
                        stakes.getOrDefault(number, new TreeMap<>()),
                        row.text(),
                        row.text()),
                recorded,
                events.getOrDefault(number, List.of()));
    }

    private static TaskEvent event(RowCursor row) throws SQLException {
        TaskEvent decided = new TaskEvent(
                row.choice(TaskEvent.Kind.class), row.day(), row.text(), row.text(), Optional.empty(), row.instant());
        Optional<Long> submission = row.optionalNumber();
        return submission.isEmpty()
                ? decided
                : new TaskEvent(
                        decided.kind(),
                        decided.day(),
                        decided.text(),
                        decided.by(),
                        Optional.of(new Basis(submission.get(), row.cell())),
                        decided.recorded());
    }

    /** Adds those that no open task asks already; the numbers go on from the last one. */
    List<Task> issue(List<Assignment> wanted, Instant now) throws SQLException {
        List<Task> known = new ArrayList<>(all(now));
        List<Task> fresh = new ArrayList<>();
        for (Assignment assignment : wanted) {
            boolean asked = known.stream()
                    .anyMatch(task -> task.open() && task.assignment().asksTheSameAs(assignment));
            if (!asked) {
                Task task = new Task(Statements.nextId(connection, "task"), assignment, now, List.of());
                insert(task);
                known.add(task);
                fresh.add(task);
            }
        }
        return fresh;
    }

    private void insert(Task task) throws SQLException {
        Assignment assignment = task.assignment();
        Statements.update(
                connection,
                """
                INSERT INTO task
                (id, recorded_at, period, indicator, unit, site, issued_on, deadline, evidence, issued_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                task.number(),
                task.recorded(),
                assignment.period(),
                assignment.indicator(),
                assignment.unit(),
                assignment.site(),
                assignment.issued(),
                assignment.deadline(),
                assignment.evidence(),
                assignment.by());
        for (Map.Entry<FrameworkId, Double> stake : assignment.stake().entrySet()) {
            Statements.update(
                    connection,
                    "INSERT INTO task_stake (task, framework, points) VALUES (?, ?, ?)",
                    task.number(),
                    stake.getKey(),
                    stake.getValue());
        }
    }

    void add(long task, TaskEvent event) throws SQLException {
        Statements.update(
                connection,
                """
                INSERT INTO task_event
                (task, place, recorded_at, event_day, kind, reason, said_by, submission, sheet, sheet_row, sheet_column)
                VALUES (?, (SELECT COALESCE(MAX(place), 0) + 1 FROM task_event WHERE task = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                task,
                task,
                event.recorded(),
                event.day(),
                event.kind(),
                event.text(),
                event.by(),
                event.basis().map(Basis::submission),
                event.basis().map(basis -> basis.cell().sheet()),
                event.basis().map(basis -> basis.cell().row()),
                event.basis().map(basis -> basis.cell().column()));
    }
}
