package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command, option and parameter says what it does, in both languages, and no text is left over. */
class UsageTest {
    private static final Set<String> HEADINGS = Set.of(
            "usage.synopsisHeading",
            "usage.descriptionHeading",
            "usage.parameterListHeading",
            "usage.optionListHeading",
            "usage.commandListHeading",
            "usage.exitCodeListHeading");

    /** With every command in full, which the arguments of the completion ask for. */
    private static CommandLine tree(String language) {
        return tree(language, List.of("completion"));
    }

    private static CommandLine tree(String language, List<String> arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return CommandTree.build(
                new Surroundings(nowhere, nowhere, Map.of(), Path.of(""), Clock.systemUTC(), false),
                Locale.forLanguageTag(language),
                arguments);
    }

    private static List<CommandSpec> commands(String language) {
        return withAllBelow(tree(language)).toList();
    }

    private static Stream<CommandSpec> withAllBelow(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec()),
                command.getSubcommands().values().stream().flatMap(UsageTest::withAllBelow));
    }

    private static Set<String> keys(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream bytes = UsageTest.class.getResourceAsStream("usage_" + language + ".properties");
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            texts.load(text);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** The keys under which a text may stand: of the command, or of all commands. */
    private static Stream<String> places(CommandSpec command, String key) {
        String name = command.qualifiedName(".");
        return Stream.of(name + "." + key, key);
    }

    private static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    private static Set<String> used(String language) {
        Set<String> used = new TreeSet<>(HEADINGS);
        for (CommandSpec command : commands(language)) {
            places(command, "usage.description").forEach(used::add);
            command.options().forEach(option -> places(command, key(option)).forEach(used::add));
            command.positionalParameters()
                    .forEach(
                            parameter -> places(command, parameter.paramLabel()).forEach(used::add));
        }
        return used;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aCommandOfWhichOnlyTheNameIsAskedForSaysOfItselfWhatItSaysAmongAll(String language) {
        CommandLine all = tree(language);
        assertThat(tree(language, List.of("--help")).getUsageMessage()).isEqualTo(all.getUsageMessage());
        for (String name : all.getSubcommands().keySet()) {
            CommandLine alone = tree(language, List.of("-w", "data", name, "--help"));
            assertThat(alone.getUsageMessage()).isEqualTo(all.getUsageMessage());
            assertThat(usages(alone.getSubcommands().get(name)))
                    .isEqualTo(usages(all.getSubcommands().get(name)));
        }
    }

    private static List<String> usages(CommandLine command) {
        return withAllBelow(command)
                .map(spec -> spec.commandLine().getUsageMessage())
                .toList();
    }

    @Test
    void theWordsOfACommandInAFileAreUnderstoodToo() {
        assertThat(tree("en", List.of("@words.txt"))
                        .getSubcommands()
                        .get("gaps")
                        .getCommandSpec()
                        .options())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everythingHasADescription(String language) {
        for (CommandSpec command : commands(language)) {
            assertThat(String.join("", command.usageMessage().description()))
                    .as(command.qualifiedName())
                    .isNotBlank();
            for (OptionSpec option : command.options()) {
                assertThat(String.join("", option.description()))
                        .as(command.qualifiedName() + " " + option.longestName())
                        .isNotBlank();
            }
            for (PositionalParamSpec parameter : command.positionalParameters()) {
                assertThat(String.join("", parameter.description()))
                        .as(command.qualifiedName() + " " + parameter.paramLabel())
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noTextIsWithoutUse(String language) throws IOException {
        assertThat(keys(language))
                .filteredOn(key -> !key.startsWith("usage.exitCodeList."))
                .isSubsetOf(used(language));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("zh")).isEqualTo(keys("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyExitStatusIsExplained(String language) {
        assertThat(commands(language).get(0).usageMessage().exitCodeList().keySet())
                .containsExactly(
                        String.valueOf(ExitStatus.CLEAN),
                        String.valueOf(ExitStatus.PROBLEMS),
                        String.valueOf(ExitStatus.USAGE),
                        String.valueOf(ExitStatus.NO_INPUT),
                        String.valueOf(ExitStatus.STORE),
                        String.valueOf(ExitStatus.INTERNAL),
                        String.valueOf(ExitStatus.BUSY),
                        String.valueOf(ExitStatus.CONFIGURATION));
    }

    @Test
    void helpComesInTheLanguageAskedForWhereverTheOptionStands(@org.junit.jupiter.api.io.TempDir Path folder) {
        Office office = Office.without(folder);
        Office.Outcome chinese = office.run("gaps", "--help");
        assertThat(chinese.status()).isZero();
        assertThat(chinese.out()).startsWith("用法：scoregap gaps").contains("按预期丢分从多到少排列", "--top=N");
        assertThat(chinese.err()).isEmpty();
        assertThat(office.run("--lang", "en", "gaps", "--help").out()).startsWith("Usage: scoregap gaps");
        assertThat(office.run("gaps", "--help", "--lang=en").out())
                .startsWith("Usage: scoregap gaps")
                .doesNotContain("用法");
    }

    @Test
    void withoutACommandItSaysWhatThereIs(@org.junit.jupiter.api.io.TempDir Path folder) {
        Office.Outcome bare = Office.without(folder).run("--lang", "en");
        assertThat(bare.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(bare.out()).isEmpty();
        assertThat(bare.err()).contains("Commands:", "accountability", "Exit status:", "  75   store busy");
        assertThat(Office.without(folder).run("--version").out()).startsWith("scoregap ");
    }
}
