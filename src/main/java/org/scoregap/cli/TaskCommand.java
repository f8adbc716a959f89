package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code task} by itself: says what can be done with tasks. */
@Command(name = "task")
final class TaskCommand implements Callable<Integer> {
    private final CommonOptions common;

    @Spec
    private @Nullable CommandSpec spec;

    private TaskCommand(CommonOptions common) {
        this.common = common;
    }

    /** The command with all that can be done with tasks below it. */
    static CommandLine tree(Surroundings surroundings, CommonOptions common) {
        CommandLine task = new CommandLine(new TaskCommand(common));
        task.addSubcommand(new TaskIssueCommand(surroundings, common));
        task.addSubcommand(new TaskListCommand(surroundings, common));
        task.addSubcommand(new TaskShowCommand(surroundings, common));
        task.addSubcommand(new TaskUpdateCommand(surroundings, common));
        task.addSubcommand(new TaskVerifyCommand(surroundings, common));
        task.addSubcommand(new TaskReopenCommand(surroundings, common));
        return task;
    }

    @Override
    public Integer call() {
        if (spec != null && !common.quiet()) {
            CommandLine line = spec.commandLine();
            line.usage(line.getErr(), line.getColorScheme());
        }
        return ExitStatus.USAGE;
    }
}
