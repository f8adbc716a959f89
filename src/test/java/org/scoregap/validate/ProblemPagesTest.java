package org.scoregap.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scoregap.model.ProblemCode;
import org.scoregap.model.Severity;

/** Both pages of problems speak of every code, in the enum's order, with its true severity and what can be done. */
class ProblemPagesTest {
    private static final Map<Severity, String> CHINESE =
            Map.of(Severity.ERROR, "错误", Severity.WARNING, "警告", Severity.NOTICE, "提示");
    private static final Map<Severity, String> ENGLISH =
            Map.of(Severity.ERROR, "error", Severity.WARNING, "warning", Severity.NOTICE, "notice");

    @ParameterizedTest
    @CsvSource({"problems.md, zh", "problems_en.md, en"})
    void speakOfEveryCode(String page, String language) throws IOException {
        boolean chinese = language.equals("zh");
        List<String> lines = Files.readAllLines(Path.of("src", "site", "markdown", page));

        assertThat(lines.stream().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
                .containsExactlyElementsOf(
                        Stream.of(ProblemCode.values()).map(Enum::name).toList());
        for (ProblemCode code : ProblemCode.values()) {
            int heading = lines.indexOf("## " + code);
            String severity = (chinese ? CHINESE : ENGLISH).getOrDefault(code.severity(), "?");
            String accepted = chinese
                    ? (code.acceptable() ? "可认可" : "不可认可")
                    : (code.acceptable() ? "can be accepted" : "cannot be accepted");
            assertThat(lines.get(heading + 2)).endsWith(" · " + severity + " · " + accepted);
            assertThat(lines.get(heading + 4)).as(code.name()).isNotBlank();
            assertThat(lines.get(heading + 6)).startsWith(chinese ? "- 例：" : "- Example: ");
            assertThat(lines.get(heading + 7)).startsWith(chinese ? "- 处理：" : "- What to do: ");
        }
    }
}
