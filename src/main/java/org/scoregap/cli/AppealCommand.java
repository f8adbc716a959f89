package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code appeal} by itself: says what can be done with appeals. */
@Command(name = "appeal")
final class AppealCommand implements Callable<Integer> {
    private final CommonOptions common;

    @Spec
    private @Nullable CommandSpec spec;

    private AppealCommand(CommonOptions common) {
        this.common = common;
    }

    /** The command with all that can be done with appeals below it. */
    static CommandLine tree(Surroundings surroundings, CommonOptions common) {
        CommandLine appeal = new CommandLine(new AppealCommand(common));
        appeal.addSubcommand(new AppealOpenCommand(surroundings, common));
        appeal.addSubcommand(new AppealListCommand(surroundings, common));
        appeal.addSubcommand(new AppealShowCommand(surroundings, common));
        appeal.addSubcommand(new AppealDecideCommand(surroundings, common));
        return appeal;
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
