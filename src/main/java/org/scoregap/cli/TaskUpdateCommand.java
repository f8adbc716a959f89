package org.scoregap.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Session;
import org.scoregap.app.TaskUpdates;
import org.scoregap.app.TaskUpdates.Update;
import org.scoregap.model.CellRef;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.intake.ProblemReport;
import org.scoregap.score.task.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code task update}: a unit says that it has mended something; one by one, or in the list that it sends back. */
@Command(name = "update")
final class TaskUpdateCommand implements Callable<Integer> {
    private static final String EXAMPLES = "task update 12 --claimed 2022-07-15, task update --from FILE";

    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--claimed", paramLabel = "DATE")
    private @Nullable String claimed;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Mixin
    private ByOption by = new ByOption();

    @Option(names = "--from", paramLabel = "FILE")
    private @Nullable Path from;

    @Parameters(paramLabel = "NUMBER", descriptionKey = "NUMBER", arity = "0..*")
    private List<Long> numbers = new ArrayList<>();

    TaskUpdateCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Optional<LocalDate> day = EventOptions.date("--claimed", claimed);
        boolean single = !numbers.isEmpty() && day.isPresent() && from == null;
        boolean bulk = numbers.isEmpty() && day.isEmpty() && from != null;
        if (!single && !bulk) {
            throw new ScoregapException(Failure.USAGE, "task update", EXAMPLES);
        }
        Desk desk = Desk.open(surroundings, common);
        return desk.changing(session -> {
            TaskOutcomes outcomes = new TaskOutcomes(desk, session.current());
            if (from == null) {
                outcomes.say(session.tasks().claim(numbers, day.orElseThrow(), note.strip(), by.name()));
                return ExitStatus.CLEAN;
            }
            Update update =
                    TaskUpdates.take(session.tasks(), surroundings.folder().resolve(from), by.name());
            return tell(update, outcomes, session, desk);
        });
    }

    private int tell(Update update, TaskOutcomes outcomes, Session session, Desk desk) {
        update.outcomes().stream()
                .filter(outcome -> outcome.step() instanceof Step.Fresh)
                .forEach(outcome -> desk.say(outcomes.line(outcome)));
        if (!update.problems().isEmpty()) {
            desk.results().print(ProblemReport.of(update.problems(), session.current(), desk.messages()), output);
        }
        long fresh = update.outcomes().stream()
                .filter(outcome -> outcome.step() instanceof Step.Fresh)
                .count();
        desk.say(desk.messages()
                .text(
                        "console.tasks-updated",
                        Long.toString(fresh),
                        Long.toString(update.outcomes().size() - fresh),
                        Long.toString(update.problems().stream()
                                .filter(problem -> problem.refuses())
                                .count())));
        boolean unread = update.outcomes().isEmpty()
                && update.problems().stream()
                        .anyMatch(
                                problem -> problem.refuses() && problem.where().equals(CellRef.FILE));
        return unread ? ExitStatus.NO_INPUT : update.problems().isEmpty() ? ExitStatus.CLEAN : ExitStatus.PROBLEMS;
    }
}
