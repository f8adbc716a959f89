package org.scoregap.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.model.ScoregapException;

class MappingTextsTest {
    @TempDir
    private Path folder;

    @Test
    void readsFilesWithoutTheirByteOrderMark() throws IOException {
        Files.writeString(folder.resolve("units.yaml"), "\uFEFF- id: 甲\n");

        assertThat(MappingTexts.read(folder).files()).isEqualTo(Map.of("units.yaml", "- id: 甲\n"));
    }

    @Test
    void refusesAFileThatIsNotUtf8WithItsPlace() throws IOException {
        Files.write(folder.resolve("units.yaml"), "- 市".getBytes(Charset.forName("GB18030")));

        assertThatThrownBy(() -> MappingTexts.read(folder))
                .isInstanceOf(ScoregapException.class)
                .hasMessageContaining("units.yaml")
                .hasMessageContaining("0x2");
    }

    @Test
    void reportsEveryFileThatIsMissing() {
        assertThat(MappingLoader.load(MappingTexts.read(folder)).problems())
                .allMatch(problem -> problem.kind() == Kind.FILE_MISSING && problem.line() == 0)
                .extracting(MappingProblem::file)
                .containsExactlyInAnyOrderElementsOf(MappingTexts.NAMES);
    }

    @Test
    void hashesNamesAndContents() {
        assertThat(texts("a", "b").hash())
                .hasSize(64)
                .isEqualTo(texts("a", "b").hash())
                .isNotEqualTo(texts("a", "c").hash())
                .isNotEqualTo(texts("ab", "").hash());
    }

    private static MappingTexts texts(String name, String content) {
        return new MappingTexts(new TreeMap<>(Map.of(name, content)));
    }
}
