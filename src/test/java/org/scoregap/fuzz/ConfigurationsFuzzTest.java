package org.scoregap.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.mapping.yaml.Texts;

/** Any text as each file of a configuration in turn. */
@Tag("fuzz")
class ConfigurationsFuzzTest {
    @TempDir
    static Path folder;

    static Stream<Arguments> seeds() {
        MappingTexts shipped = MappingTexts.read(Path.of("config"));
        Stream<String> larger = Stream.of(MappingTexts.SETTINGS, MappingTexts.FRAMEWORKS, MappingTexts.FORMS)
                .map(name -> shipped.files().get(name));
        return Seeds.forJazzer(Stream.concat(Texts.small().files().values().stream(), larger)
                .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void configurationsAreUsedOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Configured configured = new Configured(folder);
        MappingTexts.NAMES.forEach(name -> configured.use(Texts.with(name, text)));
    }
}
