package org.scoregap.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.scoregap.read.Limits;
import org.scoregap.read.ReadFile;
import org.scoregap.read.ReadingOptions;
import org.scoregap.read.file.SubmissionReader;
import org.scoregap.score.task.Step;
import org.scoregap.score.task.Step.Refusal;
import org.scoregap.validate.task.TaskRow;
import org.scoregap.validate.task.TaskSheet;

/** Takes lists of tasks in that units have filled in: a bad row never stops the next. */
public final class TaskUpdates {
    private final Tasks tasks;
    private final LocalDate today;
    private final Map<Long, Task> known;
    private final Map<Long, TaskRow> rows = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Those of {@code tasks} as they stand. */
    public TaskUpdates(Tasks tasks) {
        this.tasks = tasks;
        this.today = tasks.today();
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
     * @throws org.scoregap.model.ScoregapException {@code FILE_REFUSED} when the system does not let it be read
     */
    public Update take(Path file, String by) {
        String name = file.getFileName().toString();
        SubmissionReader reader = new SubmissionReader(TaskSheet.VOCABULARY, Limits.USUAL);
        try (ReadFile opened = reader.open(file, name, ReadingOptions.NONE)) {
            TaskSheet.Said said = TaskSheet.read(opened, name, this::issued);
            problems.addAll(said.problems());
            said.rows().forEach(row -> take(row, name, by));
        }
        tasks.record(outcomes);
        return new Update(outcomes, problems);
    }

    private LocalDate issued(long number) {
        return Optional.ofNullable(known.get(number))
                .map(task -> task.assignment().issued())
                .orElse(today);
    }

    private void take(TaskRow row, String file, String by) {
        Optional<Task> task = Optional.ofNullable(known.get(row.number()));
        TaskRow before = rows.putIfAbsent(row.number(), row);
        if (task.isEmpty()) {
            refuse(ProblemCode.TASK_UNKNOWN, file, row.place(), Long.toString(row.number()), "1 – " + known.size());
        } else if (before != null) {
            boolean same = before.state() == row.state()
                    && before.day().equals(row.day())
                    && before.note().equals(row.note());
            if (!same) {
                String first = before.place().toString();
                refuse(ProblemCode.DUPLICATE_ROW, file, row.place(), Long.toString(row.number()), first);
            }
        } else {
            take(row, task.get(), file, by);
        }
    }

    private void take(TaskRow row, Task task, String file, String by) {
        if (row.state() != State.CLAIMED) {
            // A list that comes back says of most rows what it said when it went out.
            if (row.state() == task.state() || row.state().owed()) {
                outcomes.add(Tasks.outcome(task, new Step.Unchanged()));
            } else {
                refuse(ProblemCode.TASK_STATE_UNKNOWN, file, row.stateCell(), "verified", "已报整改 claimed");
            }
            return;
        }
        if (row.day().isEmpty()) {
            refuse(ProblemCode.DATE_INVALID, file, row.dayCell(), "", today.toString());
            return;
        }
        LocalDate day = row.day().get();
        Step step = Step.claim(task, day, row.note(), by, today);
        if (step instanceof Step.Refused refused) {
            refuse(refused.why(), file, row, task, day);
        } else {
            outcomes.add(Tasks.outcome(task, step));
        }
    }

    private void refuse(Refusal why, String file, TaskRow row, Task task, LocalDate day) {
        switch (why) {
            case CLOSED, NOTHING_CLAIMED ->
                refuse(ProblemCode.TASK_CLOSED, file, row.place(), Long.toString(row.number()), closed(task));
            case TO_COME, BEFORE_ISSUED, BEFORE_REOPENED -> {
                LocalDate first = task.reopening()
                        .map(reopened -> reopened.day())
                        .orElse(task.assignment().issued());
                refuse(ProblemCode.DATE_INVALID, file, row.dayCell(), day.toString(), first + " – " + today);
            }
        }
    }

    private static String closed(Task task) {
        return task.closed().map(LocalDate::toString).orElse("");
    }

    private void refuse(ProblemCode code, String file, CellRef cell, String found, String expected) {
        problems.add(Problem.of(code, file, cell, found, expected));
    }
}
