package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run says to the shell, and the one line in which it says why. */
class ExitStatusTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gaps --formt csv                | Unknown: --formt; did you mean --format?",
                "gaps --formt=csv                | Unknown: --formt=csv; did you mean --format?",
                "ingest --agian                  | Unknown: --agian; did you mean --again?",
                "gapz                            | Unknown: gapz; did you mean gaps?",
                "gaps --format xml               | --format cannot be \"xml\"; it can be: table, csv, json, md, xlsx.",
                "gaps --by unitt                 | --by cannot be \"unitt\"; it can be: indicator, section, framework, unit, site.",
                "gaps --top ten                  | --top cannot be \"ten\".",
                "gaps --top 0                    | The command is not understood: --top 0. Accepted: 1, 2, 3…",
                "gaps --by                       | Missing: --by",
                "gaps --period 2022-W54          | 2022-W54",
                "correct 1:C4 --reason x         | Missing: VALUE",
                "correct 1:C4 7                  | Missing: --reason",
                "accept C4 --reason x            | The command is not understood: C4. Accepted: 12:Sheet1!F6",
                "accept 1:C4 --code X --reason x | --code cannot be \"X\"; it can be: ",
                "undo 1                          | Missing: --reason",
                "undo one --reason x             | NUMBER cannot be \"one\".",
                "undo 7 --reason x               | There is no submission 7",
                "validate                        | Missing: FILE",
                "gaps                            | There is nothing to answer from yet",
                "ingest --unit 卫健委委 config    | Nothing is called “卫健委委”",
                "ingest --received noon config   | The command is not understood: --received noon. Accepted: 2022-07-15T16:30"
            })
    void wrongWordsAre2AndSayWhatIsAccepted(String words, String sentence) {
        Office.Outcome outcome = office.run(("--lang en " + words).split(" "));
        assertThat(outcome.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void anOptionGivenTwiceHoldsAsItStandsLast() {
        assertThat(office.run("check", "--format", "table", "--format", "json").out())
                .startsWith("{");
    }

    @Test
    void nothingToReadIs65() {
        Office.Outcome missing = office.run("ingest", "没有.csv");
        assertThat(missing.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(missing.err()).contains("没有.csv").doesNotContain("such").hasLineCount(1);
        assertThat(office.run("ingest").status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(office.run("weekly").status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(office.run("validate", "inbox").status()).isEqualTo(ExitStatus.NO_INPUT);
    }

    @Test
    void onlyUnreadableFilesAre65AndOneReadableAmongThemIs1() {
        office.write("a.csv");
        office.write("b.xlsx", "这不是表格");
        assertThat(office.run("validate", "inbox").status()).isEqualTo(ExitStatus.NO_INPUT);
        Office.Outcome refused = office.run("ingest");
        assertThat(refused.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(refused.out()).contains("a.csv", "b.xlsx");
        office.writeWeekly("WS-601,200,142");
        assertThat(office.run("validate", "inbox").status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(office.run("ingest").status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void aStoreHeldByAnotherIs75() throws Exception {
        office.run("history");
        try (FileChannel channel = FileChannel.open(office.path("store/scoregap.mv.db"), StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            Office.Outcome busy = office.run("history", "--wait", "0", "--lang", "en");
            assertThat(busy.status()).isEqualTo(ExitStatus.BUSY);
            assertThat(busy.err())
                    .startsWith("Another program is using the store ")
                    .hasLineCount(1);
            assertThat(held.isValid()).isTrue();
        }
        assertThat(office.run("history", "--wait", "0").status()).isZero();
    }

    @Test
    void noWorkspaceIs78(@TempDir Path elsewhere) throws Exception {
        Office.Outcome lost = Office.without(elsewhere).run("gaps", "--lang", "en");
        assertThat(lost.status()).isEqualTo(ExitStatus.CONFIGURATION);
        assertThat(lost.err())
                .startsWith("No config/scoregap.yaml in " + elsewhere)
                .hasLineCount(1);
        assertThat(elsewhere).isEmptyDirectory();
        Path inside = Files.createDirectories(folder.resolve("inbox/深处"));
        assertThat(Office.without(inside).run("check").status()).isZero();
        assertThat(Office.without(elsewhere)
                        .run("-w", inside.toString(), "check")
                        .status())
                .isEqualTo(ExitStatus.CONFIGURATION);
    }

    @ParameterizedTest
    @CsvSource({"gaps", "check", "ingest", "weekly", "history"})
    void brokenYamlIs78AndNamesFileLineAndColumn(String command) {
        office.write("a.csv", "x");
        office.edit("scoregap.yaml", "time-zone: Asia/Shanghai", "time-zoen: Asia/Shanghai");
        int line = office.read("config/scoregap.yaml")
                .substring(0, office.read("config/scoregap.yaml").indexOf("time-zoen"))
                .split("\n", -1)
                .length;
        Office.Outcome broken = office.run(command, "--lang", "en");
        assertThat(broken.status()).isEqualTo(ExitStatus.CONFIGURATION);
        assertThat(broken.out() + broken.err())
                .containsPattern("scoregap\\.yaml +" + line + " +1 ")
                .contains("time-zoen", "time-zone");
        assertThat(office.path("store")).doesNotExist();
    }

    @Test
    void aDamagedStoreIs69() {
        office.run("history");
        office.writeTo("store/scoregap.mv.db", "no database");
        Office.Outcome damaged = office.run("gaps", "--lang", "en");
        assertThat(damaged.status()).isEqualTo(ExitStatus.STORE);
        assertThat(damaged.err()).startsWith("The store ").contains("damaged").hasLineCount(1);
    }

    @Test
    void anInternalErrorIs70AndItsCauseIsPrintedOnRequest() {
        Clock broken = clockThatThrows(new IllegalStateException("the clock stands still"));
        Office.Outcome brief = office.at(broken, "history", "--lang", "en");
        assertThat(brief.status()).isEqualTo(ExitStatus.INTERNAL);
        assertThat(brief.err())
                .startsWith("Internal error: ")
                .contains("the clock stands still", "--verbose")
                .hasLineCount(1);
        assertThat(office.at(broken, "history", "--verbose").err()).contains("\tat org.scoregap.");
        assertThat(office.at(broken, "--verbose", "history").err()).contains("\tat org.scoregap.");
    }

    @Test
    void aMachineThatGivesUpIs70Too() {
        Office.Outcome deep = office.at(clockThatThrows(new StackOverflowError("too deep")), "history");
        assertThat(deep.status()).isEqualTo(ExitStatus.INTERNAL);
        assertThat(deep.err()).contains("程序内部错误", "too deep").hasLineCount(1);
    }

    @Test
    void whereMemoryDoesNotSufficeItSaysHowToGiveMore() {
        Office.Outcome full = office.at(clockThatThrows(new OutOfMemoryError("Java heap space")), "history");
        assertThat(full.status()).isEqualTo(ExitStatus.INTERNAL);
        assertThat(full.err()).contains("内存不够", " MB", "SCOREGAP_HEAP=4000").hasLineCount(1);
    }

    @Test
    void theStackTraceOfAUsualFailureIsPrintedOnRequestOnly() {
        assertThat(office.run("undo", "7", "--reason", "x").err()).doesNotContain("\tat ");
        assertThat(office.run("undo", "7", "--reason", "x", "--verbose").err()).contains("\tat org.scoregap.");
    }

    private static Clock clockThatThrows(Throwable thrown) {
        return ((InstantSource) () -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) thrown;
                })
                .withZone(ZoneOffset.UTC);
    }
}
