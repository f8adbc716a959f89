package org.scoregap.cli;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands, in one list, and how a run of one of them ends. */
final class CommandTree {
    private CommandTree() {}

    /** Runs one command and gives its exit status; it never throws. */
    static int run(Surroundings surroundings, String... arguments) {
        Locale language = Language.ofArguments(List.of(arguments), surroundings.environment());
        CommandLine commands = build(surroundings, language);
        return commands.execute(arguments);
    }

    static CommandLine build(Surroundings surroundings, Locale language) {
        CommandLine root = new CommandLine(new RootCommand());
        root.addSubcommand(new InitCommand(surroundings));
        root.addSubcommand(new CheckCommand(surroundings));
        root.addSubcommand(new ValidateCommand(surroundings));
        root.addSubcommand(new IngestCommand(surroundings));
        root.addSubcommand(new AcceptCommand(surroundings));
        root.addSubcommand(new CorrectCommand(surroundings));
        root.addSubcommand(new StatusCommand(surroundings));
        root.addSubcommand(new CollectCommand(surroundings));
        root.addSubcommand(new GapsCommand(surroundings));
        root.addSubcommand(new AccountabilityCommand(surroundings));
        root.addSubcommand(new WeeklyCommand(surroundings));
        root.addSubcommand(new HistoryCommand(surroundings));
        root.addSubcommand(new UndoCommand(surroundings));

        Failures failures = new Failures(surroundings, language);
        root.setResourceBundle(usage(language));
        root.setOut(new java.io.PrintWriter(surroundings.out(), true));
        root.setErr(new java.io.PrintWriter(surroundings.err(), true));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.terminal() ? Ansi.AUTO : Ansi.OFF));
        root.setUsageHelpWidth(Math.min(surroundings.width(), 100));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.registerConverter(Period.class, CommandTree::period);
        root.setParameterExceptionHandler(failures::ofWords);
        root.setExecutionExceptionHandler(failures::ofRun);
        return root;
    }

    private static ResourceBundle usage(Locale language) {
        return ResourceBundle.getBundle(
                "org.scoregap.cli.usage",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow(() -> new ScoregapException(Failure.USAGE, text, "2022-W28"));
    }
}
