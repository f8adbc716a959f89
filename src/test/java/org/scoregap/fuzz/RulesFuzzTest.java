package org.scoregap.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.mapping.yaml.Texts;
import tools.jackson.databind.json.JsonMapper;

/** Any text as the rule of a form: what {@code check} passes, rows can be judged by. */
@Tag("fuzz")
class RulesFuzzTest {
    @TempDir
    static Path folder;

    static Stream<Arguments> seeds() {
        return Seeds.forJazzer(Stream.of(
                        "if(checked > 5, max(passed, 1, 2) / 2 <= 9, not(passed < min(1, 2)))",
                        "passed <= checked",
                        "round(abs(passed - checked * 0.95), 2) == 0.5 || !(passed != 1E3)",
                        "1 / (passed - passed) > -2 && true",
                        "round(passed, 999999999) <> 9.99e99")
                .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void rulesAreUsedOrRefused(byte[] bytes) {
        // A JSON text is one in YAML too, whatever is in it.
        String rule = JsonMapper.shared().writeValueAsString(new String(bytes, StandardCharsets.UTF_8));
        new Configured(folder)
                .use(Texts.change(
                        "forms.yaml", "resubmit: rows", "resubmit: rows\n  rules: [ { id: a, check: " + rule + " } ]"));
    }
}
