package org.scoregap.cli;

import java.util.ArrayList;
import java.util.List;
import org.scoregap.model.RunWords;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What the journal says of a command: its words as they were typed, but for those that may hold a secret. */
final class RunAsTyped {
    private static final int LONGEST = 2000;
    private static final String LEFT_OUT = "…";
    /** A program of the user's and what it is told: the address of a robot with its key, a password. */
    private static final String SECRETIVE = "--notify-command";

    private RunAsTyped() {}

    static RunWords of(ParseResult parsed, String account) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandSpec spec = last.commandSpec();
        String command = spec.qualifiedName(" ").replaceFirst("^\\S+ ?", "");
        List<String> words = new ArrayList<>();
        for (String word : parsed.originalArgs()) {
            words.add(written(word));
        }
        String typed = String.join(" ", last.hasMatchedOption(SECRETIVE) ? withoutSecrets(parsed, last) : words);
        return new RunWords(
                account,
                command,
                typed.length() > LONGEST ? typed.substring(0, LONGEST) + LEFT_OUT : typed,
                RootCommand.Version.number());
    }

    private static List<String> withoutSecrets(ParseResult parsed, ParseResult last) {
        List<String> secrets = new ArrayList<>();
        last.matchedPositionals().stream().map(ArgSpec::originalStringValues).forEach(secrets::addAll);
        last.matchedOption(SECRETIVE).originalStringValues().forEach(secrets::add);
        List<String> words = new ArrayList<>();
        for (String word : parsed.originalArgs()) {
            int equals = word.startsWith(SECRETIVE + "=") ? SECRETIVE.length() + 1 : 0;
            boolean secret = secrets.contains(word) || (equals > 0 && secrets.contains(word.substring(equals)));
            words.add(secret ? word.substring(0, equals) + LEFT_OUT : written(word));
        }
        return words;
    }

    private static String written(String word) {
        return word.isEmpty() || word.chars().anyMatch(letter -> Character.isWhitespace(letter) || letter == '"')
                ? '"' + word.replace("\"", "\\\"") + '"'
                : word;
    }

    /** Has every command know what it was called with. */
    static void telling(CommonOptions common, CommandLine root, Surroundings surroundings) {
        root.setExecutionStrategy(parsed -> {
            common.ranAs(of(parsed, surroundings.account()));
            return new CommandLine.RunLast().execute(parsed);
        });
    }
}
