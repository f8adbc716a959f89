package org.scoregap.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.model.Nearest;
import org.scoregap.model.ScoregapException;
import org.scoregap.report.Messages;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong with a run, said in one line; the cause only where somebody asks for it. */
final class Failures {
    private final PrintStream err;
    private final Messages messages;

    Failures(Surroundings surroundings, Locale language) {
        this.err = surroundings.err();
        this.messages = Messages.in(language);
    }

    /** The words of the command line are off. */
    int ofWords(ParameterException exception, String[] arguments) {
        if (exception.getCause() instanceof ScoregapException cause) {
            err.println(messages.sentence(cause));
        } else {
            err.println(sentence(exception));
        }
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        err.println(messages.text("console.see-help", command));
        return ExitStatus.USAGE;
    }

    private String sentence(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            return messages.text(
                    "console.unknown-word", words.get(0), nearest(words.get(0), exception.getCommandLine()));
        }
        if (exception instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(Failures::nameOf)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            return messages.text("console.missing-word", names);
        }
        ArgSpec argument = exception.getArgSpec();
        if (argument != null && exception.getValue() != null) {
            return messages.text("console.wrong-value", nameOf(argument), exception.getValue(), valid(argument));
        }
        return messages.text("console.wrong-word", String.valueOf(exception.getMessage()));
    }

    private static String nearest(String word, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return Nearest.to(
                        word.split("=", 2)[0],
                        word.startsWith("-")
                                ? spec.optionsMap().keySet()
                                : spec.subcommands().keySet())
                .orElse("");
    }

    /** The values of an option that has a few; empty for one that takes any text or number. */
    private static String valid(ArgSpec argument) {
        // The elements' type where an option takes several.
        Object[] constants = argument.auxiliaryTypes()[0].getEnumConstants();
        return constants == null
                ? ""
                : Stream.of(constants)
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String nameOf(ArgSpec argument) {
        return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
    }

    /** The virtual machine itself gave up: out of memory, say. */
    int ofMachine(Error error) {
        err.println(
                error instanceof OutOfMemoryError
                        ? messages.text(
                                "console.out-of-memory",
                                Long.toString(Runtime.getRuntime().maxMemory() >> 20))
                        : messages.text("console.internal-error", error.toString()));
        return ExitStatus.INTERNAL;
    }

    /** The run could not go on. */
    int ofRun(Exception exception, CommandLine command, ParseResult parsed) {
        int status;
        if (exception instanceof ScoregapException known) {
            err.println(messages.sentence(known));
            status = ExitStatus.of(known.failure());
        } else {
            err.println(messages.text("console.internal-error", exception.toString()));
            status = ExitStatus.INTERNAL;
        }
        if (parsed.hasMatchedOption("--verbose")
                || (parsed.hasSubcommand() && parsed.subcommand().hasMatchedOption("--verbose"))) {
            exception.printStackTrace(err);
        }
        return status;
    }
}
