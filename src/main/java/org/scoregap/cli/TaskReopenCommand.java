package org.scoregap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code task reopen}: what was claimed or verified is not mended. */
@Command(name = "reopen")
final class TaskReopenCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Mixin
    private EventOptions said = new EventOptions();

    @Parameters(paramLabel = "NUMBER", descriptionKey = "NUMBER", arity = "1..*")
    private List<Long> numbers = new ArrayList<>();

    TaskReopenCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.open(surroundings, common);
        return desk.changing(session -> {
            new TaskOutcomes(desk, session.current())
                    .say(session.tasks().reopen(numbers, said.day(), reason.text(), said.by()));
            return ExitStatus.CLEAN;
        });
    }
}
