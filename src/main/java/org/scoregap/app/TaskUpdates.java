package org.scoregap.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.app.Tasks.Outcome;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Task;
import org.scoregap.model.Task.State;
import org.scoregap.model.TaskEvent;
import org.scoregap.read.Limits;
import org.scoregap.read.ReadFile;
import org.scoregap.read.ReadingOptions;
import org.scoregap.read.file.SubmissionReader;
import org.scoregap.score.task.Step;
import org.scoregap.score.task.Step.Refusal;
import org.scoregap.validate.task.TaskRow;
import org.scoregap.validate.task.TaskSheet;

/** Takes a list of tasks in that a unit has filled in: a bad row never stops the next. */
public final class TaskUpdates {
    private final String file;
    private final String by;
    private final LocalDate today;
    private final Instant now;
    private final Map<Long, Task> known;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private TaskUpdates(Tasks tasks, String file, String by) {
        this.file = file;
        this.by = by;
        this.today = tasks.today();
        this.now = tasks.now();
        this.known = tasks.all().stream().collect(Collectors.toMap(Task::number, Function.identity()));
    }

    /**
     * What became of a file.
     *
     * @param outcomes of the rows that could be taken, in the file's order
     */
    public record Update(List<Outcome> outcomes, List<Problem> problems) {
        public Update {
            outcomes = List.copyOf(outcomes);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Records what a file says.
     *
     * @param by whose list it is; may be empty
     * @throws org.scoregap.model.ScoregapException {@code FILE_MISSING} when it is not there, {@code FILE_REFUSED} when the
     *     system does not let it be read
     */
    public static Update take(Tasks tasks, Path path, String by) {
        TaskUpdates updates = new TaskUpdates(tasks, path.getFileName().toString(), by);
        SubmissionReader reader = new SubmissionReader(TaskSheet.VOCABULARY, Limits.USUAL);
        try (ReadFile opened = reader.open(SubmittedFiles.existing(path), updates.file, ReadingOptions.NONE)) {
            updates.take(TaskSheet.read(opened, updates.file, updates::issued));
        }
        tasks.record(updates.outcomes);
        return new Update(updates.outcomes, updates.problems);
    }

    private void take(TaskSheet.Said said) {
        problems.addAll(said.problems());
        Map<Long, List<TaskRow>> rows = new LinkedHashMap<>();
        said.rows()
                .forEach(row -> rows.computeIfAbsent(row.number(), number -> new ArrayList<>())
                        .add(row));
        rows.forEach(this::take);
    }

    private LocalDate issued(long number) {
        return Optional.ofNullable(known.get(number))
                .map(task -> task.assignment().issued())
                .orElse(today);
    }

    /** Of rows that contradict each other none is taken: nobody knows which of them is meant. */
    private void take(long number, List<TaskRow> rows) {
        Optional<Task> task = Optional.ofNullable(known.get(number));
        TaskRow first = rows.get(0);
        Optional<TaskRow> other =
                rows.stream().filter(row -> !saysTheSame(first, row)).findFirst();
        if (task.isEmpty()) {
            rows.forEach(
                    row -> refuse(ProblemCode.TASK_UNKNOWN, row.place(), Long.toString(number), "1 – " + known.size()));
        } else if (other.isPresent()) {
            rows.forEach(row -> refuse(
                    ProblemCode.DUPLICATE_ROW,
                    row.place(),
                    Long.toString(number),
                    (saysTheSame(first, row) ? other.get() : first).place().toString()));
        } else {
            take(first, task.get());
        }
    }

    private static boolean saysTheSame(TaskRow one, TaskRow other) {
        return one.state() == other.state()
                && one.day().equals(other.day())
                && one.note().equals(other.note());
    }

    private void take(TaskRow row, Task task) {
        if (row.state() != State.CLAIMED) {
            // A list that comes back says of most rows what it said when it went out, and much can have become of them
            // since.
            if (row.state().owed() || wasVerified(task)) {
                outcomes.add(Tasks.outcome(task, new Step.Unchanged()));
            } else {
                refuse(ProblemCode.TASK_STATE_UNKNOWN, row.stateCell(), row.written(), "已报整改 claimed");
            }
            return;
        }
        if (row.day().isEmpty()) {
            refuse(ProblemCode.DATE_INVALID, row.dayCell(), "", today.toString());
            return;
        }
        LocalDate day = row.day().get();
        Step step = Step.claim(task, day, row.note(), by, today, now);
        if (step instanceof Step.Refused refused) {
            refuse(refused.why(), row, task, day);
        } else {
            outcomes.add(Tasks.outcome(task, step));
        }
    }

    private void refuse(Refusal why, TaskRow row, Task task, LocalDate day) {
        switch (why) {
            case CLOSED -> refuse(ProblemCode.TASK_CLOSED, row.place(), number(task), day(task.closed()));
            case SENT_BACK ->
                refuse(
                        ProblemCode.TASK_SENT_BACK,
                        row.place(),
                        number(task),
                        day(task.reopening().map(TaskEvent::day)));
            case TO_COME, BEFORE_ISSUED, BEFORE_REOPENED -> {
                LocalDate first = task.reopening()
                        .map(reopened -> reopened.day())
                        .orElse(task.assignment().issued());
                refuse(ProblemCode.DATE_INVALID, row.dayCell(), day.toString(), first + " – " + today);
            }
            case NOTHING_CLAIMED, TOO_EARLY -> throw new IllegalStateException(why + " refuses no claim");
        }
    }

    private static boolean wasVerified(Task task) {
        return task.events().stream().anyMatch(event -> event.kind() == TaskEvent.Kind.VERIFIED);
    }

    private static String number(Task task) {
        return Long.toString(task.number());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private void refuse(ProblemCode code, CellRef cell, String found, String expected) {
        problems.add(Problem.of(code, file, cell, found, expected));
    }
}
