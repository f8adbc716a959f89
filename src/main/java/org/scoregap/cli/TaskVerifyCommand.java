package org.scoregap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Tasks.Outcome;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Task.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code task verify}: claims are held against what inspectors found since; or somebody vouches for some. */
@Command(name = "verify")
final class TaskVerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private EventOptions said = new EventOptions();

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    @Parameters(paramLabel = "NUMBER", descriptionKey = "NUMBER", arity = "0..*")
    private List<Long> numbers = new ArrayList<>();

    TaskVerifyCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        boolean vouched = reason != null && !reason.isBlank();
        if (numbers.isEmpty() ? vouched || said.isGiven() : !vouched) {
            throw new ScoregapException(Failure.USAGE, "task verify", "task verify, task verify 12 --reason TEXT");
        }
        Desk desk = Desk.open(surroundings, common);
        return desk.changing(session -> {
            TaskOutcomes outcomes = new TaskOutcomes(desk, session.current());
            if (!numbers.isEmpty() && reason != null) {
                outcomes.say(session.tasks().verify(numbers, said.day(), reason.strip(), said.by()));
                return ExitStatus.CLEAN;
            }
            Period latest = session.period(Optional.empty());
            List<Outcome> decided = session.tasks().verifyByInspections(latest);
            outcomes.say(decided);
            long left = session.tasks().all().stream()
                    .filter(task -> task.state() == State.CLAIMED)
                    .count();
            desk.say(desk.messages()
                    .text(
                            "console.tasks-verified",
                            count(decided, State.VERIFIED),
                            count(decided, State.REOPENED),
                            Long.toString(left)));
            return ExitStatus.CLEAN;
        });
    }

    private static String count(List<Outcome> outcomes, State state) {
        return Long.toString(outcomes.stream()
                .filter(outcome -> outcome.task().state() == state)
                .count());
    }
}
