package org.scoregap.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
    /** picocli takes no narrower one, and throws before any command runs. */
    private static final int NARROWEST_USAGE = 55;

    private CommandTree() {}

    /** Runs one command and gives its exit status; it never throws. */
    static int run(Surroundings surroundings, String... arguments) {
        Locale language = Language.ofArguments(List.of(arguments), surroundings.environment());
        CommandLine commands = build(surroundings, language);
        try {
            return commands.execute(arguments);
        } catch (Error error) {
            return new Failures(surroundings, language).ofMachine(error);
        }
    }

    static CommandLine build(Surroundings surroundings, Locale language) {
        CommonOptions common = new CommonOptions();
        CommandLine root = new CommandLine(new RootCommand(common));
        root.addSubcommand(new InitCommand(surroundings, common));
        root.addSubcommand(new CheckCommand(surroundings, common));
        root.addSubcommand(new TemplateCommand(surroundings, common));
        root.addSubcommand(new PreviewCommand(surroundings, common));
        root.addSubcommand(new ValidateCommand(surroundings, common));
        root.addSubcommand(new IngestCommand(surroundings, common));
        root.addSubcommand(new AcceptCommand(surroundings, common));
        root.addSubcommand(new CorrectCommand(surroundings, common));
        root.addSubcommand(new StatusCommand(surroundings, common));
        root.addSubcommand(new CollectCommand(surroundings, common));
        root.addSubcommand(new GapsCommand(surroundings, common));
        root.addSubcommand(new AccountabilityCommand(surroundings, common));
        root.addSubcommand(new ExplainCommand(surroundings, common));
        root.addSubcommand(new WhatifCommand(surroundings, common));
        root.addSubcommand(new TrendCommand(surroundings, common));
        root.addSubcommand(new UnderReportingCommand(surroundings, common));
        root.addSubcommand(CommandGroup.of(
                "task",
                common,
                List.of(
                        new TaskIssueCommand(surroundings, common),
                        new TaskListCommand(surroundings, common),
                        new TaskShowCommand(surroundings, common),
                        new TaskUpdateCommand(surroundings, common),
                        new TaskVerifyCommand(surroundings, common),
                        new TaskReopenCommand(surroundings, common))));
        root.addSubcommand(CommandGroup.of(
                "appeal",
                common,
                List.of(
                        new AppealOpenCommand(surroundings, common),
                        new AppealListCommand(surroundings, common),
                        new AppealShowCommand(surroundings, common),
                        new AppealDecideCommand(surroundings, common))));
        root.addSubcommand(new RemindCommand(surroundings, common));
        root.addSubcommand(new ReportCommand(surroundings, common));
        root.addSubcommand(new WeeklyCommand(surroundings, common));
        root.addSubcommand(new HistoryCommand(surroundings, common));
        root.addSubcommand(new UndoCommand(surroundings, common));
        root.addSubcommand(new BackupCommand(surroundings, common));
        root.addSubcommand(new RestoreCommand(surroundings, common));
        root.addSubcommand(new CompletionCommand(surroundings));

        Failures failures = new Failures(surroundings, language);
        root.setResourceBundle(usage(language));
        root.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.terminal() ? Ansi.AUTO : Ansi.OFF));
        root.setUsageHelpWidth(Math.max(NARROWEST_USAGE, Math.min(surroundings.width(), 100)));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setOverwrittenOptionsAllowed(true);
        root.registerConverter(Period.class, CommandTree::period);
        RunAsTyped.telling(common, root, surroundings);
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
