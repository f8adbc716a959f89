package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** README and the pages name what there is: commands, options, files. */
class PagesTest {
    private static final Path README = Path.of("README.md");
    private static final String ENGLISH = "## In English";
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
    private static final Pattern COMMAND = Pattern.compile("(?:^ *|[`(]|&& )scoregap ([a-z][a-z-]+)");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)[^)]*\\)");
    /** Scripts and Maven have options of their own. */
    private static final Pattern OF_OTHERS = Pattern.compile("scripts/bench|mvn |systemctl");

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src", "site", "markdown"))) {
            return Stream.concat(Stream.of(README), pages.sorted()).toList();
        }
    }

    private static Stream<CommandLine> withAllBelow(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(PagesTest::withAllBelow));
    }

    private static CommandLine tree() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return CommandTree.build(
                new Surroundings(nowhere, nowhere, Map.of(), Path.of(""), Clock.systemUTC(), false),
                Locale.ENGLISH,
                List.of("completion"));
    }

    private static Set<String> options() {
        Set<String> options = new TreeSet<>();
        withAllBelow(tree())
                .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
                .forEach(options::add);
        return options;
    }

    private static Stream<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(match -> match.group(group));
    }

    @Test
    void readmeShowsEveryCommandInBothLanguages() throws IOException {
        Set<String> commands = tree().getSubcommands().keySet();
        String[] halves = Files.readString(README).split(ENGLISH, -1);
        assertThat(halves).hasSize(2);
        for (String half : halves) {
            assertThat(commands)
                    .allSatisfy(command -> assertThat(half).containsPattern("(?<![\\w-])" + command + "(?![\\w-])"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatIsNamedCanBeRun(Path page) throws IOException {
        Set<String> options = options();
        Set<String> commands = tree().getSubcommands().keySet();
        for (String line : Files.readAllLines(page)) {
            if (!OF_OTHERS.matcher(line).find()) {
                assertThat(found(OPTION, line, 0)).as(line).allMatch(options::contains);
            }
            assertThat(found(COMMAND, line, 1)).as(line).allMatch(commands::contains);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToFiles(Path page) throws IOException {
        Path folder = page.toAbsolutePath().getParent();
        assertThat(found(LINK, Files.readString(page), 1))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }
}
