package org.scoregap.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as what a department sends, judged by the sample's mapping. */
@Tag("fuzz")
class SubmissionsFuzzTest {
    @TempDir
    static Path folder;

    static Stream<Arguments> seeds() {
        return Seeds.forJazzer(Stream.concat(Seeds.week().stream().map(Seeds.Seed::bytes), Parts.of(Seeds.week())));
    }

    @MethodSource("seeds")
    @FuzzTest
    void submissionsAreJudged(byte[] bytes) {
        new Fuzzed(folder).judge(Parts.packed(bytes), "a.csv");
    }
}
