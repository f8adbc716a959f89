package org.scoregap.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.scoregap.model.Assignment;
import org.scoregap.model.Task;
import org.scoregap.model.TaskEvent;

/** The tasks that were handed out, as a store keeps them. */
public final class TaskRecords {
    private final Session session;
    private final Clock clock;

    TaskRecords(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The tasks and what had become of them by {@code asOf}, in the order of their numbers. */
    public List<Task> all(Instant asOf) {
        return session.read(c -> new TasksTable(c).all(asOf));
    }

    /** Hands gaps to units; what an open task asks already changes nothing. */
    public List<Task> issue(List<Assignment> assignments) {
        return session.write(c -> new TasksTable(c).issue(assignments, clock.instant()));
    }

    /** Records what became of tasks, all of it or nothing. */
    public void record(SortedMap<Long, TaskEvent> events) {
        session.write(c -> {
            TasksTable table = new TasksTable(c);
            for (Map.Entry<Long, TaskEvent> event : events.entrySet()) {
                table.add(event.getKey(), event.getValue());
            }
            return events.size();
        });
    }
}
