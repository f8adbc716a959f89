package org.scoregap.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * All commands, in the order in which the usage names them.
 *
 * <p>A command is made only for arguments that say its name: picocli reads the annotations of everything it is given, which
 * took 0.2 s for all of them, longer than most of them run. The others stand in the usage by name.
 */
final class Commands {
    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    Commands(Surroundings surroundings, CommonOptions common) {
        commands.put("init", () -> new InitCommand(surroundings, common));
        commands.put("check", () -> new CheckCommand(surroundings, common));
        commands.put("template", () -> new TemplateCommand(surroundings, common));
        commands.put("preview", () -> new PreviewCommand(surroundings, common));
        commands.put("validate", () -> new ValidateCommand(surroundings, common));
        commands.put("ingest", () -> new IngestCommand(surroundings, common));
        commands.put("accept", () -> new AcceptCommand(surroundings, common));
        commands.put("correct", () -> new CorrectCommand(surroundings, common));
        commands.put("status", () -> new StatusCommand(surroundings, common));
        commands.put("collect", () -> new CollectCommand(surroundings, common));
        commands.put("gaps", () -> new GapsCommand(surroundings, common));
        commands.put("accountability", () -> new AccountabilityCommand(surroundings, common));
        commands.put("explain", () -> new ExplainCommand(surroundings, common));
        commands.put("whatif", () -> new WhatifCommand(surroundings, common));
        commands.put("trend", () -> new TrendCommand(surroundings, common));
        commands.put("under-reporting", () -> new UnderReportingCommand(surroundings, common));
        commands.put(
                "task",
                () -> CommandGroup.of(
                        common,
                        List.of(
                                new TaskIssueCommand(surroundings, common),
                                new TaskListCommand(surroundings, common),
                                new TaskShowCommand(surroundings, common),
                                new TaskUpdateCommand(surroundings, common),
                                new TaskVerifyCommand(surroundings, common),
                                new TaskReopenCommand(surroundings, common))));
        commands.put(
                "appeal",
                () -> CommandGroup.of(
                        common,
                        List.of(
                                new AppealOpenCommand(surroundings, common),
                                new AppealListCommand(surroundings, common),
                                new AppealShowCommand(surroundings, common),
                                new AppealDecideCommand(surroundings, common))));
        commands.put("remind", () -> new RemindCommand(surroundings, common));
        commands.put("report", () -> new ReportCommand(surroundings, common));
        commands.put("weekly", () -> new WeeklyCommand(surroundings, common));
        commands.put("history", () -> new HistoryCommand(surroundings, common));
        commands.put("undo", () -> new UndoCommand(surroundings, common));
        commands.put("backup", () -> new BackupCommand(surroundings, common));
        commands.put("restore", () -> new RestoreCommand(surroundings, common));
        commands.put("completion", () -> new CompletionCommand(surroundings));
    }

    /** Puts them below {@code root}: in full those that {@code arguments} may mean, the others by name. */
    void addTo(CommandLine root, List<String> arguments) {
        // The completion speaks of every command, and a file of arguments may name any.
        boolean all =
                arguments.contains("completion") || arguments.stream().anyMatch(argument -> argument.startsWith("@"));
        commands.forEach((name, command) -> root.addSubcommand(
                name,
                all || arguments.contains(name)
                        ? command.get()
                        : CommandSpec.create().name(name)));
    }
}
