package org.scoregap.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a CSV. {@code mvn -Pfuzz test -Dfuzz.time=5m} looks for new ones. */
@Tag("fuzz")
class TextsFuzzTest {
    @TempDir
    static Path folder;

    static Stream<Arguments> seeds() {
        return Seeds.forJazzer(Seeds.texts().stream().map(Seeds.Seed::bytes));
    }

    @MethodSource("seeds")
    @FuzzTest
    void textsAreReadOrRefused(byte[] bytes) {
        new Fuzzed(folder).read(bytes, "a.csv");
    }
}
