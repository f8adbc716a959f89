package org.scoregap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only has others below it: by itself it says which. */
@Command
final class CommandGroup implements Callable<Integer> {
    private final CommonOptions common;

    @Spec
    private @Nullable CommandSpec spec;

    private CommandGroup(CommonOptions common) {
        this.common = common;
    }

    static CommandLine of(CommonOptions common, List<Callable<Integer>> commands) {
        CommandLine group = new CommandLine(new CommandGroup(common));
        commands.forEach(group::addSubcommand);
        return group;
    }

    @Override
    public Integer call() {
        return sayWhich(spec, common);
    }

    /** What a command answers that was called without one of those below it. */
    static int sayWhich(@Nullable CommandSpec spec, CommonOptions common) {
        if (spec != null && !common.quiet()) {
            CommandLine line = spec.commandLine();
            line.usage(line.getErr(), line.getColorScheme());
        }
        return ExitStatus.USAGE;
    }
}
