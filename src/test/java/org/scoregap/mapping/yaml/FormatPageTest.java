package org.scoregap.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.mapping.Form.Field;

class FormatPageTest {

    /** A key stands in the section of its file, in backquotes. */
    @ParameterizedTest
    @ValueSource(strings = {"mapping.md", "mapping_en.md"})
    void thePageExplainsEveryKey(String page) throws IOException {
        String text = Files.readString(Path.of("src/site/markdown", page));
        for (KeySet keys : KeySet.ALL) {
            String start = "## " + keys.file() + "\n";
            assertThat(text).contains(start);
            String section =
                    text.substring(text.indexOf(start) + start.length()).split("\n## ", -1)[0];
            keys.keys().forEach(key -> assertThat(section).as(keys.file()).contains("`" + key + "`"));
        }
        Arrays.stream(Field.values()).forEach(field -> assertThat(text).contains("`" + field.key() + "`"));
    }
}
