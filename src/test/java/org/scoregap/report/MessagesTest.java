package org.scoregap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.model.Severity;

class MessagesTest {
    private static final Map<Class<?>, String> FAMILIES = families();
    /** What is counted, in English, and would read “1 files”. */
    private static final Pattern MANY_ALWAYS = Pattern.compile(
            "\\{[0-9]} (?:(?!has|with)\\w+ )?(?:files|rows|units|indicators|places|weeks|days|periods|sites|lines|tables|tasks|checks"
                    + "|problems|submissions|publications|cells|seconds|minutes)\\b");

    /** A rise is one of several weeks. */
    private static final String[] RISES = {"assumption.rising", "lead.rising"};

    private final Messages zh = Messages.in(Locale.CHINESE);
    private final Messages en = Messages.in(Locale.ENGLISH);

    private static Map<Class<?>, String> families() {
        Map<Class<?>, String> families = new HashMap<>(Messages.FAMILIES);
        new ClassFileImporter()
                .importPackages("org.scoregap.report").stream()
                        .filter(each -> each.isEnum() && each.isAssignableTo(Termed.class))
                        .map(JavaClass::reflect)
                        .forEach(each -> families.put(each, ((Termed) each.getEnumConstants()[0]).family()));
        return families;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(zh.keys()).isEqualTo(en.keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noKeyStandsTwice(String language) throws IOException {
        try (InputStream file = Messages.class.getResourceAsStream("messages_" + language + ".properties")) {
            List<String> keys = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" = "))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .toList();
            assertThat(keys).hasSizeGreaterThan(400).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyConstantThatPeopleReadHasAText() {
        var wanted = FAMILIES.entrySet().stream()
                .flatMap(family -> Arrays.stream(family.getKey().getEnumConstants())
                        .map(constant -> family.getValue() + "." + ((Enum<?>) constant).name()))
                .collect(Collectors.toCollection(TreeSet::new));
        var prefixes = FAMILIES.values().stream().map(prefix -> prefix + ".").toList();
        var present = zh.keys().stream()
                .filter(key -> prefixes.stream().anyMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(present).isEqualTo(wanted);
    }

    @Test
    void noTextIsWithoutUse() throws IOException {
        String source;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            source = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(MessagesTest::content)
                    .collect(Collectors.joining("\n"));
        }
        assertThat(zh.keys())
                .filteredOn(key -> FAMILIES.values().stream().noneMatch(prefix -> key.startsWith(prefix + ".")))
                .filteredOn(key -> !source.contains('"' + key + '"'))
                .filteredOn(key ->
                        !key.startsWith("column.") || !source.contains('"' + key.substring("column.".length()) + '"'))
                .isEmpty();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void speaksChineseToChineseLocalesAndEnglishToAllOthers() {
        Locale machine = Locale.getDefault();
        try {
            for (Locale other : new Locale[] {Locale.FRANCE, Locale.CHINA}) {
                Locale.setDefault(other);
                assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).language()).isEqualTo("zh");
                assertThat(Messages.in(Locale.forLanguageTag("zh-TW")).language())
                        .isEqualTo("zh");
                assertThat(Messages.in(Locale.UK).language()).isEqualTo("en");
                assertThat(Messages.in(Locale.GERMANY).language()).isEqualTo("en");
                assertThat(Messages.in(Locale.ROOT).language()).isEqualTo("en");
            }
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void refusesAKeyThatDoesNotExistAndArgumentsThatAreMissing() {
        assertThatThrownBy(() -> zh.text("no.such.key")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> zh.text("lead.until")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesOutWhatHasNothingToSay() {
        assertThat(zh.sentence(new ScoregapException(Failure.NOT_FOUND, "WS-61", "WS-601")))
                .isEqualTo("找不到“WS-61”，最接近的是“WS-601”");
        assertThat(zh.sentence(new ScoregapException(Failure.NOT_FOUND, "WS-61")))
                .isEqualTo("找不到“WS-61”");
        assertThat(en.sentence(new ScoregapException(Failure.NOT_FOUND, "WS-61")))
                .isEqualTo("Nothing is called “WS-61”");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "lead.unplaced; 1; ; 1 file cannot be told the week of and does not count.",
                "lead.unplaced; 2; ; 2 files cannot be told the week of and do not count.",
                "lead.status; 1; ; 1 unit owes reports.",
                "lead.status; 0; ; 0 units owe reports.",
                "lead.status; 11; late 1; 11 units owe reports: late 1.",
                "console.workspace-made; w; 1; Workspace w: 1 file written.",
                "lead.count-problems; error; 1; 1 error",
                "lead.count-problems; error; 2; 2 errors",
            })
    void oneIsNotSpokenOfAsMany(String key, String first, @Nullable String second, String said) {
        String more = Objects.requireNonNullElse(second, "");
        assertThat(en.text(key, first, more, "")).isEqualTo(said);
    }

    @Test
    void everyTextThatCountsHasItsSingular() {
        assertThat(en.keys())
                .filteredOn(key -> MANY_ALWAYS.matcher(raw(key)).find())
                .containsExactlyInAnyOrder(RISES);
    }

    private static String raw(String key) {
        return ResourceBundle.getBundle("org.scoregap.report.messages", Locale.ENGLISH)
                .getString(key);
    }

    @Test
    void argumentsAreTakenAsTheyAre() {
        assertThat(zh.sentence(new ScoregapException(Failure.NOT_FOUND, "{1}$1\\[{0}]", "")))
                .isEqualTo("找不到“{1}$1\\[{0}]”");
    }

    @Test
    void everyProblemIsASentenceWithAndWithoutDetails() {
        for (ProblemCode code : ProblemCode.values()) {
            for (Messages messages : new Messages[] {zh, en}) {
                Problem bare = Problem.of(code, "a.csv", CellRef.FILE, "", "");
                assertThat(messages.sentence(bare))
                        .as(code.name())
                        .doesNotContain("{", "[", "]")
                        .hasSizeGreaterThan(5);
                Problem full = Problem.of(code, "a.csv", CellRef.FILE, "FOUND", "EXPECTED");
                assertThat(messages.sentence(full)).as(code.name()).doesNotContain("{", "[", "]");
            }
        }
    }

    @Test
    void saysFoundAndExpected() {
        Problem problem = new Problem(
                ProblemCode.PASSED_EXCEEDS_CHECKED,
                Severity.ERROR,
                "a.csv",
                CellRef.parse("C4"),
                "9",
                "≤ 8",
                Optional.empty(),
                Optional.empty(),
                0,
                false);
        assertThat(zh.sentence(problem)).isEqualTo("合格数 9 大于应检数，应为 ≤ 8");
    }
}
