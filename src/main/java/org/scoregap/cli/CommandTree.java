package org.scoregap.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.read.Scratch;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line, and how a run of one of its commands ends. */
final class CommandTree {
    /** picocli takes no narrower one, and throws before any command runs. */
    private static final int NARROWEST_USAGE = 55;

    private CommandTree() {}

    /** Runs one command and gives its exit status; it never throws. */
    static int run(Surroundings surroundings, String... arguments) {
        Locale language = Language.ofArguments(List.of(arguments), surroundings.environment());
        CommandLine commands = build(surroundings, language, List.of(arguments));
        try {
            return commands.execute(arguments);
        } catch (Error error) {
            return new Failures(surroundings, language).ofMachine(error);
        } finally {
            Scratch.end();
        }
    }

    /** The command line that understands {@code arguments}; it knows other commands by name only. */
    static CommandLine build(Surroundings surroundings, Locale language, List<String> arguments) {
        CommonOptions common = new CommonOptions();
        CommandLine root = new CommandLine(new RootCommand(common));
        new Commands(surroundings, common).addTo(root, arguments);

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
        Period week = Period.parse(text).orElseThrow(() -> new ScoregapException(Failure.USAGE, text, "2022-W28"));
        EventOptions.requireBelievable(week.year(), text, "2022-W28");
        return week;
    }
}
