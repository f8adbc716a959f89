package org.scoregap.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.scoregap.app.NewWorkspace;
import org.scoregap.app.NewWorkspace.Made;
import org.scoregap.report.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: a folder becomes a workspace. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Option(names = "--sample")
    private boolean sample;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR", arity = "0..1", defaultValue = ".")
    private Path folder = Path.of(".");

    InitCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Locale language = common.language()
                .orElseGet(() -> Language.ofArguments(java.util.List.of(), surroundings.environment()));
        Path root = surroundings.folder().resolve(folder).toAbsolutePath().normalize();
        Made made = NewWorkspace.make(root, sample);
        if (!common.quiet()) {
            Messages messages = Messages.in(language);
            surroundings
                    .err()
                    .println(messages.text(
                            "console.workspace-made",
                            root.toString(),
                            String.valueOf(made.written().size()),
                            made.kept().isEmpty()
                                    ? ""
                                    : String.valueOf(made.kept().size())));
        }
        return ExitStatus.CLEAN;
    }
}
