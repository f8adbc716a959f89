package org.scoregap.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which language people read: what they ask for, else what the workspace says, else what the shell says. */
final class Language {
    private Language() {}

    /**
     * Before anything is parsed, so that even a usage message comes out right: {@code --lang} wherever it stands, else
     * English where the shell's locale is English, else Chinese: that is what its users read.
     */
    static Locale ofArguments(List<String> arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            Optional<Locale> asked = argument.startsWith("--lang=")
                    ? of(argument.substring("--lang=".length()))
                    : argument.equals("--lang") && i + 1 < arguments.size()
                            ? of(arguments.get(i + 1))
                            : Optional.empty();
            if (asked.isPresent()) {
                return asked.get();
            }
        }
        for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
            }
        }
        return Locale.CHINESE;
    }

    /** {@code zh} or {@code en}; empty for anything else. */
    static Optional<Locale> of(String text) {
        return switch (text) {
            case "zh" -> Optional.of(Locale.CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }
}
